import Hummingbird
import Programme

/// Carries out a form and goes on, or shows both sides when another changed the same thing first.
enum Saving {
    static func answer(
        _ visit: Visit, to page: String, _ work: () async throws -> Void,
        conflict: () async throws -> Response
    ) async throws -> Response {
        do {
            try await work()
            return visit.go(to: page)
        } catch is Conflict {
            return try await conflict()
        }
    }
}
