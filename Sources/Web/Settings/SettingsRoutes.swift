import Content
import Hummingbird
import Programme

/// The programme's texts, whether it is busy, and its languages.
struct SettingsPage: PageView {
    let errors: FaultsView?
    let texts: [TextsView]
    let isBusy: Bool
    let groupLanguages: [ChoiceView]
    let meetingAddress: FieldView
    let version: Int
    let theirs: TheirsView?

    struct TextsView: Sendable {
        let code: String
        let language: String
        let dir: String
        let name: String?
        let welcome: String?
        let notice: String?
    }

    init(_ settings: Settings, version: Int, faults: Faults, theirs: TheirsView?, _ visit: Visit) {
        errors = faults.view(visit.words)
        texts = visit.site.pages.languages.map { language in
            TextsView(
                code: language.rawValue, language: language.ownName, dir: language.direction,
                name: settings.name[language.rawValue], welcome: settings.welcome[language.rawValue],
                notice: settings.notice[language.rawValue])
        }
        isBusy = settings.opening == .busy
        groupLanguages = visit.site.pages.languages.map {
            ChoiceView(
                value: $0.rawValue, label: $0.ownName, isChosen: settings.languages.contains($0.rawValue))
        }
        meetingAddress = FieldView(settings.meetingAddress, "meeting", faults, visit.words)
        self.version = version
        self.theirs = theirs
    }
}

enum SettingsRoutes {
    static func add(to book: RouteBook) {
        book.coordinator(.get, "desk/programme") { try await show($0) }
        book.coordinator(.post, "desk/programme", change)
    }

    private static func show(
        _ coordinator: CoordinatorVisit, _ typed: Settings? = nil, faults: Faults = Faults(),
        isConflict: Bool = false
    ) async throws -> Response {
        let visit = coordinator.visit
        let stored = try await visit.programme.settings()
        let theirs = TheirsView(
            rows: stored.value.name.sorted { $0.key < $1.key }.map { Labelled(label: $0.key, text: $0.value) }
                + stored.value.welcome.sorted { $0.key < $1.key }.map {
                    Labelled(label: $0.key, text: $0.value)
                })
        let page = SettingsPage(
            typed ?? stored.value, version: stored.version, faults: faults, theirs: isConflict ? theirs : nil,
            visit)
        return try await coordinator.staff.page(
            "Settings/desk-programme", page, status: typed == nil ? .ok : .unprocessableContent)
    }

    private static func change(_ coordinator: CoordinatorVisit) async throws -> Response {
        let visit = coordinator.visit
        let settings = Settings(visit.form)
        var faults = Faults()
        if settings.name["en"] == nil {
            faults.add("name-en", Message(desk: "Write the programme's name in English at least."))
        }
        for texts in [settings.name, settings.welcome, settings.notice] {
            for (language, text) in texts { faults.limit("welcome-\(language)", text, to: 2_000) }
        }
        if !settings.meetingAddress.hasPrefix("https://") {
            faults.add("meeting", Message(desk: "Write an address that begins with https://"))
        }
        guard faults.isEmpty else { return try await show(coordinator, settings, faults: faults) }
        return try await Saving.answer(visit, to: "desk/programme") {
            try await visit.programme.change(
                settings, seen: visit.seenVersion, by: coordinator.coordinator, once: visit.once())
            visit.site.front.forget()
        } conflict: {
            try await show(coordinator, settings, isConflict: true)
        }
    }
}

extension Settings {
    fileprivate init(_ form: Form) {
        let texts = { (name: String) -> Texts in
            Dictionary(
                uniqueKeysWithValues: Language.allCases.compactMap { language in
                    form.optionalText("\(name)-\(language)").map { (language.rawValue, $0) }
                })
        }
        let address = form.line("meeting")
        self.init(
            name: texts("name"), welcome: texts("welcome"),
            opening: Opening(rawValue: form.line("opening")) ?? .open, notice: texts("notice"),
            languages: form.choices("language").filter { Language(rawValue: $0) != nil },
            meetingAddress: address.hasSuffix("/") || address.isEmpty ? address : address + "/")
    }
}
