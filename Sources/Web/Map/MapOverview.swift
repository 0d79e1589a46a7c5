import Advice
import Content
import Hummingbird
import Programme

/// The map at a glance: what is in it, and what the checks say.
struct MapOverviewPage: PageView {
    let root: String
    let back: String
    let isEmpty: Bool
    let canEdit: Bool
    let workflows: [MapLinkView]
    let hasWorkflows: Bool
    /// What is kept, and until when.
    let data: String
    let kinds: [MapKindView]
    let findings: String?
    let findingsPath: String
    let errors: FaultsView?
    let typed: FieldView

    init(_ map: CaseMap, _ maps: MapVisit, faults: Faults = Faults(), typed: String? = nil) {
        let (words, language, root) = (maps.words, maps.visit.language, maps.root)
        self.root = root
        back = maps.staff == nil ? maps.visit.path("case") : maps.visit.path("desk/cases/\(maps.file.id)")
        isEmpty = map.isEmpty
        canEdit = maps.canEdit
        workflows = map.map.workflows.map {
            MapLinkView(name: $0.name ?? words(.withoutName), href: "\(root)/workflows/\($0.id)")
        }
        hasWorkflows = !workflows.isEmpty
        data = root + "/data"
        kinds = maps.visit.content.mapWords.filter { $0.isAskedFirst }.map { said in
            MapKindView(
                name: said.name[language], hint: said.hint[language], href: "\(root)/list/\(said.code)",
                count: ElementKind(rawValue: said.code).map { map.map[$0].count } ?? 0)
        }
        findings = map.isEmpty ? nil : maps.countOfFindings(map)
        findingsPath = root + "/findings"
        errors = faults.view(words)
        self.typed = FieldView(typed, "map", faults, words)
    }
}

struct MapLinkView: Sendable {
    let name: String
    let href: String
}

extension MapWords {
    /// It belongs to the first picture of the work; the others are asked where it is said how long things are kept.
    var isAskedFirst: Bool {
        let later: [ElementKind] = [.events, .holds, .disposals, .harms]
        return !later.map(\.rawValue).contains(code)
    }
}

struct MapKindView: Sendable {
    let name: String
    let hint: String
    let href: String
    let count: Int
}

/// One kind of element, all of them.
struct MapListPage: PageView {
    let root: String
    /// Where one came from.
    let back: String
    let name: String
    let hint: String
    let one: String
    let add: String
    let rows: [MapRowView]
    let isEmpty: Bool
    let canEdit: Bool
    let findings: String?
    let findingsPath: String
    /// The kind that is asked for after this one.
    let next: MapLinkView?

    init(_ kind: ElementKind, _ said: MapWords, _ map: CaseMap, _ maps: MapVisit, names: [String: String]) {
        let (words, language, root) = (maps.words, maps.visit.language, maps.root)
        self.root = root
        back = said.isAskedFirst ? root : root + "/data"
        name = said.name[language]
        hint = said.hint[language]
        one = said.one[language]
        add = "\(root)/new/\(kind)"
        rows = map.map[kind].map { element in
            MapRowView(
                name: map.map.title(of: element, words), href: maps.address(of: element),
                state: element.stateLabel(words) ?? maps.retentionLabel(of: element),
                changed: maps.changed(map.changes[element.id], names))
        }
        isEmpty = rows.isEmpty
        canEdit = maps.canEdit
        findings = map.isEmpty ? nil : maps.countOfFindings(map)
        findingsPath = root + "/findings"
        let kinds = maps.visit.content.mapWords.filter(\.isAskedFirst)
        next = kinds.drop { $0.code != said.code }.dropFirst().first.map {
            MapLinkView(name: $0.name[language], href: "\(root)/list/\($0.code)")
        }
    }
}

struct MapRowView: Sendable {
    let name: String
    let href: String
    let state: String?
    let changed: String?
}

extension MapVisit {
    /// Who changed an element, and when.
    func changed(_ change: MapChange?, _ names: [String: String]) -> String? {
        guard let change else { return nil }
        let by: String
        switch change.by {
        case .group: by = staff == nil ? words(Message("your group")) : words(Message("the group"))
        case .staff(let id): by = names[id] ?? words(Message("our team"))
        }
        let zone = staff?.member.profile.zone ?? file.contact?.value.zone ?? "UTC"
        return words(
            Message(
                "Changed by {who}, {when}",
                ["who": by, "when": Times(visit.language, zone: zone).dayAndTime(change.at, words)]))
    }
}

extension MapElement {
    /// What a list says of its state; nothing of what simply is.
    func stateLabel(_ words: Words) -> String? {
        if ends { return words(Message("to be dropped")) }
        return switch state {
        case .before: nil
        case .proposed: words(Message("proposed"))
        case .adopted: words(Message("adopted"))
        }
    }
}
