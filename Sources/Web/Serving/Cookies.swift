import Hummingbird
import Programme

/// The two cookies there are: a group's after its first step, and that of staff.
enum Cookies {
    enum Side { case group, staff }

    static func token(_ side: Side, _ visit: Visit) -> Token? {
        visit.request.cookies[name(side, visit.site.configuration)].flatMap { Token(text: $0.value) }
    }

    static func set(_ side: Side, _ session: OpenedSession, _ configuration: SiteConfiguration) -> Cookie {
        cookie(side, session.session, configuration, maxAge: nil)
    }

    static func clear(_ side: Side, _ configuration: SiteConfiguration) -> Cookie {
        cookie(side, "", configuration, maxAge: 0)
    }

    /// A cookie that ends with the browser, is seen by no script and sent from no other site.
    private static func cookie(
        _ side: Side, _ value: String, _ configuration: SiteConfiguration, maxAge: Int?
    ) -> Cookie {
        Cookie(
            name: name(side, configuration), value: value, maxAge: maxAge, path: "/",
            secure: configuration.isSecure, httpOnly: true, sameSite: .strict)
    }

    private static func name(_ side: Side, _ configuration: SiteConfiguration) -> String {
        let name = side == .group ? "case" : "desk"
        return configuration.isSecure ? "__Host-" + name : name
    }
}
