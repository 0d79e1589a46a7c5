import Advice
import Content
import Hummingbird
import Programme

/// What is held, with why, by whom, for how long; and the ways on from there.
struct InventoryPage: PageView {
    /// Shown at once, so that the page stays small.
    static let mostShown = 10

    let map: String
    let root: String
    let holdings: [HoldingView]
    let isEmpty: Bool
    let canEdit: Bool
    let parts: PartsView?
    let overdue: String?
    let links: [MapLinkView]

    struct HoldingView: Sendable {
        let name: String
        let href: String
        let facts: [Labelled]
        let start: StartView?
        let neverUsed: Bool
        let sortless: Bool
    }

    /// A rule to start from.
    struct StartView: Sendable {
        let rule: String
        let advice: String
        let action: String
        let version: Int
    }

    init(_ visit: RetentionVisit, part: Int) {
        let (maps, words, values) = (visit.maps, visit.words, visit.values)
        map = maps.root
        root = visit.root
        let all = values.map.holdings
        isEmpty = all.isEmpty
        canEdit = maps.canEdit
        let shown = Parts(all, size: Self.mostShown, number: part)
        parts = shown.view("\(visit.root)?part=", words)
        holdings = shown.items.map { HoldingView($0, visit) }
        let late = visit.rows.filter { $0.status == .overdue }.count
        overdue =
            late == 0
            ? nil : words(Message(one: "{n} copy is overdue", many: "{n} copies are overdue", count: late))
        let listed = [ElementKind.events, .holds, .harms, .disposals].compactMap { kind in
            maps.visit.content.mapWords(kind.rawValue).map {
                MapLinkView(
                    name: "\($0.name[words.language]) (\(visit.map.map[kind].count))",
                    href: "\(maps.root)/list/\(kind)")
            }
        }
        links =
            [
                MapLinkView(
                    name: words(Message("What is due, copy by copy")), href: visit.root + "/schedule"),
                MapLinkView(name: words(Message("Calendar of due dates")), href: visit.root + "/calendar"),
                MapLinkView(name: words(Message("How information flows")), href: visit.root + "/flow"),
                MapLinkView(
                    name: words(Message("Policies and other documents")), href: maps.root + "/documents"),
            ] + listed
    }
}

extension InventoryPage.HoldingView {
    init(_ holding: Holding, _ visit: RetentionVisit) {
        let (words, values, rows) = (
            visit.words, visit.values, visit.rows.filter { $0.holding == holding.id }
        )
        name = values.name(holding.id)
        href = "\(visit.maps.root)/elements/\(holding.id)"
        neverUsed = holding.neverUsed == true
        sortless = holding.sort == nil && holding.lacksRule
        let next = rows.byUrgency.first.map { Labelled(label: words(Message("Next")), text: visit.when($0)) }
        facts =
            values.facts(of: holding).map { Labelled(label: $0.label, text: $0.text) }
            + [next].compactMap(\.self)
        start = visit.maps.visit.content.start(for: holding).map { start in
            InventoryPage.StartView(
                rule: values.rule(of: holding.starting(from: start)), advice: start.advice[words.language],
                action: "\(visit.root)/\(holding.id)/start",
                version: visit.map.changes[holding.id]?.version ?? 0)
        }
    }
}
