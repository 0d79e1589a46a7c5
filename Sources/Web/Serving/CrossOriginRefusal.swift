import HTTPTypes
import Hummingbird

/// Refuses a form that another site sent, by the algorithm of Go's CrossOriginProtection: what the browser says
/// in Sec-Fetch-Site decides; a browser too old to say it is judged by Origin against Host; a request with neither
/// comes from no browser and carries nobody's cookie against their will.
struct CrossOriginRefusal: RouterMiddleware {
    func handle(
        _ request: Request, context: VisitContext, next: (Request, VisitContext) async throws -> Response
    ) async throws -> Response {
        guard Self.isAllowed(request) else { throw ForeignOrigin() }
        return try await next(request, context)
    }

    static func isAllowed(_ request: Request) -> Bool {
        if [.get, .head, .options].contains(request.method) { return true }
        if let site = request.headers[HTTPField.Name("Sec-Fetch-Site")!] {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.headers[.origin] else { return true }
        guard let start = origin.range(of: "://") else { return false }
        return origin[start.upperBound...] == request.head.authority ?? ""
    }
}

/// A form that another site sent.
struct ForeignOrigin: Error {}
