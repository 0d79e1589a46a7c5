import Advice
import Content
import Hummingbird
import Programme

enum DisposalLogRoutes {
    static func add(to book: RouteBook) {
        book.map(.get, "data/disposal") { maps in
            let visit = try await RetentionVisit(maps)
            let row = try visit.row(copy: maps.visit.query("copy"), event: maps.visit.query("event"))
            return try await maps.page(.disposal, DisposalPage(row, visit))
        }
        book.map(.post, "data/disposal", log)
        book.map(.get, "data/disposals/:element") { maps in
            let map = try await maps.map()
            guard let disposal = try maps.element(in: map) as? Disposal else { throw Refusal.notFound }
            return try await maps.page(.certificate, CertificatePage(disposal, map.map, maps))
        }
    }

    /// Writes down that a copy was disposed of. The id of the line follows from the form, so that the same form sent again
    /// leads to the same certificate.
    private static func log(_ maps: MapVisit) async throws -> Response {
        let (visit, retention) = (maps.visit, try await RetentionVisit(maps))
        let row = try retention.row(copy: visit.form.line("copy"), event: visit.form.optionalLine("event"))
        let form = DisposalForm(visit.form, today: retention.today)
        guard let report = form.report else {
            return try await maps.page(
                .disposal, DisposalPage(row, retention, form: form), faults: form.faults)
        }
        let id = try await visit.programme.log(
            row, report, on: retention.map, method: retention.tables.method(of: row),
            unnamed: maps.words(.withoutName), in: maps.file, by: maps.editor, once: visit.once())
        return maps.go("data/disposals/\(id)")
    }
}
