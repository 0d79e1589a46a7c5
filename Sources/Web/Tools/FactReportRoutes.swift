import Content
import Hummingbird
import Programme

/// Telling coordinators what is wrong in the catalogue.
enum FactReportRoutes {
    static func add(to book: RouteBook) {
        book.open(.get, "tools/:tool/report") { try await show(.tool($0.catalogueTool().code), $0) }
        book.open(.post, "tools/:tool/report") { try await send(.tool($0.catalogueTool().code), $0) }
        book.open(.get, "hosts/:host/report") { try await show(.host($0.host().code), $0) }
        book.open(.post, "hosts/:host/report") { try await send(.host($0.host().code), $0) }
        book.coordinator(.get, "desk/reports", list)
        book.coordinator(.post, "desk/reports/:report/removal") { coordinator in
            let visit = coordinator.visit
            try await visit.programme.dismissFactReport(
                visit.parameter("report"), by: coordinator.coordinator, once: visit.once())
            return visit.go(to: "desk/reports")
        }
    }

    private static func show(_ subject: FactReport.Subject, _ visit: Visit) async throws -> Response {
        let isSent = visit.query("sent") != nil
        return try await visit.page(
            "Tools/report", FactReportPage(FactReportForm(), about: subject, isSent: isSent, visit))
    }

    private static func send(_ subject: FactReport.Subject, _ visit: Visit) async throws -> Response {
        let form = FactReportForm(visit.form)
        let page = FactReportPage(form, about: subject, visit)
        guard form.faults.isEmpty else { return try await visit.again("Tools/report", page) }
        let wait = visit.site.limiter.wait(.draft, by: visit.peer)
        if wait > 0 { try await Task.sleep(for: .seconds(min(wait, 5))) }
        let isKnown = page.criteria.contains { $0.value == form.criterion }
        let report = FactReport(
            subject: subject, criterion: isKnown ? form.criterion : nil, words: form.words,
            source: form.source)
        try await visit.programme.report(report, once: visit.once())
        return visit.go(to: page.action.split(separator: "/").dropFirst().joined(separator: "/") + "?sent=1")
    }

    private static func list(_ coordinator: CoordinatorVisit) async throws -> Response {
        let reports = try await coordinator.visit.programme.factReports(by: coordinator.coordinator)
        return try await coordinator.staff.page(
            "Tools/desk-reports", FactReportsPage(reports, coordinator.staff))
    }
}
