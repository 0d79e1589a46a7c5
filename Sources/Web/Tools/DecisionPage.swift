import Advice
import Content
import Programme

/// What was decided, as it is typed.
struct DecisionForm {
    let option: String
    let why: String
    let dissent: String?
    let reviewOn: String?
    private(set) var faults = Faults()

    static let none = "no tool"

    init(_ decision: ToolChoice.Decision?) {
        option =
            switch decision?.option {
            case .tool(let code): code
            case .keep: ToolChoice.keepID
            case .nothing: Self.none
            case nil: ""
            }
        why = decision?.why ?? ""
        dissent = decision?.dissent
        reviewOn = decision?.reviewOn
    }

    init(_ form: Form, _ visit: ChoiceVisit) {
        option = form.line("option")
        why = form.text("why")
        dissent = form.optionalText("dissent")
        reviewOn = form.optionalLine("reviewOn")
        if meant(visit.choice) == nil { faults.add("option", Message("Choose what you decide for.")) }
        if why.isEmpty {
            faults.add("why", Message("Write why. Those who come after you want to know."))
        }
        if let reviewOn, Day(reviewOn) == nil {
            faults.add("reviewOn", Message("Write the day like 2026-11-24."))
        } else if let day = reviewOn.flatMap(Day.init), day <= visit.visit.programme.today {
            faults.add("reviewOn", Message("The day to look at it again must still be to come."))
        }
        faults.limit("why", why, to: FieldKind.mostText)
        faults.limit("dissent", dissent, to: FieldKind.mostText)
    }

    /// What the form decides for; nil where that cannot be.
    func meant(_ choice: ToolChoice) -> ToolChoice.Option? {
        if option == Self.none { return .nothing }
        if option == ToolChoice.keepID { return choice.current == nil ? nil : .keep }
        return choice.shortlist.contains(option) ? .tool(option) : nil
    }
}

/// The decision, and what changes in the map when it is carried out.
struct DecisionPage: PageView {
    let errors: FaultsView?
    let root: String
    let name: String
    let version: Int
    let canEdit: Bool
    let options: [ChoiceView]
    let optionError: String?
    let why: FieldView
    let dissent: FieldView
    let reviewOn: FieldView
    let isCarriedOut: Bool
    let carried: String?
    let preview: PreviewView?
    let cares: [CareView]
    let hasCares: Bool

    /// What has to be done about the tool.
    struct CareView: Sendable {
        let code: String
        let what: String
        let why: String
        let isPlanned: Bool
        /// nil where it cannot be put into the plan.
        let hours: String?
    }

    /// What changes in the map.
    struct PreviewView: Sendable {
        let changes: [String]
        let holdings: [ChoiceView]
        let hasHoldings: Bool
        let goneBy: FieldView
    }

    init(_ visit: ChoiceVisit, _ typed: DecisionForm?, _ faults: Faults) {
        let (words, texts, choice) = (visit.words, visit.texts(), visit.choice)
        let form = typed ?? DecisionForm(choice.decision)
        errors = faults.view(words)
        root = visit.root
        name = texts.category
        version = visit.stored.version
        canEdit = visit.maps.canEdit
        let offered =
            choice.shortlist + (choice.current == nil ? [] : [ToolChoice.keepID]) + [DecisionForm.none]
        options = offered.map { id in
            ChoiceView(
                value: id,
                label: id == DecisionForm.none ? words(Message("No tool")) : texts.name(ofOption: id),
                hint: id == DecisionForm.none
                    ? words(
                        Message("Do it without one, or not at all, and see in some months what is missing."))
                    : nil,
                isChosen: form.option == id)
        }
        optionError = faults.message(at: "option").map { words($0) }
        why = FieldView(form.why, "why", faults, words)
        dissent = FieldView(form.dissent, "dissent", faults, words)
        reviewOn = FieldView(form.reviewOn, "reviewOn", faults, words)
        isCarriedOut = choice.decision?.isCarriedOut ?? false
        let tool: CatalogueTool? =
            if case .tool(let code) = choice.decision?.option { visit.content.catalogueTool(code) } else {
                nil
            }
        carried = isCarriedOut ? tool?.name : nil
        preview =
            isCarriedOut || !canEdit
            ? nil
            : tool.map {
                PreviewView($0, texts, typedDay: visit.visit.form.optionalLine("goneBy"), faults, visit)
            }
        let canPlan = visit.maps.staff != nil && visit.maps.file.planIsOpen
        cares = texts.cares.map { care in
            let isPlanned = visit.maps.file.planHolds(care)
            return CareView(
                code: care.code, what: care.what, why: care.why, isPlanned: isPlanned,
                hours: canPlan && !isPlanned
                    ? care.hours.formatted(.number.locale(words.language.locale)) : nil)
        }
        hasCares = !cares.isEmpty
    }
}

extension DecisionPage.PreviewView {
    fileprivate init(
        _ tool: CatalogueTool, _ texts: ChoiceTexts, typedDay: String?, _ faults: Faults, _ visit: ChoiceVisit
    ) {
        let (map, words, content) = (visit.map.map, visit.words, visit.content)
        var number = 0
        let change = ToolSwitch(
            to: tool, from: visit.choice.current, moved: [], goneBy: nil, in: map,
            newID: {
                number += 1
                return "new\(number)"
            })
        let title = { (id: String) in map.element(id).map { map.title(of: $0, words) } ?? words(.withoutName)
        }
        let medium = content.mapWords("places")?.option("medium", tool.stores.medium)?[words.language]
        let whereabouts = [medium, tool.stores.country.map(texts.facts.country)].compactMap(\.self)
        changes =
            [
                words(
                    Message(
                        "New: {tool}. What is in it lies here: {place}",
                        [
                            "tool": tool.name, "place": words.listed(whereabouts),
                        ]))
            ]
            + change.steps.map {
                words(
                    Message(
                        "The step “{step}” uses {tool} from now on.",
                        [
                            "step": map.title(of: $0, words), "tool": tool.name,
                        ]))
            }
            + (change.old.map {
                [words(Message("No longer used: {tool}", ["tool": map.title(of: $0, words)]))]
            } ?? [])
            + change.leaving.map { leaving in
                let medium = map.places.first { $0.id == leaving.place }?.medium?.rawValue
                let method = medium.flatMap { content.disposalMethod($0)?.label[words.language] }
                return words(
                    Message(
                        "To be destroyed in “{place}”: {holding}. How: {method}",
                        [
                            "place": title(leaving.place), "holding": title(leaving.holding),
                            "method": method ?? words(Message("not known")),
                        ]))
            }
        var seen: Set<String> = []
        holdings = change.leaving.map(\.holding).filter { seen.insert($0).inserted }.map {
            ChoiceView(value: $0, label: title($0), isChosen: true)
        }
        hasHoldings = !holdings.isEmpty
        goneBy = FieldView(typedDay, "goneBy", faults, words)
    }
}
