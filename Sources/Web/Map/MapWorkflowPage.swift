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
    let burdens: [MapBurdenView]
    let hasBurdens: Bool
    let steps: [MapStepView]
    let hasSteps: Bool
    let canEdit: Bool

    init(_ workflow: Workflow, _ map: CaseMap, _ maps: MapVisit) {
        let (words, content) = (maps.words, maps.visit.content)
        root = maps.root
        path = "\(maps.root)/workflows/\(workflow.id)"
        name = workflow.name ?? words(.withoutName)
        edit = "\(maps.root)/elements/\(workflow.id)"
        addStep = "\(maps.root)/new/steps?workflow=\(workflow.id)"
        let shown: [MapVersion] = map.map.hasProposal ? [.before, .proposed] : [.before]
        let path = path
        sides = shown.compactMap { side in
            map.map.swimlanes(workflow.id, side: side, content: content, words: words).map {
                MapSideView($0, side, of: map.map.hasProposal, path: path, words)
            }
        }
        burdens =
            map.map.hasProposal
            ? map.map.burdens(of: workflow.id).map { MapBurdenView($0, map.map, words) } : []
        hasBurdens = !burdens.isEmpty
        steps = map.map.steps.filter { $0.workflow == workflow.id && $0.state == .before }.map {
            MapStepView($0, map.map, maps)
        }
        hasSteps = !steps.isEmpty
        canEdit = maps.canEdit
    }
}

struct MapSideView: Sendable {
    /// Larger pictures are opened by themselves, so that the page stays small.
    static let mostDrawn = 16

    let title: String
    let svg: String?
    let picture: String
    let bpmn: String
    let head: [String]
    let rows: [MapCellsView]
    let isEmpty: Bool

    init(_ lanes: Swimlanes, _ side: MapVersion, of hasProposal: Bool, path: String, _ words: Words) {
        title =
            !hasProposal
            ? words(Message("Step by step"))
            : side == .before ? words(Message("How it is now")) : words(Message("How it could be"))
        svg = lanes.nodes.count <= Self.mostDrawn && !lanes.nodes.isEmpty ? lanes.svg(id: side.rawValue) : nil
        picture = "\(path)/\(side.rawValue).svg"
        bpmn = "\(path)/\(side.rawValue).bpmn"
        let table = lanes.table
        head = table.head
        rows = table.rows.map { row in
            MapCellsView(cells: zip(table.head, row).map { MapCellView(label: $0, text: $1) })
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
}

/// What a workflow asks of one kind of people, before and after.
struct MapBurdenView: Sendable {
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

/// A step, and where other ways to do it are offered.
struct MapStepView: Sendable {
    let name: String
    let href: String
    let ways: String

    init(_ step: Step, _ map: Map, _ maps: MapVisit) {
        name = map.title(of: step, maps.words)
        href = "\(maps.root)/elements/\(step.id)"
        ways = href + "/patterns"
    }
}

/// Other ways to do a step: those that help with what hurts about it first.
struct MapPatternsPage: PageView {
    let back: String
    let name: String
    let patterns: [MapPatternView]
    let isInEnglish: Bool
    let canEdit: Bool

    init(_ step: Step, _ map: Map, _ maps: MapVisit) {
        let language = maps.visit.language
        back = "\(maps.root)/" + (step.workflow.map { "workflows/\($0)" } ?? "elements/\(step.id)")
        name = map.title(of: step, maps.words)
        let all = maps.visit.content.patterns(for: step)
        isInEnglish = all.contains { !$0.name.isSaid(in: language) }
        let shown: Language = isInEnglish ? .en : language
        patterns = all.map { pattern in
            MapPatternView(
                name: pattern.name[shown], what: pattern.what[shown], fits: pattern.fits[shown],
                fitsNot: pattern.fitsNot[shown], safety: pattern.safety[shown],
                helps: step.hurts.contains { pattern.helps.contains($0.rawValue) }, lang: shown.rawValue,
                dir: shown.direction, choose: "\(maps.root)/elements/\(step.id)/patterns/\(pattern.code)")
        }
        canEdit = maps.canEdit
    }
}

struct MapPatternView: Sendable {
    let name: String
    let what: String
    let fits: String
    let fitsNot: String
    let safety: String
    /// It helps with something that hurts about the step.
    let helps: Bool
    let lang: String
    let dir: String
    let choose: String
}
