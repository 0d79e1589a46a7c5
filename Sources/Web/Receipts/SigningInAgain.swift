import Content
import HTTPTypes
import Hummingbird
import Programme

/// The session is over, or there never was one. What was typed is shown, so that it can be copied and is not lost.
enum SigningInAgain {
    static func answer(_ error: NotSignedIn, _ visit: Visit) async throws -> Response {
        let isForm = visit.request.method == .post
        let page = error.side == .group ? "return" : "sign-in"
        guard isForm else { return visit.go(to: page) }
        let kept = ErrorPages.kept(visit.form)
        switch error.side {
        case .group:
            return try await visit.page(
                "Receipts/return", TypedReceiptPage("", kept: kept, visit), status: .unauthorized)
        case .staff:
            return try await visit.page(
                "Staff/desk-sign-in", SignInPage(kept: kept, visit), status: .unauthorized)
        }
    }
}
