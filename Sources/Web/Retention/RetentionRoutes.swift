import Advice
import Content
import Foundation
import Hummingbird
import Programme

enum RetentionRoutes {
    static func add(to book: RouteBook) {
        book.map(.get, "data") { maps in
            try await maps.page(.inventory, InventoryPage(RetentionVisit(maps), part: maps.visit.part))
        }
        book.map(.get, "data/schedule") { maps in
            try await maps.page(.schedule, SchedulePage(RetentionVisit(maps), part: maps.visit.part))
        }
        book.map(.get, "data/flow") { maps in
            try await maps.page(.flow, FlowPage(RetentionVisit(maps), part: maps.visit.part))
        }
        book.map(.get, "data/methods/:medium") { maps in
            guard let method = maps.visit.content.disposalMethod(maps.visit.parameter("medium")) else {
                throw Refusal.notFound
            }
            return try await maps.page(.method, MethodPage(method, maps))
        }
        book.map(.post, "data/:element/start", start)
        DisposalLogRoutes.add(to: book)
        CalendarRoutes.add(to: book)
    }

    /// Takes over the rule that others start from.
    private static func start(_ maps: MapVisit) async throws -> Response {
        let (visit, map) = (maps.visit, try await maps.map())
        guard let holding = try maps.element(in: map) as? Holding else { throw Refusal.notFound }
        // The same form sent again finds a holding that has its rule.
        guard let start = visit.content.start(for: holding) else { return maps.go("data") }
        return try await maps.undoable(back: "data", of: holding.id) {
            try await visit.programme.put(
                holding.starting(from: start), seen: visit.seenVersion, in: maps.file, by: maps.editor,
                once: visit.once())
        }
    }
}
