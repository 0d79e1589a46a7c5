import Content
import Foundation
import Hummingbird
import NIOCore
import Programme

/// Who may use a route.
public enum Access: String, Sendable, CaseIterable { case everyone, group, staff, coordinator }

/// One route, as it is written down.
public struct RouteEntry: Sendable {
    public let method: HTTPRequest.Method
    /// Below the language, such as `case/plan`.
    public let path: String
    public let access: Access
    let answer: @Sendable (Visit) async throws -> Response
}

/// All routes, each written once with who may use it, so that a test can try every one of them as everyone.
/// What may be asked of a route is decided by the type of its visit: no handler for a group can be reached
/// without a receipt, and none for a coordinator without the programme's key.
public final class RouteBook {
    let site: Site
    public private(set) var entries: [RouteEntry] = []

    init(site: Site) { self.site = site }

    func open(
        _ method: HTTPRequest.Method, _ path: String,
        _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) {
        entries.append(RouteEntry(method: method, path: path, access: .everyone, answer: answer))
    }

    func group(
        _ method: HTTPRequest.Method, _ path: String,
        _ answer: @escaping @Sendable (GroupVisit) async throws -> Response
    ) {
        entries.append(
            RouteEntry(method: method, path: path, access: .group) { visit in
                guard let token = Cookies.token(.group, visit),
                    let member = try await visit.programme.groupMember(token)
                else { throw NotSignedIn(side: .group) }
                return try await answer(GroupVisit(visit: visit, member: member, token: token))
            })
    }

    func staff(
        _ method: HTTPRequest.Method, _ path: String,
        _ answer: @escaping @Sendable (StaffVisit) async throws -> Response
    ) {
        entries.append(
            RouteEntry(method: method, path: path, access: .staff) { visit in
                try await answer(Self.staffVisit(visit))
            })
    }

    func coordinator(
        _ method: HTTPRequest.Method, _ path: String,
        _ answer: @escaping @Sendable (CoordinatorVisit) async throws -> Response
    ) {
        entries.append(
            RouteEntry(method: method, path: path, access: .coordinator) { visit in
                let staff = try await Self.staffVisit(visit)
                guard let coordinator = Coordinator(staff.member) else { throw Refusal.notFound }
                return try await answer(CoordinatorVisit(staff: staff, coordinator: coordinator))
            })
    }

    private static func staffVisit(_ visit: Visit) async throws -> StaffVisit {
        guard let token = Cookies.token(.staff, visit),
            let member = try await visit.programme.staffMember(token)
        else { throw NotSignedIn(side: .staff) }
        return StaffVisit(visit: visit, member: member, token: token)
    }

    func register(on router: Router<VisitContext>) {
        FrontRoutes.addOutsideLanguages(to: router, site)
        let languages = router.group("/:language")
        for entry in entries {
            languages.on(RouterPath(entry.path), method: entry.method) { [site] request, context in
                try await site.visit(request, context, entry)
            }
        }
    }
}

/// Nobody is signed in, where someone has to be.
struct NotSignedIn: Error {
    enum Side { case group, staff }
    let side: Side
}

extension Site {
    fileprivate func visit(_ request: Request, _ context: VisitContext, _ entry: RouteEntry) async throws
        -> Response
    {
        guard let language = context.parameters.get("language").flatMap(Language.init(rawValue:)),
            pages.languages.contains(language)
        else { throw Refusal.notFound }
        var form = Form()
        if entry.method == .post {
            form = Form(encoded: try await request.collectForm(upTo: context.maxUploadSize).readableBytesView)
        }
        let visit = Visit(site: self, request: request, context: context, language: language, form: form)
        do {
            guard try await languages().contains(language) else { throw Refusal.notFound }
            return try await entry.answer(visit)
        } catch {
            return try await ErrorPages.answer(error, visit)
        }
    }

    /// The languages that are complete and that the programme has not switched off.
    func languages() async throws -> [Language] {
        let chosen = try await front.settings(programme).languages
        return pages.languages.filter { $0 == .en || chosen.contains($0.rawValue) }
    }
}

extension Request {
    /// Reads what a form sent. What is too much is read to its end and thrown away, within reason, before it is refused:
    /// who is still sending does not hear an answer.
    fileprivate func collectForm(upTo most: Int) async throws -> ByteBuffer {
        var (kept, size) = (ByteBuffer(), 0)
        for try await part in body {
            size += part.readableBytes
            if size <= most {
                kept.writeImmutableBuffer(part)
            } else if size > most * 32 {
                break
            }
        }
        guard size <= most else { throw HTTPError(.contentTooLarge) }
        return kept
    }
}
