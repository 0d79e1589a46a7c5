import Content
import Hummingbird
import Programme

enum FrontRoutes {
    static func add(to book: RouteBook) {
        book.open(.get, "") { visit in
            try await visit.site.front.page(visit) { try await front(visit) }
        }
        book.open(.get, "help-now") { visit in
            try await visit.site.front.page(visit) {
                try await render("Front/help-now", helpNow(visit), visit)
            }
        }
        book.open(.get, "privacy") { visit in
            try await visit.site.front.page(visit) {
                let page = PrivacyPage(
                    draftDays: visit.words(.days(Programme.draftDays)),
                    groupHours: visit.words(.hours(Programme.groupIdleSeconds / 3600)),
                    retryHours: visit.words(.hours(Programme.retryHours)))
                return try await render("Front/privacy", page, visit)
            }
        }
    }

    private static func render(_ template: String, _ page: any PageView, _ visit: Visit) async throws
        -> String
    {
        try await visit.site.pages.render(template, page, for: visit, chrome: Chrome())
    }

    private static func front(_ visit: Visit) async throws -> String {
        let settings = try await visit.site.front.settings(visit.programme)
        let page = FrontPage(
            welcome: Settings.text(settings.welcome, visit.language),
            wait: visit.words(try await visit.programme.wait().message),
            busyNotice: Settings.text(settings.notice, visit.language), isBusy: settings.opening == .busy,
            tracks: visit.content.tracks.map {
                Labelled(label: $0.label[visit.language], text: $0.what[visit.language])
            })
        return try await render("Front/front", page, visit)
    }

    private static func helpNow(_ visit: Visit) -> HelpNowPage {
        HelpNowPage(helplines: visit.content.helplines.map { HelplineView($0, visit) })
    }
}

extension Wait {
    /// Said in one short sentence.
    var message: Message {
        switch self {
        case .unknown: Message("We cannot say yet how long an answer takes.")
        case .underOneWeek: Message("We answer within a week at the moment. This is an estimate.")
        case .weeks(let weeks):
            Message(
                one: "An answer takes about {n} week at the moment. This is an estimate.",
                many: "An answer takes about {n} weeks at the moment. This is an estimate.", count: weeks)
        }
    }
}

extension HelplineView {
    init(_ helpline: Helpline, _ visit: Visit) {
        let (language, content) = (visit.language, visit.content)
        name = helpline.name
        what = helpline.what[language]
        whom = helpline.whom[language]
        regions = helpline.regions[language]
        languages = visit.words.listed(
            helpline.languages.map { content.workLanguage($0)?.label[language] ?? $0 })
        hours = helpline.hours?[language]
        ways = helpline.ways.map {
            WayView(kind: visit.words($0.kind.message), label: $0.label, href: $0.href)
        }
        source = helpline.source
        checked = Times(language, zone: "UTC").date(iso: helpline.checked) ?? helpline.checked
        let open = helpline.unknown.compactMap { content.unknown($0)?.label[language] }
        unknown = open.isEmpty ? nil : visit.words.listed(open)
    }
}

extension Helpline.Way.Kind {
    var message: Message {
        switch self {
        case .website: Message("Website")
        case .email: Message("E-mail")
        case .phone: Message("Phone")
        case .signal: Message("Signal")
        }
    }
}
