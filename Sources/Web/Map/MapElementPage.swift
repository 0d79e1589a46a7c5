import Advice
import Content
import Programme

/// The form of one element.
struct MapElementPage: PageView {
    let root: String
    let list: String
    let listName: String
    let heading: String
    let about: String
    let action: String
    let isNew: Bool
    let canEdit: Bool
    let fields: [MapFieldView]
    /// Which part of the form it is.
    let part: String
    let isFirst: Bool
    /// Where the rest of a step's fields stand.
    let more: String?
    let version: Int
    let errors: FaultsView?
    let theirs: TheirsView?
    let states: [ChoiceView]
    let others: [ChoiceView]
    let ends: Bool
    let changed: String?
    let canUndo: Bool
    let isRemoved: Bool

    init(
        _ element: any MapElement, isNew: Bool, part: MapFormPart = .first, said: MapWords, in map: CaseMap,
        _ maps: MapVisit,
        names: [String: String], form: MapForm? = nil, theirs: (any MapElement)? = nil,
        isConflict: Bool = false
    ) {
        let (words, language, faults) = (maps.words, maps.visit.language, form?.faults ?? Faults())
        root = maps.root
        list = "\(root)/list/\(element.kind)"
        listName = said.name[language]
        heading =
            isNew ? "\(words(Message("Add:"))) \(said.one[language])" : map.map.title(of: element, words)
        about = said.hint[language]
        action = isNew ? "\(root)/new/\(element.kind)" : "\(root)/elements/\(element.id)"
        self.isNew = isNew
        canEdit = maps.canEdit
        let values = element.values
        fields = element.fieldKinds.compactMap { key, kind in
            guard part.holds(key, of: element.kind) else { return nil }
            return MapFieldView(
                key, kind, values[key], of: element, said: said, in: map.map, maps, faults: faults,
                typed: faults.isEmpty ? nil : form?.typed)
        }
        self.part = part.rawValue
        isFirst = part == .first
        more = isFirst && !isNew && element.kind == .steps ? "\(action)?part=more" : nil
        let change = map.changes[element.id]
        version = isNew ? 0 : change?.version ?? 0
        errors = faults.view(words)
        self.theirs =
            isConflict
            ? TheirsView(rows: theirs.map { MapTexts(maps.visit).rows(of: $0, said, map.map) } ?? []) : nil
        states = ElementState.allCases.map { state in
            ChoiceView(value: state.rawValue, label: words(state.label), isChosen: element.state == state)
        }
        others = map.map[element.kind].filter { $0.id != element.id }.map {
            ChoiceView(
                value: $0.id, label: map.map.title(of: $0, words), isChosen: element.replaces.contains($0.id))
        }
        ends = element.ends
        changed = isNew ? nil : maps.changed(change, names)
        canUndo = !isNew && change?.canUndo == true
        isRemoved = change?.isRemoved == true
    }
}

extension ElementState {
    var label: Message {
        switch self {
        case .before: Message("This is how it is now")
        case .proposed: Message("This is an idea, not decided yet")
        case .adopted: Message("This was decided")
        }
    }
}
