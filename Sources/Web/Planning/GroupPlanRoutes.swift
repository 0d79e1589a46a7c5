import Content
import Hummingbird
import Programme

enum GroupPlanRoutes {
    static func add(to book: RouteBook) {
        book.group(.get, "case/plan") { try await show($0) }
        book.group(.post, "case/plan/comments", comment)
        book.group(.post, "case/plan/agreement", agree)
    }

    private static func show(
        _ group: GroupVisit, text: String? = nil, faults: Faults = Faults()
    ) async throws -> Response {
        let (visit, file) = (group.visit, try await group.file())
        guard file.plan?.value.proposedAt != nil else { return visit.go(to: "case") }
        let page = PlanPage(file, visit, names: try await visit.names(), text: text, faults: faults)
        let chrome = Chrome(
            notice: visit.query("done").flatMap(Done.init(rawValue:)).map { visit.words($0.message) })
        return faults.isEmpty
            ? try await visit.page("Planning/plan", page, chrome: chrome)
            : try await visit.again("Planning/plan", page)
    }

    private static func comment(_ group: GroupVisit) async throws -> Response {
        let visit = group.visit
        let text = visit.form.text("text")
        var faults = Faults()
        if text.isEmpty { faults.add("text", Message("Write a comment first.")) }
        faults.limit("text", text, to: GroupCaseRoutes.mostText)
        guard faults.isEmpty else { return try await show(group, text: text, faults: faults) }
        try await visit.programme.comment(text, in: group.file(), by: group.member, once: visit.once())
        return visit.go(to: "case/plan?done=commented")
    }

    private static func agree(_ group: GroupVisit) async throws -> Response {
        let visit = group.visit
        return try await Saving.answer(visit, to: "case/plan?done=agreed") {
            try await visit.programme.agree(
                to: visit.seenVersion, in: group.file(), by: group.member, once: visit.once())
        } conflict: {
            var faults = Faults()
            faults.add("plan", Message("The plan was changed while you read it. Please read it once more."))
            return try await show(group, faults: faults)
        }
    }
}
