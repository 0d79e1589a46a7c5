import Content
import Hummingbird
import Programme

/// One line of the plan, to be changed.
struct ActionPage: PageView {
    let errors: FaultsView?
    let action: ActionFormView
    let path: String
    let back: String
    let version: Int
    let theirs: TheirsView?
}

enum DeskPlanRoutes {
    static func add(to book: RouteBook) {
        book.staff(.post, "desk/cases/:case/actions", addAction)
        book.staff(.get, "desk/cases/:case/actions/:action") { try await edit($0) }
        book.staff(.post, "desk/cases/:case/actions/:action", change)
        book.staff(.post, "desk/cases/:case/actions/:action/removal") { staff in
            try await staff.visit.programme.removeAction(
                staff.visit.parameter("action"), seen: staff.visit.seenVersion, from: staff.file(),
                by: staff.member, once: staff.visit.once())
            return DeskCaseRoutes.back(staff)
        }
        book.staff(.post, "desk/cases/:case/proposal", propose)
        book.staff(.post, "desk/cases/:case/revision") { staff in
            try await staff.visit.programme.revise(staff.file(), by: staff.member, once: staff.visit.once())
            return DeskCaseRoutes.back(staff)
        }
    }

    private static func addAction(_ staff: StaffVisit) async throws -> Response {
        let form = ActionForm(staff.visit.form, staff.visit.content)
        guard let action = form.action else {
            return try await DeskCaseRoutes.show(staff, faults: form.faults)
        }
        try await staff.visit.programme.add(
            action, to: staff.file(), by: staff.member, once: staff.visit.once())
        return DeskCaseRoutes.back(staff)
    }

    private static func edit(
        _ staff: StaffVisit, _ form: ActionForm? = nil, isConflict: Bool = false
    ) async throws -> Response {
        let (visit, file) = (staff.visit, try await staff.file())
        guard let stored = file.actions.first(where: { $0.id == visit.parameter("action") }) else {
            throw Refusal.notFound
        }
        let view = ActionView(stored, visit)
        let theirs = TheirsView(rows: [
            Labelled(label: visit.words(Message("What")), text: view.what),
            Labelled(label: visit.words(Message("Why")), text: view.why),
            Labelled(label: visit.words(Message("Who")), text: view.who),
            Labelled(label: visit.words(Message("Hours (estimate)")), text: view.hours),
            Labelled(label: visit.words(Message("By when")), text: view.by ?? ""),
        ])
        let shown = form ?? ActionForm(stored.value)
        let place = visit.path("desk/cases/\(file.id)")
        let page = ActionPage(
            errors: shown.faults.view(visit.words), action: ActionFormView(shown, shown.faults, visit),
            path: "\(place)/actions/\(stored.id)", back: place, version: stored.version,
            theirs: isConflict ? theirs : nil)
        return try await staff.page(
            "Planning/desk-action", page, status: form == nil ? .ok : .unprocessableContent)
    }

    private static func change(_ staff: StaffVisit) async throws -> Response {
        let visit = staff.visit
        let form = ActionForm(visit.form, visit.content)
        guard let action = form.action else { return try await edit(staff, form) }
        return try await Saving.answer(visit, to: "desk/cases/\(visit.parameter("case"))") {
            try await visit.programme.change(
                action, id: visit.parameter("action"), seen: visit.seenVersion, in: staff.file(),
                by: staff.member,
                once: visit.once())
        } conflict: {
            try await edit(staff, form, isConflict: true)
        }
    }

    private static func propose(_ staff: StaffVisit) async throws -> Response {
        let visit = staff.visit
        let introduction = visit.form.optionalText("introduction")
        var faults = Faults()
        faults.limit("introduction", introduction, to: 5_000)
        guard faults.isEmpty else { return try await DeskCaseRoutes.show(staff, faults: faults) }
        do {
            try await visit.programme.propose(
                staff.file(), introduction: introduction, by: staff.member, once: visit.once())
            return DeskCaseRoutes.back(staff)
        } catch Refusal.planIsEmpty {
            faults.add("introduction", Message(desk: "Add at least one action before you propose the plan."))
            return try await DeskCaseRoutes.show(staff, faults: faults)
        }
    }
}
