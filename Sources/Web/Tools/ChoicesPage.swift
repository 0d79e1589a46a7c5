import Advice
import Content
import Programme

/// What a choice begins with.
struct ChoiceForm {
    let category: String
    let purpose: String?
    let current: String?
    private(set) var faults = Faults()

    init() { (category, purpose, current) = ("", nil, nil) }

    init(_ form: Form, _ content: ContentPack) {
        category = form.line("category")
        purpose = form.optionalText("purpose")
        current = form.optionalLine("current")
        if content.toolCategory(category) == nil {
            faults.add("category", Message("Choose what the tool is for."))
        }
        faults.limit("purpose", purpose, to: FieldKind.mostText)
    }

    mutating func refuse(_ message: Message) { faults.add("category", message) }

    /// nil while something has to be mended.
    func choice(in map: Map) -> ToolChoice? {
        guard faults.isEmpty else { return nil }
        let isKnown = map.tools.contains { $0.id == current }
        return ToolChoice(category: category, purpose: purpose, current: isKnown ? current : nil)
    }
}

/// The tools that are being chosen, and how one begins with another.
struct ChoicesPage: PageView {
    let errors: FaultsView?
    let root: String
    let back: String
    let canEdit: Bool
    let choices: [RowView]
    let hasChoices: Bool
    let categories: [ChoiceView]
    let categoryError: String?
    let current: [ChoiceView]
    let hasCurrent: Bool
    let purpose: FieldView

    struct RowView: Sendable {
        let href: String
        let name: String
        let purpose: String?
        let state: String
    }

    init(_ all: CaseToolChoices, _ form: ChoiceForm, _ maps: MapVisit) {
        let (visit, words, content) = (maps.visit, maps.words, maps.visit.content)
        errors = form.faults.view(words)
        root = maps.root
        back = maps.root
        canEdit = maps.canEdit
        choices = all.choices.map { stored in
            let texts = ChoiceTexts(
                stored.value, in: all.map.map, today: visit.programme.today, content: content, words: words)
            return RowView(
                href: "\(maps.root)/choices/\(stored.id)", name: texts.category,
                purpose: stored.value.purpose, state: words(stored.value.state(texts)))
        }
        hasChoices = !choices.isEmpty
        categories = content.toolCategories.map {
            ChoiceView(
                value: $0.code, label: $0.name[visit.language], isChosen: $0.code == form.category)
        }
        categoryError = form.faults.message(at: "category").map { words($0) }
        let inUse = all.map.map.side(.before).tools.filter { $0.isRetired != true }
        current = inUse.map {
            ChoiceView(
                value: $0.id, label: all.map.map.title(of: $0, words), isChosen: $0.id == form.current)
        }
        hasCurrent = !current.isEmpty
        purpose = FieldView(form.purpose, "purpose", form.faults, words)
    }
}

extension Message {
    static let tooMany = Message("As many are kept as there is room for. Take one away first.")
}

extension ToolChoice {
    func state(_ texts: ChoiceTexts) -> Message {
        if let decision {
            let name = texts.name(of: decision.option)
            return decision.isCarriedOut
                ? Message("Decided for, and carried out: {tool}", ["tool": name])
                : Message("Decided for: {tool}", ["tool": name])
        }
        if trial != nil { return Message("Being tried out") }
        return texts.ranking == nil ? Message("Just begun") : Message("Compared, not decided yet")
    }
}

/// The way through one choice.
struct ChoicePage: PageView {
    let root: String
    let back: String
    let name: String
    let purpose: String?
    let current: String?
    let canEdit: Bool
    let version: Int
    let steps: [StepView]
    let formats: [LinkView]
    let introductions: String

    struct StepView: Sendable {
        let href: String
        let name: String
        let state: String
        let isDone: Bool
    }

    init(_ visit: ChoiceVisit) {
        let (words, choice, texts) = (visit.words, visit.choice, visit.texts())
        root = visit.root
        back = visit.maps.root + "/choices"
        name = texts.category
        purpose = choice.purpose
        current = texts.currentName
        canEdit = visit.maps.canEdit
        version = visit.stored.version
        introductions = visit.maps.root + "/introductions"
        let step = { (path: String, name: Message, state: String?, open: Message) in
            StepView(
                href: "\(visit.root)/\(path)", name: words(name), state: state ?? words(open),
                isDone: state != nil)
        }
        let needs = choice.mustHaves.isEmpty && choice.budget == nil
        steps = [
            step(
                "needs", Message("What you cannot do without"),
                needs
                    ? nil
                    : words.listed(
                        choice.mustHaves.compactMap { visit.content.mustHave($0)?.label[words.language] }),
                Message("Nothing yet. It can stay empty.")),
            step(
                "priorities", Message("What matters most"),
                choice.priorities.isEmpty
                    ? nil
                    : words(
                        Message(
                            one: "{n} order given", many: "{n} orders given", count: choice.priorities.count)),
                Message("Not said yet")),
            step(
                "shortlist", Message("Which tools come into question"),
                choice.shortlist.isEmpty
                    ? nil
                    : words.listed(choice.shortlist.compactMap { visit.content.catalogueTool($0)?.name }),
                Message("Not chosen yet")),
            step("ranking", Message("How they stand"), texts.lead, Message("When both are there")),
            step(
                "trial", Message("Trying it out"),
                choice.trial.flatMap { visit.content.catalogueTool($0.tool)?.name },
                Message("Not planned yet")),
            step(
                "decision", Message("Decision"), choice.decision.map { texts.name(of: $0.option) },
                Message("Nothing is decided yet.")),
        ]
        formats = visit.visit.site.writer.formats.map {
            LinkView(
                href: "\(visit.root)/record?format=\($0.rawValue)",
                text: $0 == .markdown ? "Markdown" : $0.rawValue.uppercased())
        }
    }
}
