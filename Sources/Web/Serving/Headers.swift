import HTTPTypes
import Hummingbird

/// What every answer says to the browser: run nothing, load nothing, keep nothing, tell nobody.
struct Headers: RouterMiddleware {
    private let common: [(HTTPField.Name, String)]

    init(configuration: SiteConfiguration, styles: [String]) {
        let hashes = styles.map { "'sha256-\($0)'" }.joined(separator: " ")
        var common: [(String, String)] = [
            (
                "Content-Security-Policy",
                "default-src 'none'; style-src \(hashes); form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            ),
            ("Referrer-Policy", "same-origin"),
            ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
        ]
        if configuration.isSecure { common.append(("Strict-Transport-Security", "max-age=31536000")) }
        self.common = common.map { (HTTPField.Name($0.0)!, $0.1) }
    }

    func handle(
        _ request: Request, context: VisitContext, next: (Request, VisitContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in common { response.headers[name] = value }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}
