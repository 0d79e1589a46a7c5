import Content
import HTTPTypes
import Hummingbird
import Programme

extension FrontRoutes {
    /// The addresses that carry no language.
    static func addOutsideLanguages(to router: Router<VisitContext>, _ site: Site) {
        router.get("/") { request, _ in try await chooseLanguage(request, site) }
        router.get("/leave") { request, context in try await leave(request, context, site) }
        router.get("/robots.txt") { _, _ in "User-agent: *\nDisallow: /*/case\nDisallow: /*/desk\n" }
    }

    /// The first language that the browser asks for and that is offered.
    private static func chooseLanguage(_ request: Request, _ site: Site) async throws -> Response {
        let offered = try await site.languages()
        let wanted = (request.headers[.acceptLanguage] ?? "").split(separator: ",").compactMap { part in
            Language(
                rawValue: part.prefix { $0 != ";" && $0 != "-" }.trimmingCharacters(in: .whitespaces)
                    .lowercased())
        }
        let language = wanted.first(where: offered.contains) ?? .en
        return Response(
            status: .seeOther, headers: [.location: "/\(language)", .vary: "Accept-Language"])
    }

    /// Away at once: the sessions end, the browser forgets this site, and a page that says nothing comes up.
    private static func leave(_ request: Request, _ context: VisitContext, _ site: Site) async throws
        -> Response
    {
        let visit = Visit(site: site, request: request, context: context, language: .en, form: Form())
        var response = Response(
            status: .seeOther,
            headers: [
                .location: site.configuration.leaveTo,
                HTTPField.Name("Clear-Site-Data")!: "\"cache\", \"cookies\", \"storage\"",
            ])
        for side in [Cookies.Side.group, .staff] {
            guard let token = Cookies.token(side, visit) else { continue }
            response.setCookie(Cookies.clear(side, site.configuration))
            // Whoever leaves in a hurry leaves, even when the database is busy; the session then ends by itself.
            try? await site.programme.signOut(token)
        }
        return response
    }
}
