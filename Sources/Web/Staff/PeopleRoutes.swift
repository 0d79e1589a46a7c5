import Content
import Hummingbird
import Programme

/// Everyone on the staff, for a coordinator.
struct PeoplePage: PageView {
    let people: [PersonView]
    /// The one-time link of an invitation that was just made.
    let link: String?

    struct PersonView: Sendable {
        let id: String
        let name: String
        let roles: String
        let languages: String
        let topics: String
        let zone: String
        let openCases: Int
        let isDisabled: Bool
        let waitsForKey: Bool
        let isOneself: Bool
    }
}

/// One's own profile.
struct ProfilePage: PageView {
    let errors: FaultsView?
    let name: FieldView
    let profile: ProfileChoices
    let version: Int
    let theirs: TheirsView?
}

enum PeopleRoutes {
    static func add(to book: RouteBook) {
        book.coordinator(.get, "desk/people") { try await show($0) }
        book.coordinator(.post, "desk/people", invite)
        book.coordinator(.post, "desk/people/:person/disabling") { try await setDisabled($0, true) }
        book.coordinator(.post, "desk/people/:person/enabling") { try await setDisabled($0, false) }
        book.coordinator(.post, "desk/people/:person/key") { visit in
            try await visit.visit.programme.giveProgrammeKey(
                to: visit.visit.parameter("person"), by: visit.coordinator, once: visit.visit.once())
            return visit.visit.go(to: "desk/people")
        }
        book.staff(.get, "desk/profile") { try await profile($0) }
        book.staff(.post, "desk/profile", changeProfile)
    }

    private static func show(_ coordinator: CoordinatorVisit, link: String? = nil) async throws -> Response {
        let visit = coordinator.visit
        let load = try await visit.programme.openCases()
        let people = try await visit.programme.staff().map { colleague in
            PeoplePage.PersonView(
                id: colleague.id, name: colleague.profile.name,
                roles: visit.words.listed(
                    Role.allCases.filter(colleague.roles.contains).map { visit.words($0.message) }),
                languages: visit.words.listed(
                    colleague.profile.languages.map {
                        visit.content.workLanguage($0)?.label[visit.language] ?? $0
                    }),
                topics: visit.words.listed(
                    colleague.profile.topics.compactMap { visit.content.topic($0)?.label[visit.language] }),
                zone: CityChoices.name(colleague.profile.zone, visit), openCases: load[colleague.id] ?? 0,
                isDisabled: colleague.isDisabled, waitsForKey: colleague.waitsForKey,
                isOneself: colleague.id == coordinator.coordinator.member.id)
        }
        return try await coordinator.staff.page("Staff/desk-people", PeoplePage(people: people, link: link))
    }

    private static func invite(_ coordinator: CoordinatorVisit) async throws -> Response {
        let visit = coordinator.visit
        let roles = Set(visit.form.choices("role").compactMap(Role.init(rawValue:)))
        let token = try await visit.programme.invite(
            roles.isEmpty ? [.practitioner] : roles, by: coordinator.coordinator, once: visit.once())
        return try await show(coordinator, link: visit.address("invitation/\(token.text)"))
    }

    private static func setDisabled(_ coordinator: CoordinatorVisit, _ disabled: Bool) async throws
        -> Response
    {
        let visit = coordinator.visit
        try await visit.programme.setDisabled(
            disabled, personID: visit.parameter("person"), by: coordinator.coordinator, once: visit.once())
        return visit.go(to: "desk/people")
    }

    private static func profile(
        _ staff: StaffVisit, _ typed: Profile? = nil, theirs: TheirsView? = nil
    ) async throws -> Response {
        let stored = try await staff.visit.programme.profile(of: staff.member)
        let shown = typed ?? stored.value
        let faults = typed?.faults ?? Faults()
        let page = ProfilePage(
            errors: faults.view(staff.visit.words),
            name: FieldView(shown.name, "name", faults, staff.visit.words),
            profile: ProfileChoices(shown, staff.visit), version: stored.version, theirs: theirs)
        return try await staff.page(
            "Staff/desk-profile", page, status: typed == nil ? .ok : .unprocessableContent)
    }

    private static func changeProfile(_ staff: StaffVisit) async throws -> Response {
        let visit = staff.visit
        let typed = Profile(visit.form, visit.content)
        guard typed.faults.isEmpty else { return try await profile(staff, typed) }
        return try await Saving.answer(visit, to: "desk") {
            try await visit.programme.change(
                typed, seen: visit.seenVersion, of: staff.member, once: visit.once())
            visit.site.front.forget()
        } conflict: {
            let now = try await visit.programme.profile(of: staff.member).value
            let rows = [Labelled(label: visit.words(Message(desk: "Name")), text: now.name)]
            return try await profile(staff, typed, theirs: TheirsView(rows: rows))
        }
    }
}

extension Role {
    var message: Message {
        switch self {
        case .coordinator: Message(desk: "Coordinator")
        case .practitioner: Message(desk: "Practitioner")
        }
    }
}
