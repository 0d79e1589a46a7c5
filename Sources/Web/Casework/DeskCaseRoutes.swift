import Content
import Hummingbird
import Programme

enum DeskCaseRoutes {
    static func add(to book: RouteBook) {
        book.staff(.get, "desk/cases/:case") { try await show($0) }
        book.staff(.post, "desk/cases/:case/entries") { staff in
            try await text("entry", Message(desk: "Write a message first."), staff) { text, file, once in
                try await staff.visit.programme.write(text, in: file, by: staff.member, once: once)
            }
        }
        book.staff(.post, "desk/cases/:case/notes") { staff in
            try await text("note", Message(desk: "Write a note first."), staff) { text, file, once in
                try await staff.visit.programme.note(text, in: file, by: staff.member, once: once)
            }
        }
        book.staff(.post, "desk/cases/:case/tasks", addTask)
        book.staff(.post, "desk/cases/:case/tasks/:task/removal") { staff in
            try await staff.visit.programme.removeTask(
                staff.visit.parameter("task"), seen: staff.visit.seenVersion, from: staff.file(),
                by: staff.member,
                once: staff.visit.once())
            return back(staff)
        }
        book.staff(.post, "desk/cases/:case/closure", close)
        book.staff(.post, "desk/cases/:case/reopening") { staff in
            try await staff.visit.programme.reopen(staff.file(), by: staff.member, once: staff.visit.once())
            return back(staff)
        }
    }

    static func back(_ staff: StaffVisit) -> Response {
        staff.visit.go(to: "desk/cases/\(staff.visit.parameter("case"))")
    }

    static func show(_ staff: StaffVisit, faults: Faults = Faults()) async throws -> Response {
        let (visit, file) = (staff.visit, try await staff.file())
        var candidates: [Candidate] = []
        if file.stage == .requested, let coordinator = Coordinator(staff.member) {
            candidates = try await visit.programme.candidates(for: file, by: coordinator)
        }
        try await visit.programme.markRead(file, by: staff.member)
        let page = DeskCasePage(
            file, staff, names: try await visit.names(), candidates: candidates,
            settings: try await visit.site.front.settings(visit.programme), faults: faults)
        return try await staff.page(
            "Casework/desk-case", page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func text(
        _ field: String, _ missing: Message, _ staff: StaffVisit,
        _ work: (String, CaseFile, Token) async throws -> Void
    ) async throws -> Response {
        let text = staff.visit.form.text(field)
        var faults = Faults()
        if text.isEmpty { faults.add(field, missing) }
        faults.limit(field, text, to: GroupCaseRoutes.mostText)
        guard faults.isEmpty else { return try await show(staff, faults: faults) }
        try await work(text, staff.file(), staff.visit.once())
        return back(staff)
    }

    private static func addTask(_ staff: StaffVisit) async throws -> Response {
        let (visit, form) = (staff.visit, staff.visit.form)
        let (text, due) = (form.text("task"), form.optionalLine("task-due"))
        var faults = Faults()
        if text.isEmpty { faults.add("task", Message(desk: "Say what the group has agreed to do.")) }
        faults.limit("task", text, to: 2_000)
        if let due, !DueDate.isValid(due) { faults.add("task-due", DueDate.message) }
        guard faults.isEmpty else { return try await show(staff, faults: faults) }
        try await visit.programme.add(
            HomeTask(text: text, due: due), to: staff.file(), by: staff.member, once: visit.once())
        return back(staff)
    }

    private static func close(_ staff: StaffVisit) async throws -> Response {
        let visit = staff.visit
        let (outcome, words) = (visit.form.line("outcome"), visit.form.optionalText("words"))
        var faults = Faults()
        if visit.content.outcome(outcome) == nil {
            faults.add("outcome", Message(desk: "Choose how it ended."))
        }
        faults.limit("words", words, to: 5_000)
        guard faults.isEmpty else { return try await show(staff, faults: faults) }
        try await visit.programme.close(
            staff.file(), outcome: outcome, words: words, by: staff.member, once: visit.once())
        return back(staff)
    }
}
