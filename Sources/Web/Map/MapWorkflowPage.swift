import Advice
import Content
import Documents
import Foundation
import Programme

/// A workflow before and after, side by side: as a picture where it is small enough, and always as a table.
struct MapWorkflowPage: PageView {
    let root: String
    let path: String
    let name: String
    let edit: String
    let addStep: String
    let sides: [MapSideView]
    /// What a long workflow leaves to pages of its own.
    let others: [MapLinkView]
    let burdens: [MapBurdenView]
    let hasBurdens: Bool
    let hasSteps: Bool
    let canEdit: Bool
    let decision: MapDecisionView?
    let errors: FaultsView?

    init(_ workflow: Workflow, _ map: CaseMap, _ maps: MapVisit, faults: Faults = Faults()) {
        let words = maps.words
        root = maps.root
        path = "\(maps.root)/workflows/\(workflow.id)"
        name = workflow.name ?? words(.withoutName)
        edit = "\(maps.root)/elements/\(workflow.id)"
        addStep = "\(maps.root)/new/steps?workflow=\(workflow.id)"
        let root = root
        let (path, mostDrawn) = (path, maps.staff == nil ? MapSideView.mostDrawn : Int.max)
        let drawn = map.map.drawnSides(of: workflow.id, maps.visit)
        let parts = MapSideView.parts(of: drawn, isGroup: maps.staff == nil)
        let asked = parts.count > drawn.count ? maps.visit.query("part") ?? parts[0].name : nil
        let shown = parts.filter { asked == nil || $0.name == asked }
        others = parts.filter { part in !shown.contains { $0.name == part.name } }.map {
            MapLinkView(name: $0.title(words), href: "\(path)?part=\($0.name)")
        }
        sides = shown.map { MapSideView($0, root: root, path: path, mostDrawn: mostDrawn, words) }
        hasSteps = sides.contains { !$0.isEmpty }
        burdens = map.map.comparedBurdens(of: workflow.id).map { MapBurdenView($0, map.map, words) }
        hasBurdens = !burdens.isEmpty
        canEdit = maps.canEdit
        decision = maps.canEdit ? MapDecisionView(workflow, map, maps) : nil
        errors = faults.view(words)
    }
}

/// What can be decided about the proposal for a workflow.
struct MapDecisionView: Sendable {
    let action: String
    let version: Int
    let isOpen: Bool
    let isDecided: Bool
    /// What belongs to it.
    let parts: [MapRowView]

    init?(_ workflow: Workflow, _ map: CaseMap, _ maps: MapVisit) {
        guard let state = map.proposalState(workflow.id) else { return nil }
        action = "\(maps.root)/workflows/\(workflow.id)"
        version = map.proposalVersion(workflow.id)
        isOpen = state == .proposed
        isDecided = !isOpen
        parts = map.map.proposal(for: workflow.id).map { element in
            MapRowView(
                name: map.map.title(of: element, maps.words), href: "\(maps.root)/elements/\(element.id)",
                state: element.stateLabel(maps.words), changed: nil)
        }
    }
}

struct MapSideView: Sendable {
    /// Larger pictures are opened by themselves on a group's page, so that it stays small.
    static let mostDrawn = 16
    /// With more steps than these on both sides together, a group's page shows so many at a time.
    static let mostRows = 28

    let title: String
    let svg: String?
    let picture: String
    let bpmn: String
    let head: [String]
    let rows: [MapCellsView]
    let isEmpty: Bool

    /// One side of a workflow, or some steps of one that is long.
    struct Part {
        let side: DrawnSide
        let rows: Range<Int>

        var isWhole: Bool { rows == side.lanes.nodes.indices }
        var name: String { side.version.rawValue + (isWhole ? "" : "-\(rows.lowerBound + 1)") }

        func title(_ words: Words) -> String {
            isWhole ? side.title : words.listed([side.title, "\(rows.lowerBound + 1)–\(rows.upperBound)"])
        }
    }

    /// The parts in which a workflow is shown, those of the proposal first where it is long.
    static func parts(of sides: [DrawnSide], isGroup: Bool) -> [Part] {
        let isLong = sides.reduce(0) { $0 + $1.lanes.nodes.count } > 2 * mostRows
        guard isGroup, isLong else { return sides.map { Part(side: $0, rows: $0.lanes.nodes.indices) } }
        return sides.reversed().flatMap { side in
            stride(from: 0, to: max(1, side.lanes.nodes.count), by: mostRows).map {
                Part(side: side, rows: $0..<min($0 + mostRows, side.lanes.nodes.count))
            }
        }
    }

    init(_ part: Part, root: String, path: String, mostDrawn: Int, _ words: Words) {
        let side = part.side
        title = part.title(words)
        let lanes = side.lanes
        let isDrawn = !lanes.nodes.isEmpty && lanes.nodes.count <= mostDrawn
        svg = isDrawn ? lanes.svg(id: side.version.rawValue) : nil
        picture = "\(path)/\(side.version.rawValue).svg"
        bpmn = "\(path)/\(side.version.rawValue).bpmn"
        let table = lanes.table
        head = table.head
        rows = zip(lanes.nodes, table.rows).dropFirst(part.rows.lowerBound).prefix(part.rows.count).map {
            node, row in
            let href = "\(root)/elements/\(node.id)"
            return MapCellsView(
                cells: zip(table.head, row).map { head, text in
                    MapCellView(label: head, text: text, href: head == lanes.words.step ? href : nil)
                })
        }
        isEmpty = rows.isEmpty
    }
}

struct MapCellsView: Sendable {
    let cells: [MapCellView]
}

struct MapCellView: Sendable {
    let label: String
    let text: String
    let href: String?
}

/// What a workflow asks of one kind of people, before and after.
struct MapBurdenView: Sendable {
    static let head = [
        Message("What it asks of them"), Message("How it is now"), Message("How it could be"),
        Message("Compared"),
    ]

    let who: String
    let lines: [MapBurdenLine]

    init(_ change: BurdenChange, _ map: Map, _ words: Words) {
        who = map.element(change.person)?.name ?? words(.withoutName)
        let line = { (label: Message, before: Int, after: Int) -> MapBurdenLine? in
            guard before != 0 || after != 0 else { return nil }
            let verdict =
                before == after
                ? words(Message("as before"))
                : after < before ? words(Message("less")) : words(Message("more"))
            return MapBurdenLine(label: words(label), before: before, after: after, verdict: verdict)
        }
        lines = [
            line(Message("Steps"), change.before.steps, change.after.steps),
            line(Message("Minutes"), change.before.minutes, change.after.minutes),
            line(Message("Steps that cost them money"), change.before.paidSteps, change.after.paidSteps),
            line(
                Message("Steps that need a smartphone or computer"), change.before.deviceSteps,
                change.after.deviceSteps),
            line(
                Message("Steps that need fast internet"), change.before.broadbandSteps,
                change.after.broadbandSteps),
            line(Message("Steps with much to read"), change.before.readingSteps, change.after.readingSteps),
        ].compactMap(\.self)
    }
}

struct MapBurdenLine: Sendable {
    let label: String
    let before: Int
    let after: Int
    let verdict: String
}
