import Advice
import Content
import Foundation
import Programme

/// What was typed into the form of one element, read field by field into what the map can hold.
struct MapForm: Sendable {
    private(set) var element: any MapElement
    private(set) var faults = Faults()
    let typed: Form
    /// The codes of languages that may be chosen.
    private let languages: [String]

    /// What stands in the fields of the part that was sent; the rest of the element stays as it is.
    init(_ form: Form, over element: any MapElement, in map: Map, _ content: ContentPack) {
        self.element = element
        languages = content.workLanguages.map(\.code)
        let part = MapFormPart(form.line("part"))
        typed = form
        var kinds = Dictionary(map.all.map { ($0.id, $0.kind) }) { first, _ in first }
        kinds[element.id] = element.kind
        var values = element.values
        for (key, kind) in element.fieldKinds where part.holds(key, of: element.kind) {
            values[key] = read(key, kind, kinds)
        }
        self.element.take(values)
        refuseCircle(in: map)
        guard part == .first else { return }
        self.element.state = ElementState(rawValue: form.line("state")) ?? .before
        self.element.ends = form.isTicked("ends")
        let old = form.line("replaces")
        self.element.replaces = kinds[old] == element.kind && old != element.id ? [old] : []
        if element.fieldKinds.contains(where: { $0.key == "name" }), values["name"] == nil {
            faults.add("name", Message("Give it a name, so that everyone knows what is meant."))
        }
        if self.element.state == .before { self.element.replaces = [] }
    }

    /// No rule may wait for itself, over others neither.
    private mutating func refuseCircle(in map: Map) {
        guard element is Holding else { return }
        var changed = map
        changed.put(element)
        guard let circle = changed.circleOfRules, circle.contains(element.id) else { return }
        let names = circle.map { id in changed.element(id)?.name ?? id }.joined(separator: " → ")
        faults.add(
            "after",
            Message("These would wait for each other, and none would ever go: {names}", ["names": names]))
    }

    private mutating func read(_ key: String, _ kind: FieldKind, _ kinds: [String: ElementKind])
        -> FieldValue?
    {
        switch kind {
        case .line:
            faults.limit(key, typed.line(key), to: FieldKind.mostLine)
            return typed.optionalLine(key).map(FieldValue.text)
        case .text:
            faults.limit(key, typed.text(key), to: FieldKind.mostText)
            return typed.optionalText(key).map(FieldValue.text)
        case .choice(let codes):
            return codes.contains(typed.line(key)) ? .text(typed.line(key)) : nil
        case .choices(let codes):
            let chosen = typed.choices(key).filter(codes.contains)
            return chosen.isEmpty ? nil : .texts(chosen)
        case .flag:
            return ["yes": FieldValue.flag(true), "no": .flag(false)][typed.line(key)]
        case .number(let range): return number(key, range)
        case .reference(let wanted):
            return kinds[typed.line(key)] == wanted ? .text(typed.line(key)) : nil
        case .references(let wanted):
            let chosen = typed.choices(key).filter { kinds[$0] == wanted && $0 != element.id }
            return chosen.isEmpty ? nil : .texts(chosen)
        case .uses: return uses(key, kinds)
        case .flows: return flows(key, kinds)
        case .language:
            return typed.optionalLine(key).flatMap { languages.contains($0) ? .text($0) : nil }
        case .languages:
            let chosen = typed.choices(key).filter(languages.contains)
            return chosen.isEmpty ? nil : .texts(chosen)
        case .country: return countries(key)?.first.map(FieldValue.text)
        case .countries: return countries(key).map(FieldValue.texts)
        case .date: return date(key)
        }
    }

    private mutating func number(_ key: String, _ range: ClosedRange<Int>) -> FieldValue? {
        guard typed.optionalLine(key) != nil else { return nil }
        guard let number = typed.number(key), range.contains(number) else {
            faults.add(
                key,
                Message(
                    "Write a whole number from {least} to {most}.",
                    ["least": String(range.lowerBound), "most": String(range.upperBound)]))
            return nil
        }
        return .number(number)
    }

    private mutating func date(_ key: String) -> FieldValue? {
        guard let text = typed.optionalLine(key) else { return nil }
        guard Day(Form.westernDigits(text)) != nil else {
            faults.add(key, Message("Write the day as year, month and day, such as 2026-11-24."))
            return nil
        }
        return .text(Form.westernDigits(text))
    }

    private mutating func countries(_ key: String) -> [String]? {
        guard let text = typed.optionalLine(key) else { return nil }
        let codes = text.uppercased().split { !$0.isLetter }.map(String.init)
        guard !codes.isEmpty, codes.allSatisfy(\.isCountryCode) else {
            faults.add(key, Message("Write countries with two letters each, such as MX or SD."))
            return nil
        }
        return codes
    }

    private func uses(_ key: String, _ kinds: [String: ElementKind]) -> FieldValue? {
        let uses = (0..<FieldKind.mostRows).compactMap { row -> Use? in
            let holding = typed.line("\(key)-holding-\(row)")
            guard kinds[holding] == .holdings, let does = Use.Does(rawValue: typed.line("\(key)-does-\(row)"))
            else { return nil }
            return Use(holding: holding, does: does)
        }
        return uses.isEmpty ? nil : .uses(uses)
    }

    private mutating func flows(_ key: String, _ kinds: [String: ElementKind]) -> FieldValue? {
        var flows: [Flow] = []
        for row in 0..<FieldKind.mostRows {
            let step = typed.line("\(key)-step-\(row)")
            guard kinds[step] == .steps else { continue }
            faults.limit(key, typed.line("\(key)-when-\(row)"), to: FieldKind.mostLine)
            flows.append(Flow(step: step, when: typed.optionalLine("\(key)-when-\(row)")))
        }
        return flows.isEmpty ? nil : .flows(flows)
    }
}

/// Steps and holdings have too many fields for one small page: what can wait stands on a second one.
enum MapFormPart: String {
    case first, more

    init(_ text: String?) { self = text.flatMap(Self.init(rawValue:)) ?? .first }

    func holds(_ key: String, of kind: ElementKind) -> Bool {
        guard let first = Self.firstKeys[kind] else { return self == .first }
        return first.contains(key) == (self == .first)
    }

    /// The keys of the first part, of kinds that have two.
    private static let firstKeys: [ElementKind: [String]] = [
        .steps: ["workflow", "name", "actor", "channel", "minutes", "next", "hurts", "isStart", "isEnd"],
        .holdings: ["name", "about", "sensitivity", "isPersonal", "purpose", "basis", "owner"],
    ]

    static func hasMore(_ kind: ElementKind) -> Bool { firstKeys[kind] != nil }
}

extension FieldKind {
    /// Rows of uses or flows that a form takes.
    static let mostRows = 40
    /// Empty rows that it offers.
    static let emptyRows = 2
}
