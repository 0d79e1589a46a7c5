import Content
import Hummingbird
import Programme

/// The first step of enrolment.
struct EnrolPage: PageView {
    let errors: FaultsView?
    let name: FieldView
    let signInName: FieldView
    let profile: ProfileChoices
    let fewest = PasswordRule.fewest
}

/// What staff say of themselves, to be chosen.
struct ProfileChoices: Sendable {
    let languages: [ChoiceView]
    let topics: [ChoiceView]
    let cities: [ChoiceView]
    let capacity: String

    init(_ profile: Profile, _ visit: Visit) {
        languages = visit.content.workLanguages.map {
            ChoiceView(
                value: $0.code, label: $0.label[visit.language], isChosen: profile.languages.contains($0.code)
            )
        }
        topics = visit.content.topics.map {
            ChoiceView(
                value: $0.code, label: $0.label[visit.language], isChosen: profile.topics.contains($0.code))
        }
        cities = CityChoices.views(chosen: profile.zone, visit)
        capacity = String(profile.capacity)
    }
}

/// The second step: the secret for an app, and a code to show that it works.
struct SecondFactorPage: PageView {
    let errors: FaultsView?
    let secret: String
    let link: String
    let signInName: String
    /// Of the invitation, for the form's address.
    let token: String
}

/// Shown once, to be printed.
struct RecoveryKeyPage: PageView {
    let groups: [String]
}

enum EnrolmentRoutes {
    static func add(to book: RouteBook) {
        book.open(.get, "invitation/:token") { try await show($0) }
        book.open(.post, "invitation/:token", start)
        book.open(.post, "invitation/:token/code", finish)
    }

    private static func token(_ visit: Visit) throws -> Token {
        guard let token = Token(text: visit.parameter("token")) else { throw Refusal.notFound }
        return token
    }

    private static func show(
        _ visit: Visit, profile: Profile? = nil, faults: Faults = Faults()
    ) async throws -> Response {
        guard visit.site.pages.deskLanguages.contains(visit.language) else { return Desk.inEnglish(visit) }
        let invitation = try await visit.programme.invitation(token(visit))
        if let factor = invitation.secondFactor, let name = invitation.signInName, profile == nil {
            let link = factor.link(issuer: "Lighttouch", name: name)
            let page = SecondFactorPage(
                errors: faults.view(visit.words), secret: factor.typedSecret, link: link, signInName: name,
                token: visit.parameter("token"))
            return try await visit.page(
                "Staff/desk-second-factor", page, status: faults.isEmpty ? .ok : .unprocessableContent)
        }
        let start = profile ?? Profile(name: "", signInName: "", languages: [visit.language.rawValue])
        let page = EnrolPage(
            errors: faults.view(visit.words), name: FieldView(start.name, "name", faults, visit.words),
            signInName: FieldView(start.signInName, "sign-in-name", faults, visit.words),
            profile: ProfileChoices(start, visit))
        return try await visit.page(
            "Staff/desk-enrol", page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func start(_ visit: Visit) async throws -> Response {
        let profile = Profile(visit.form, visit.content)
        var faults = profile.faults
        if profile.signInName.isEmpty {
            faults.add("sign-in-name", Message(desk: "Choose a name to sign in with."))
        }
        let password = visit.form.secret("password")
        if let fault = PasswordRule.fault(password, repeated: visit.form.secret("password-again")) {
            faults.add("password", fault)
        }
        guard faults.isEmpty else { return try await show(visit, profile: profile, faults: faults) }
        do {
            try await visit.programme.startEnrolment(token(visit), profile: profile, password: password)
            return visit.go(to: "invitation/\(visit.parameter("token"))")
        } catch Refusal.nameTaken {
            faults.add("sign-in-name", Message(desk: "This sign-in name is in use. Choose another."))
            return try await show(visit, profile: profile, faults: faults)
        }
    }

    private static func finish(_ visit: Visit) async throws -> Response {
        do {
            let key = try await visit.programme.finishEnrolment(
                token(visit), code: visit.form.line("code"), once: visit.formToken())
            return try await visit.page("Staff/desk-recovery-key", RecoveryKeyPage(groups: key.groups))
        } catch Refusal.notSignedIn {
            var faults = Faults()
            faults.add(
                "code",
                Message(
                    desk: "This is not the code of now. Check the clock of your phone, and type the next one."
                ))
            return try await show(visit, faults: faults)
        }
    }
}

extension Profile {
    /// Reads what staff say of themselves.
    init(_ form: Form, _ content: ContentPack) {
        let zone = form.line("zone")
        self.init(
            name: form.line("name"), signInName: form.line("sign-in-name"),
            languages: form.choices("language").filter { content.workLanguage($0) != nil },
            topics: form.choices("topic").filter { content.topic($0) != nil },
            zone: content.cities.contains { $0.zone == zone } ? zone : "UTC",
            capacity: min(max(form.number("capacity") ?? 10, 0), 80))
    }

    var faults: Faults {
        var faults = Faults()
        if name.isEmpty { faults.add("name", Message(desk: "Write the name that groups will see.")) }
        faults.limit("name", name, to: 100)
        faults.limit("sign-in-name", signInName, to: 100)
        if languages.isEmpty { faults.add("language", Message(desk: "Choose at least one language.")) }
        if zone == "UTC" {
            faults.add("zone", Message("Choose the city whose clock is yours, so that times are right."))
        }
        return faults
    }
}
