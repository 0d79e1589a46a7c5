import Content
import Documents
import HTTPTypes
import Hummingbird
import Logging
import Programme

/// A page for everything that was not carried out. What the system says of an error is never shown.
struct ErrorPage: PageView {
    let heading: String
    let message: String
    /// What was typed, so that it is not lost.
    let kept: KeptTexts?
    let back: String

}

/// Texts that were typed and could not be taken.
struct KeptTexts: Sendable {
    let list: [KeptText]
}

struct KeptText: Sendable {
    let value: String
}

/// Outermost: turns whatever went wrong into a page of ours. Nothing of the request is logged but the kind of the
/// error.
struct ErrorPages: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: VisitContext, next: (Request, VisitContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return try await Self.answer(error, visit(request, context))
        }
    }

    /// The language is read from the path where there is one, since the error may have come before.
    private func visit(_ request: Request, _ context: VisitContext) -> Visit {
        let first = request.uri.path.split(separator: "/").first.map(String.init) ?? ""
        let language = Language(rawValue: first) ?? .en
        return Visit(
            site: site, request: request, context: context,
            language: site.pages.languages.contains(language) ? language : .en, form: Form())
    }

    static func answer(_ error: any Error, _ visit: Visit) async throws -> Response {
        if let error = error as? NotSignedIn { return try await SigningInAgain.answer(error, visit) }
        let (status, heading, message) = words(for: error)
        if status.kind == .serverError {
            visit.site.log.error("a request failed", metadata: ["kind": "\(type(of: error))"])
        }
        let page = ErrorPage(
            heading: visit.words(heading), message: visit.words(message), kept: kept(visit.form),
            back: visit.path(""))
        do {
            return try await visit.page("Front/error", page, status: status)
        } catch {
            return plain(page, visit, status)
        }
    }

    /// When not even the programme's name can be read: the same words without the page around them.
    private static func plain(_ page: ErrorPage, _ visit: Visit, _ status: HTTPResponse.Status) -> Response {
        let kept = (page.kept?.list ?? []).map { "<pre>\($0.value.htmlEscaped)</pre>" }.joined()
        return HTMLResponse(
            """
            <!doctype html><html lang="\(visit.language)" dir="\(visit.language.direction)"><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width"><title>\(page.heading.htmlEscaped)</title>\
            <main><h1>\(page.heading.htmlEscaped)</h1><p>\(page.message.htmlEscaped)</p>\(kept)</main></html>
            """, request: visit.request, status: status
        ).response
    }

    static func kept(_ form: Form) -> KeptTexts? {
        let typed = form.typed.map { KeptText(value: $0.value) }
        return typed.isEmpty ? nil : KeptTexts(list: typed)
    }

    private static func words(for error: any Error) -> (HTTPResponse.Status, Message, Message) {
        switch error {
        case Refusal.busy:
            (
                .serviceUnavailable, Message("Many people are here right now"),
                Message("Please wait half a minute and try again. Nothing is lost.")
            )
        case Refusal.notFound:
            (
                .notFound, Message("This page is not here"),
                Message("It may have moved, or the address has a letter too many or too few.")
            )
        case is ForeignOrigin:
            (
                .forbidden, Message("This form came from another site"),
                Message("To protect you, nothing was done. Please open our page itself and try again.")
            )
        case is Refusal, is Conflict:
            (
                .conflict, Message("This cannot be done now"),
                Message(
                    "Something has changed since the page was loaded. Please go back, load the page again and look."
                )
            )
        case let error as any HTTPResponseError where error.status == .contentTooLarge:
            (
                .contentTooLarge, Message("This is too much at once"),
                Message(
                    "Please make the text shorter and send it again. Use 'back' in your browser: it is still there."
                )
            )
        case let error as any HTTPResponseError where error.status == .notFound:
            words(for: Refusal.notFound)
        case let error as any HTTPResponseError where error.status.kind == .clientError:
            (
                .badRequest, Message("This could not be read"),
                Message("Please go back, load the page again and try once more.")
            )
        default:
            (
                .internalServerError, Message("Something went wrong on our side"),
                Message(
                    "It is not your fault. What you sent before is kept. Please try again in a few minutes.")
            )
        }
    }
}
