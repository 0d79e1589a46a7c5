import Advice
import Content
import Hummingbird
import Programme

/// A visit to the map of a case, by its group or at the desk: the same pages, with another frame around them.
struct MapVisit: Sendable {
    let visit: Visit
    let file: CaseFile
    let editor: MapEditor
    /// Where the pages of this map begin, such as `case/map`.
    let base: String
    /// nil for the group.
    let staff: StaffVisit?

    init(_ group: GroupVisit) async throws {
        visit = group.visit
        file = try await group.file()
        editor = .group(group.member)
        base = "case/map"
        staff = nil
        // There is nothing to map before the request was sent.
        guard file.stage != .draft else { throw Refusal.notFound }
    }

    init(_ staff: StaffVisit) async throws {
        visit = staff.visit
        file = try await staff.file()
        editor = .staff(staff.member)
        base = "desk/cases/\(file.id)/map"
        self.staff = staff
    }

    var words: Words { visit.words }
    var canEdit: Bool { file.mapIsOpen }

    /// The address that forms and links of these pages begin with.
    var root: String { visit.path(base) }

    func map() async throws -> CaseMap { try await visit.programme.map(of: file) }

    func go(_ page: String = "") -> Response { visit.go(to: page.isEmpty ? base : base + "/" + page) }

    /// The element that the path names.
    func element(in map: CaseMap) throws -> any MapElement {
        guard let element = map.element(visit.parameter("element")) else { throw Refusal.notFound }
        return element
    }

    /// The kind that the path names.
    func kind() throws -> (ElementKind, MapWords) {
        guard let kind = ElementKind(rawValue: visit.parameter("kind")),
            let words = visit.content.mapWords(kind.rawValue)
        else { throw Refusal.notFound }
        return (kind, words)
    }

    func page(_ template: MapTemplate, _ view: any PageView, faults: Faults = Faults()) async throws
        -> Response
    {
        let status: HTTPResponse.Status = faults.isEmpty ? .ok : .unprocessableContent
        guard let staff else { return try await visit.page(template.forGroup, view, status: status) }
        return try await staff.page(template.forDesk, view, status: status)
    }
}

/// The pages of the map, each with a frame for groups and one for the desk.
enum MapTemplate {
    case overview, list, element, workflow, patterns, findings, start

    var forGroup: String {
        switch self {
        case .overview: "Map/overview"
        case .list: "Map/list"
        case .element: "Map/element"
        case .workflow: "Map/workflow"
        case .patterns: "Map/patterns"
        case .findings: "Map/findings"
        case .start: "Map/start"
        }
    }

    var forDesk: String {
        switch self {
        case .overview: "Map/desk-overview"
        case .list: "Map/desk-list"
        case .element: "Map/desk-element"
        case .workflow: "Map/desk-workflow"
        case .patterns: "Map/desk-patterns"
        case .findings: "Map/desk-findings"
        case .start: "Map/desk-start"
        }
    }
}

extension RouteBook {
    /// A route of the map, for the group of the case and for staff who have it.
    func map(
        _ method: HTTPRequest.Method, _ path: String,
        _ answer: @escaping @Sendable (MapVisit) async throws -> Response
    ) {
        let end = path.isEmpty ? "" : "/" + path
        group(method, "case/map" + end) { try await answer(MapVisit($0)) }
        staff(method, "desk/cases/:case/map" + end) { try await answer(MapVisit($0)) }
    }
}
