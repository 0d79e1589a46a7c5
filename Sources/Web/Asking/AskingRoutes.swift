import Content
import Hummingbird
import Programme

enum AskingRoutes {
    static func add(to book: RouteBook) {
        book.open(.get, "ask", first)
        book.open(.post, "ask", saveFirst)
        book.group(.get, "ask/who") { try await who($0) }
        book.group(.post, "ask/who", saveWho)
        book.group(.get, "ask/reach") { try await reach($0) }
        book.group(.post, "ask/reach", saveReach)
        book.group(.get, "ask/check", check)
        book.group(.post, "ask/check", send)
    }

    /// The draft that this browser works on, if any.
    private static func draft(_ visit: Visit) async throws -> CaseFile? {
        guard let token = Cookies.token(.group, visit),
            let member = try await visit.programme.groupMember(token)
        else { return nil }
        return try await visit.programme.caseFile(of: member)
    }

    private static func first(_ visit: Visit) async throws -> Response {
        let file = try await draft(visit)
        if let file, file.stage != .draft { return visit.go(to: "case") }
        return try await visit.page(
            "Asking/needs",
            NeedsPage(NeedsForm(file?.needs?.value), version: file?.needs?.version ?? 0, visit))
    }

    private static func saveFirst(_ visit: Visit) async throws -> Response {
        let form = NeedsForm(visit.form, visit.content)
        guard let needs = form.needs else {
            return try await visit.again("Asking/needs", NeedsPage(form, version: visit.seenVersion, visit))
        }
        guard let file = try await draft(visit) else { return try await open(needs, visit) }
        return try await Saving.answer(visit, to: "ask/who") {
            try await visit.programme.save(needs, seen: visit.seenVersion, in: file, once: visit.once())
        } conflict: {
            let now = try await draft(visit)?.needs
            let theirs = TheirsView(rows: Answers(visit).needs(now?.value))
            return try await visit.again(
                "Asking/needs", NeedsPage(form, version: now?.version ?? 0, theirs: theirs, visit))
        }
    }

    private static func open(_ needs: Needs, _ visit: Visit) async throws -> Response {
        // Slowing down is enough: whoever asks for help is never turned away.
        let wait = visit.site.limiter.wait(.draft, by: visit.peer)
        if wait > 0 { try await Task.sleep(for: .seconds(min(wait, 5))) }
        let session = try await visit.programme.startDraft(
            needs, language: visit.language.rawValue, once: visit.once())
        return visit.go(to: "ask/who", cookies: [Cookies.set(.group, session, visit.site.configuration)])
    }

    private static func who(
        _ group: GroupVisit, _ form: BackgroundForm? = nil, theirs: TheirsView? = nil
    ) async throws -> Response {
        let (visit, file) = (group.visit, try await group.file())
        // What was typed is shown again even when the request was sent meanwhile.
        guard form != nil || file.stage == .draft else { return visit.go(to: "case") }
        let page = BackgroundPage(
            form ?? BackgroundForm(file.background?.value, visit), version: file.background?.version ?? 0,
            theirs: theirs, canShowReceipt: group.member.unconfirmed != nil, visit)
        return form == nil
            ? try await visit.page("Asking/who", page) : try await visit.again("Asking/who", page)
    }

    private static func saveWho(_ group: GroupVisit) async throws -> Response {
        let visit = group.visit
        let form = BackgroundForm(visit.form, visit)
        guard let background = form.background else { return try await who(group, form) }
        let file = try await group.file()
        return try await Saving.answer(visit, to: "ask/reach") {
            try await visit.programme.save(background, seen: visit.seenVersion, in: file, once: visit.once())
        } conflict: {
            let rows = Answers(visit).background(try await group.file().background?.value)
            return try await who(group, form, theirs: TheirsView(rows: rows))
        }
    }

    private static func reach(
        _ group: GroupVisit, _ form: ContactForm? = nil, theirs: TheirsView? = nil
    ) async throws -> Response {
        let (visit, file) = (group.visit, try await group.file())
        guard form != nil || file.stage == .draft else { return visit.go(to: "case/reach") }
        let page = ContactPage(
            form ?? ContactForm(file.contact?.value), version: file.contact?.version ?? 0, theirs: theirs,
            visit)
        return form == nil
            ? try await visit.page("Asking/reach", page) : try await visit.again("Asking/reach", page)
    }

    private static func saveReach(_ group: GroupVisit) async throws -> Response {
        let visit = group.visit
        let form = ContactForm(visit.form, visit.content)
        guard let contact = form.contact else { return try await reach(group, form) }
        let file = try await group.file()
        return try await Saving.answer(visit, to: "ask/check") {
            try await visit.programme.save(contact, seen: visit.seenVersion, in: file, once: visit.once())
        } conflict: {
            let rows = Answers(visit).contact(try await group.file().contact?.value)
            return try await reach(group, form, theirs: TheirsView(rows: rows))
        }
    }

    private static func check(_ group: GroupVisit) async throws -> Response {
        let (visit, file) = (group.visit, try await group.file())
        guard file.stage == .draft else { return visit.go(to: "case") }
        guard file.contact != nil else {
            return visit.go(to: file.background == nil ? "ask/who" : "ask/reach")
        }
        return try await visit.page("Asking/check", CheckPage(file, visit))
    }

    private static func send(_ group: GroupVisit) async throws -> Response {
        let (visit, file) = (group.visit, try await group.file())
        if file.stage == .draft {
            guard file.contact != nil else { return visit.go(to: "ask/reach") }
            try await visit.programme.send(file, once: visit.once())
        }
        return visit.go(to: group.member.unconfirmed == nil ? "case/call" : "receipt")
    }
}
