import Advice
import Content
import Hummingbird
import Programme

enum MapFindingRoutes {
    static func add(to book: RouteBook) {
        book.map(.get, "findings") { maps in
            let number = maps.visit.query("part").flatMap { Int($0) } ?? 1
            return try await maps.page(.findings, MapFindingsPage(try await maps.map(), maps, number: number))
        }
        book.map(.post, "findings/acceptances", accept)
        book.map(.post, "findings/acceptances/:acceptance/removal") { maps in
            let map = try await maps.map()
            guard let accepted = map.accepted.first(where: { $0.id == maps.visit.parameter("acceptance") })
            else {
                // It was taken back already.
                return maps.go("findings")
            }
            try await maps.visit.programme.takeBack(
                accepted, in: maps.file, by: maps.editor, once: maps.visit.once())
            return maps.go("findings")
        }
        book.staff(.post, "desk/cases/:case/map/findings/actions") { try await plan(MapVisit($0)) }
    }

    /// The finding that a form names. It may have been accepted already, by the same form sent before.
    private static func finding(_ maps: MapVisit, in map: CaseMap) throws -> SaidFinding {
        let (key, said) = (maps.visit.form.line("key"), maps.findings(in: map))
        let all = said.standing + said.accepted.map(\.0)
        guard let found = all.first(where: { $0.finding.key == key }) else { throw Refusal.notNow }
        return found
    }

    private static func accept(_ maps: MapVisit) async throws -> Response {
        let (visit, map) = (maps.visit, try await maps.map())
        let (found, reason) = (try finding(maps, in: map), visit.form.text("reason"))
        var faults = Faults()
        if reason.isEmpty { faults.add("reason", Message("Say in a few words why you leave it as it is.")) }
        faults.limit("reason", reason, to: FieldKind.mostText)
        guard faults.isEmpty else {
            let page = MapFindingsPage(map, maps, faults: faults, typed: visit.form)
            return try await maps.page(.findings, page, faults: faults)
        }
        try await visit.programme.accept(
            found.finding, reason: reason, in: maps.file, by: maps.editor, once: visit.once())
        return maps.go("findings")
    }

    private static func plan(_ maps: MapVisit) async throws -> Response {
        guard let staff = maps.staff else { throw Refusal.notFound }
        let found = try finding(maps, in: try await maps.map())
        try await maps.visit.programme.plan(
            found, who: maps.words(Message("the group")), in: maps.file, by: staff.member,
            once: maps.visit.once())
        return maps.visit.go(to: "desk/cases/\(maps.file.id)")
    }
}
