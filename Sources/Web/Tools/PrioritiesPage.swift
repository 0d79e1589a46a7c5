import Advice
import Content
import Programme

/// One person's order, as it is typed: a place for each criterion that matters.
struct PrioritiesForm {
    /// Places that a form offers; those with the same place are tied.
    static let places = 1...6

    let who: String
    /// Which of the orders it is; nil for a new one.
    let number: Int?
    let places: [String: Int]
    let isRemoved: Bool
    private(set) var faults = Faults()

    /// - Parameter number: of an order that is there; a new one otherwise.
    init(_ choice: ToolChoice, number: Int?) {
        let known = number.flatMap { choice.priorities.indices.contains($0) ? $0 : nil }
        self.number = known
        let order = known.map { choice.priorities[$0] }
        who = order?.who ?? ""
        isRemoved = false
        places = (order?.blocks ?? []).enumerated().reduce(into: [:]) { places, block in
            for code in block.element { places[code] = min(block.offset + 1, Self.places.upperBound) }
        }
    }

    init(_ form: Form, _ visit: ChoiceVisit) {
        who = form.line("who")
        let index = form.number("number")
        number = index.flatMap { visit.choice.priorities.indices.contains($0) ? $0 : nil }
        places = visit.content.criteria.reduce(into: [:]) { places, criterion in
            if let place = form.number("place-\(criterion.code)"), Self.places.contains(place) {
                places[criterion.code] = place
            }
        }
        isRemoved = form.isTicked("remove")
        if places.isEmpty, !isRemoved {
            faults.add("places", Message("Give at least one thing a place. The rest can stay as it is."))
        }
        faults.limit("who", who, to: FieldKind.mostLine)
        if number == nil, visit.choice.priorities.count >= Self.mostPeople {
            faults.add("who", Message("There are as many orders as can be compared."))
        }
    }

    static let mostPeople = 12

    /// From the first place to the last; places that nobody gave are left out.
    var blocks: [[String]] {
        Self.places.map { place in places.filter { $0.value == place }.keys.sorted() }.filter { !$0.isEmpty }
    }

    func applied(to choice: ToolChoice) -> ToolChoice {
        var choice = choice
        let order = Priorities(who: who, blocks: blocks)
        if let number {
            if isRemoved { choice.priorities.remove(at: number) } else { choice.priorities[number] = order }
        } else if !isRemoved {
            choice.priorities.append(order)
        }
        return choice
    }
}

/// 'Everything is at its worst: which improves first?'
struct PrioritiesPage: PageView {
    let errors: FaultsView?
    let root: String
    let name: String
    let version: Int
    let canEdit: Bool
    let number: Int?
    let who: FieldView
    let people: [LinkView]
    let hasPeople: Bool
    let placesError: String?
    let groups: [GroupView]

    struct GroupView: Sendable {
        let name: String
        let rows: [RowView]
    }

    struct RowView: Sendable {
        let code: String
        let label: String
        let worst: String?
        /// The page that explains it.
        let term: String?
        let places: [ChoiceView]
    }

    init(_ visit: ChoiceVisit, _ typed: PrioritiesForm?, _ faults: Faults) {
        let (words, language) = (visit.words, visit.words.language)
        // Without being asked for another, the page shows the first order that there is.
        let asked = visit.visit.query("who")
        let number = asked == nil ? 0 : asked.flatMap { Int($0) }
        let form = typed ?? PrioritiesForm(visit.choice, number: number)
        errors = faults.view(words)
        root = visit.root
        name = visit.texts().category
        version = visit.stored.version
        canEdit = visit.maps.canEdit
        self.number = form.number
        who = FieldView(form.who, "who", faults, words)
        people = visit.choice.priorities.enumerated().map { place, order in
            LinkView(
                href: "\(visit.root)/priorities?who=\(place)",
                text: order.who.isEmpty ? words(Message("All together")) : order.who)
        }
        hasPeople = !people.isEmpty
        placesError = faults.message(at: "places").map { words($0) }
        let needs = visit.map.map.toolNeeds
        groups = Criterion.Group.allCases.map { group in
            GroupView(
                name: words(group.message),
                rows: visit.content.criteria.filter { $0.group == group && $0.isAsked(needs) }.map {
                    criterion in
                    RowView(
                        code: criterion.code, label: criterion.name[language],
                        worst: criterion.worst?.label[language],
                        term: criterion.term.map(visit.visit.glossary),
                        places: PrioritiesForm.places.map {
                            ChoiceView(
                                value: "\($0)", label: "\($0)",
                                isChosen: form.places[criterion.code] == $0)
                        })
                })
        }
    }
}

extension Criterion {
    /// The option that is worth least: how it is at its worst.
    var worst: Option? {
        // Where each option adds its share, none of them is the worst.
        kind == .choice || counts == .best || counts == .worst
            ? options?.min { $0.worth < $1.worth } : nil
    }
}
