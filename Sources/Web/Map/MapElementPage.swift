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
    /// Where the rest of the fields stand.
    let more: String?
    /// Where everything that can be chosen is offered, when here it is not.
    let all: String?
    /// Where other ways to do a step are offered.
    let ways: String?
    let version: Int
    let errors: FaultsView?
    let theirs: TheirsView?
    let states: [ChoiceView]
    let others: [ChoiceView]
    let ends: Bool
    let changed: String?
    let canUndo: Bool
    let isRemoved: Bool
    /// What the checks say of it.
    let remarks: [String]
    let hasRemarks: Bool
    let remarksLang: String
    let remarksDir: String

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
        let options = MapOptions(map, offersAll: maps.visit.query("all") != nil)
        let keys = element.fieldKinds.map(\.key).filter { part.holds($0, of: element.kind) }
        fields = element.fieldKinds.compactMap { key, kind in
            guard keys.contains(key) else { return nil }
            return MapFieldView(
                key, kind, values[key], of: element, said: said, from: options, maps, faults: faults,
                typed: faults.isEmpty ? nil : form?.typed)
        }
        self.part = part.rawValue
        isFirst = part == .first
        more = isFirst && !isNew && MapFormPart.hasMore(element.kind) ? "\(action)?part=more" : nil
        ways = isFirst && !isNew && element.kind == .steps ? "\(action)/patterns" : nil
        all =
            options.isShortened(for: element, keys)
            ? action + "?" + (isFirst ? "" : "part=more&") + "all=yes" : nil
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
        let found = isNew ? [] : maps.findings(in: map).standing
        remarks = found.filter { $0.finding.elements.contains(element.id) }.map(\.what)
        hasRemarks = !remarks.isEmpty
        let shown = maps.languageOfFindings
        (remarksLang, remarksDir) = (shown.rawValue, shown.direction)
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
