import Advice
import Content
import Documents
import Foundation
import Hummingbird
import Programme

enum MapWorkflowRoutes {
    static func add(to book: RouteBook) {
        book.map(.get, "workflows/:element") { maps in
            let map = try await maps.map()
            guard let workflow = try maps.element(in: map) as? Workflow else { throw Refusal.notFound }
            return try await maps.page(.workflow, MapWorkflowPage(workflow, map, maps))
        }
        book.map(.post, "workflows/:element/adoption") { try await decide(.adopted, $0) }
        book.map(.post, "workflows/:element/rejection") { try await decide(.rejected, $0) }
        book.map(.post, "workflows/:element/completion") { try await decide(.completed, $0) }
        book.map(.get, "print") { maps in
            try await maps.page(.printed, MapPrintedPage(try await maps.map().map, maps))
        }
        for side in MapVersion.allCases {
            book.map(.get, "workflows/:element/\(side.rawValue).svg") { maps in
                Download.answer(try await lanes(side, maps).svg, type: "image/svg+xml", name: "picture.svg")
            }
            book.map(.get, "workflows/:element/\(side.rawValue).bpmn") { maps in
                Download.answer(try await lanes(side, maps).bpmn, type: "application/xml", name: "steps.bpmn")
            }
        }
        book.map(.get, "steps.csv") { maps in
            let map = try await maps.map().map
            let text = map.stepsCSV(side: .proposed, content: maps.visit.content, words: maps.words)
            // A byte order mark, without which spreadsheets take the text for another encoding.
            return Download.answer("\u{FEFF}" + text, type: "text/csv; charset=utf-8", name: "steps.csv")
        }
        book.map(.get, "map.json") { maps in
            let json = String(decoding: try await maps.map().map.json, as: UTF8.self)
            return Download.answer(json, type: "application/json", name: "map.json")
        }
        book.map(.get, "elements/:element/patterns") { maps in
            let map = try await maps.map().map
            guard let step = map.element(maps.visit.parameter("element")) as? Step else {
                throw Refusal.notFound
            }
            return try await maps.page(.patterns, MapPatternsPage(step, map, maps))
        }
        book.map(.post, "elements/:element/patterns/:pattern", choose)
    }

    private static func decide(_ decision: ProposalDecision, _ maps: MapVisit) async throws -> Response {
        let (visit, seen) = (maps.visit, try await maps.map())
        guard let workflow = try maps.element(in: seen) as? Workflow else { throw Refusal.notFound }
        do {
            try await visit.programme.decide(
                decision, on: workflow.id, seen: visit.seenVersion, in: maps.file, by: maps.editor,
                once: visit.once())
        } catch is Conflict {
            var faults = Faults()
            faults.add("decision", Message("Meanwhile someone else changed this idea. Look at it again."))
            let page = MapWorkflowPage(workflow, try await maps.map(), maps, faults: faults)
            return try await maps.page(.workflow, page, faults: faults)
        }
        // An idea for a new workflow that was dropped has no page any more.
        return maps.go(try await maps.map().element(workflow.id) == nil ? "" : "workflows/\(workflow.id)")
    }

    private static func lanes(_ side: MapVersion, _ maps: MapVisit) async throws -> Swimlanes {
        let map = try await maps.map().map
        guard
            let lanes = map.swimlanes(
                maps.visit.parameter("element"), side: side, content: maps.visit.content, words: maps.words)
        else { throw Refusal.notFound }
        return lanes
    }

    /// Adds what a pattern proposes for a step.
    private static func choose(_ maps: MapVisit) async throws -> Response {
        let (visit, map) = (maps.visit, try await maps.map())
        guard let step = try maps.element(in: map) as? Step,
            let pattern = visit.content.pattern(visit.parameter("pattern"))
        else { throw Refusal.notFound }
        let added = map.map.proposal(
            pattern, for: step, language: visit.language, newID: visit.programme.newElementID)
        try await visit.programme.add(added, to: maps.file, by: maps.editor, once: visit.once())
        return step.workflow.map { maps.go("workflows/\($0)") } ?? maps.go()
    }
}
