import Foundation
import Hummingbird
import NIOCore
import Programme
import Synchronization

/// Keeps for a few seconds what every visitor is shown alike: the settings, the
/// names of the staff, and the front page in each language.
/// Nothing of any group is ever in it.
final class FrontCache: Sendable {
    /// How long what is kept may be old, in seconds.
    static let seconds = 5.0

    struct Key: Hashable {
        let path: String
        let isCompressed: Bool
    }

    private struct State {
        var settings: (value: Settings, at: Date)?
        var names: (value: [String: String], at: Date)?
        var pages: [Key: (body: ByteBuffer, at: Date)] = [:]
        var generation = 0
    }

    private let state = Mutex(State())

    func settings(_ programme: Programme) async throws -> Settings {
        let (kept, generation) = state.withLock { ($0.settings, $0.generation) }
        if let kept, Date().timeIntervalSince(kept.at) < Self.seconds { return kept.value }
        let fresh = try await programme.settings().value
        state.withLock { if $0.generation == generation { $0.settings = (fresh, Date()) } }
        return fresh
    }

    /// The names of the staff, as groups see them, by person.
    func names(_ programme: Programme) async throws -> [String: String] {
        let (kept, generation) = state.withLock { ($0.names, $0.generation) }
        if let kept, Date().timeIntervalSince(kept.at) < Self.seconds { return kept.value }
        let fresh = try await programme.names()
        state.withLock { if $0.generation == generation { $0.names = (fresh, Date()) } }
        return fresh
    }

    /// The page as it was rendered last, or rendered now.
    func page(_ visit: Visit, _ render: () async throws -> String) async throws -> Response {
        let isCompressed = visit.request.headers[.acceptEncoding]?.contains("gzip") == true
        let key = Key(path: visit.request.uri.path, isCompressed: isCompressed)
        let (kept, generation) = state.withLock { ($0.pages[key], $0.generation) }
        if let kept, Date().timeIntervalSince(kept.at) < Self.seconds {
            return Self.answer(kept.body, isCompressed: isCompressed)
        }
        let text = try await render()
        let body =
            isCompressed
            ? Gzip.thorough.compress(text) ?? ByteBuffer(string: text) : ByteBuffer(string: text)
        state.withLock { if $0.generation == generation { $0.pages[key] = (body, Date()) } }
        return Self.answer(body, isCompressed: isCompressed)
    }

    /// After a change of the settings everyone sees the new ones at once.
    func forget() {
        state.withLock { $0 = State(generation: $0.generation + 1) }
    }

    private static func answer(_ body: ByteBuffer, isCompressed: Bool) -> Response {
        var response = HTMLResponse(body, isCompressed: isCompressed).response
        response.headers[.cacheControl] = "public, no-cache"
        return response
    }
}
