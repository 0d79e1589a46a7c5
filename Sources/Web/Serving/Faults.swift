import Content

/// What has to be mended in a form, field by field, in the order of the page.
struct Faults: Sendable {
    private(set) var list: [(field: String, message: Message)] = []

    var isEmpty: Bool { list.isEmpty }

    mutating func add(_ field: String, _ message: Message) { list.append((field, message)) }

    /// Refuses a text that is too long, saying by how much.
    mutating func limit(_ field: String, _ text: String?, to most: Int) {
        guard let count = text?.count, count > most else { return }
        add(
            field,
            Message(
                "This text has {count} characters. There is room for {most}: please make it shorter.",
                ["count": String(count), "most": String(most)]))
    }

    func message(at field: String) -> Message? { list.first { $0.field == field }?.message }

    func view(_ words: Words) -> FaultsView? {
        isEmpty ? nil : FaultsView(list: list.map { FaultView(field: $0.field, text: words($0.message)) })
    }
}

struct FaultsView: Sendable {
    let list: [FaultView]
}

struct FaultView: Sendable {
    let field: String
    let text: String
}

/// A field as a page shows it again: what was typed, and what is wrong with it.
struct FieldView: Sendable {
    let value: String?
    let error: String?

    init(_ value: String?, _ field: String = "", _ faults: Faults = Faults(), _ words: Words = .english) {
        self.value = value?.isEmpty == true ? nil : value
        error = faults.message(at: field).map { words($0) }
    }
}

/// One thing to choose.
struct ChoiceView: Sendable {
    let value: String
    let label: String
    var hint: String?
    let isChosen: Bool
}
