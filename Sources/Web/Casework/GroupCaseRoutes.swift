import Content
import Hummingbird
import Programme

enum GroupCaseRoutes {
    /// Characters of one message.
    static let mostText = 20_000

    static func add(to book: RouteBook) {
        book.group(.get, "case") { try await show($0) }
        book.group(.post, "case/entries", write)
        book.group(.post, "case/tasks/:task", tick)
        book.group(.get, "case/reach") { try await reach($0) }
        book.group(.post, "case/reach", changeReach)
        book.group(.post, "case/consents", consent)
        book.group(.post, "case/sign-out", signOut)
    }

    private static func show(
        _ group: GroupVisit, text: String? = nil, faults: Faults = Faults()
    ) async throws -> Response {
        let (visit, file) = (group.visit, try await group.file())
        if file.stage == .draft { return visit.go(to: "ask/check") }
        let page = GroupCasePage(
            file, visit, names: try await visit.names(),
            settings: try await visit.site.front.settings(visit.programme), text: text, faults: faults)
        let chrome = Chrome(
            notice: visit.query("done").flatMap(Done.init(rawValue:)).map { visit.words($0.message) })
        return faults.isEmpty
            ? try await visit.page("Casework/case", page, chrome: chrome)
            : try await visit.again("Casework/case", page)
    }

    private static func write(_ group: GroupVisit) async throws -> Response {
        let visit = group.visit
        let text = visit.form.text("text")
        var faults = Faults()
        if text.isEmpty { faults.add("text", Message("Write a message first.")) }
        faults.limit("text", text, to: mostText)
        guard faults.isEmpty else { return try await show(group, text: text, faults: faults) }
        try await visit.programme.write(text, in: group.file(), by: group.member, once: visit.once())
        return visit.go(to: "case?done=written")
    }

    private static func tick(_ group: GroupVisit) async throws -> Response {
        let visit = group.visit
        try await visit.programme.tick(
            visit.parameter("task"), done: visit.form.line("done") == "yes", in: group.file(),
            by: group.member,
            once: visit.once())
        return visit.go(to: "case")
    }

    private static func reach(
        _ group: GroupVisit, _ form: ContactForm? = nil, theirs: TheirsView? = nil
    ) async throws -> Response {
        let (visit, file) = (group.visit, try await group.file())
        let page = ContactPage(
            form ?? ContactForm(file.contact?.value), version: file.contact?.version ?? 0, theirs: theirs,
            visit)
        return form == nil
            ? try await visit.page("Casework/reach", page) : try await visit.again("Casework/reach", page)
    }

    private static func changeReach(_ group: GroupVisit) async throws -> Response {
        let visit = group.visit
        let form = ContactForm(visit.form, visit.content)
        guard let contact = form.contact else { return try await reach(group, form) }
        let file = try await group.file()
        return try await Saving.answer(visit, to: "case?done=reach") {
            try await visit.programme.save(contact, seen: visit.seenVersion, in: file, once: visit.once())
        } conflict: {
            let rows = Answers(visit).contact(try await group.file().contact?.value)
            return try await reach(group, form, theirs: TheirsView(rows: rows))
        }
    }

    private static func consent(_ group: GroupVisit) async throws -> Response {
        let visit = group.visit
        let codes = visit.form.choices("consent").filter { visit.content.consent($0) != nil }
        try await visit.programme.consent(
            to: codes, seen: visit.seenVersion, in: group.file(), by: group.member, once: visit.once())
        return visit.go(to: "case?done=consent")
    }

    private static func signOut(_ group: GroupVisit) async throws -> Response {
        let visit = group.visit
        try await visit.programme.signOut(group.token)
        return visit.go(to: "", cookies: [Cookies.clear(.group, visit.site.configuration)])
    }
}

/// What was just done, said at the top of the next page. The address carries only one of these words.
enum Done: String {
    case booked, cancelled, written, reach, consent, agreed, commented, ended

    var message: Message {
        switch self {
        case .booked: Message("Your call is booked.")
        case .cancelled: Message("The call is cancelled. You can book another at any time.")
        case .written: Message("Your message is sent.")
        case .reach: Message("We will use this from now on.")
        case .consent: Message("Thank you. You can change this at any time.")
        case .agreed: Message("The plan is agreed.")
        case .commented: Message("Your comment is sent.")
        case .ended: Message("The other receipts open nothing any more.")
        }
    }
}
