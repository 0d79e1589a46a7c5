import Content
import Hummingbird
import Programme

struct SignInPage: PageView {
    let name: FieldView
    let errors: FaultsView?
    let kept: KeptTexts?

    init(_ name: String = "", _ message: Message? = nil, kept: KeptTexts? = nil, _ visit: Visit) {
        var faults = Faults()
        if let message { faults.add("name", message) }
        self.name = FieldView(String(name.prefix(200)))
        errors = faults.view(visit.words)
        self.kept = kept
    }
}

enum SignInRoutes {
    static func add(to book: RouteBook) {
        book.open(.get, "sign-in") { try await page("Staff/desk-sign-in", SignInPage("", nil, $0), $0) }
        book.open(.post, "sign-in", signIn)
        book.open(.get, "recover") { try await page("Staff/desk-recover", SignInPage("", nil, $0), $0) }
        book.open(.post, "recover", recover)
        book.staff(.post, "desk/sign-out") { staff in
            try await staff.visit.programme.signOut(staff.token)
            return staff.visit.go(
                to: "sign-in", cookies: [Cookies.clear(.staff, staff.visit.site.configuration)])
        }
    }

    /// Staff pages are in fewer languages than group pages.
    private static func page(_ template: String, _ view: SignInPage, _ visit: Visit) async throws -> Response
    {
        guard visit.site.pages.deskLanguages.contains(visit.language) else { return Desk.inEnglish(visit) }
        return try await visit.page(template, view)
    }

    private static func signIn(_ visit: Visit) async throws -> Response {
        let name = visit.form.line("name")
        return try await opening(visit, template: "Staff/desk-sign-in", name: name) {
            try await visit.programme.signIn(
                name: name, password: visit.form.secret("password"), code: visit.form.line("code"))
        }
    }

    private static func recover(_ visit: Visit) async throws -> Response {
        let (name, password) = (visit.form.line("name"), visit.form.secret("password"))
        if let message = PasswordRule.fault(password, repeated: visit.form.secret("password-again")) {
            return try await visit.again("Staff/desk-recover", SignInPage(name, message, visit))
        }
        return try await opening(visit, template: "Staff/desk-recover", name: name) {
            guard let key = RecoveryKey(typed: visit.form.line("recovery")) else { throw Refusal.notSignedIn }
            return try await visit.programme.recover(
                name: name, recovery: key, code: visit.form.line("code"), password: password)
        }
    }

    private static func opening(
        _ visit: Visit, template: String, name: String, _ open: () async throws -> OpenedSession
    ) async throws -> Response {
        do {
            let limiter = visit.site.limiter
            // By address first: whoever knows a name must not be able to use up its owner's attempts.
            guard limiter.takes(.signIn, by: visit.peer),
                limiter.takes(.signInName, by: "name " + name.lowercased())
            else {
                throw Refusal.busy
            }
            let session = try await open()
            return visit.go(to: "desk", cookies: [Cookies.set(.staff, session, visit.site.configuration)])
        } catch Refusal.notSignedIn {
            let message = Message(
                desk:
                    "Name, password and code do not go together. Check all three; a code works once and for about a minute."
            )
            return try await visit.again(template, SignInPage(name, message, visit))
        } catch Refusal.busy {
            let message = Message(desk: "Too many sign-ins at once. Please wait a minute and try again.")
            return try await visit.page(template, SignInPage(name, message, visit), status: .tooManyRequests)
        }
    }
}

enum PasswordRule {
    /// Length is what makes a password hard to guess; nothing else is asked of it.
    static let fewest = 14

    static func fault(_ password: String, repeated: String) -> Message? {
        if password.count < fewest {
            return Message(
                desk: "A password needs at least {fewest} characters. Four or five random words are good.",
                ["fewest": String(fewest)])
        }
        if password.count > 1_000 { return Message(desk: "This password is too long.") }
        return password == repeated ? nil : Message(desk: "The two passwords are not the same.")
    }
}

enum Desk {
    static func inEnglish(_ visit: Visit) -> Response {
        let rest = visit.request.uri.path.split(separator: "/").dropFirst().joined(separator: "/")
        return Response(status: .seeOther, headers: [.location: "/en/" + rest])
    }
}
