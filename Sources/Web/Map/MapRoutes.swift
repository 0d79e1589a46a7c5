import Advice
import Content
import Foundation
import Hummingbird
import Programme

enum MapRoutes {
    static func add(to book: RouteBook) {
        book.map(.get, "") { maps in
            let map = try await maps.map()
            return try await maps.page(.overview, MapOverviewPage(map, maps))
        }
        book.map(.get, "list/:kind", list)
        book.map(.post, "import", replace)
        MapStartRoutes.add(to: book)
        MapElementRoutes.add(to: book)
        MapWorkflowRoutes.add(to: book)
        MapFindingRoutes.add(to: book)
        RetentionRoutes.add(to: book)
        DocumentRoutes.add(to: book)
    }

    private static func list(_ maps: MapVisit) async throws -> Response {
        let (kind, said) = try maps.kind()
        let page = MapListPage(kind, said, try await maps.map(), maps, names: try await maps.visit.names())
        return try await maps.page(.list, page)
    }

    /// Puts a map that was written elsewhere in the place of this one.
    private static func replace(_ maps: MapVisit) async throws -> Response {
        let (visit, typed, seen) = (maps.visit, maps.visit.form.text("map"), try await maps.map())
        do {
            let map = try Map(json: Data(typed.utf8))
            try await visit.programme.replaceMap(
                seen, with: map, in: maps.file, by: maps.editor, once: visit.once())
            return maps.go()
        } catch let problem as MapProblem {
            var faults = Faults()
            faults.add(
                "map",
                Message("This file holds no map that we can read: {problem}", ["problem": "\(problem)"]))
            return try await maps.page(
                .overview, MapOverviewPage(seen, maps, faults: faults, typed: typed), faults: faults)
        }
    }
}
