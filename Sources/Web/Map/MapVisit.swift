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
struct MapTemplate {
    let forGroup: String
    let forDesk: String

    static let overview = MapTemplate(forGroup: "Map/overview", forDesk: "Map/desk-overview")
    static let list = MapTemplate(forGroup: "Map/list", forDesk: "Map/desk-list")
    static let element = MapTemplate(forGroup: "Map/element", forDesk: "Map/desk-element")
    static let workflow = MapTemplate(forGroup: "Map/workflow", forDesk: "Map/desk-workflow")
    static let patterns = MapTemplate(forGroup: "Map/patterns", forDesk: "Map/desk-patterns")
    static let findings = MapTemplate(forGroup: "Map/findings", forDesk: "Map/desk-findings")
    static let start = MapTemplate(forGroup: "Map/start", forDesk: "Map/desk-start")
    static let examples = MapTemplate(forGroup: "Map/examples", forDesk: "Map/desk-examples")
    static let printed = MapTemplate(forGroup: "Map/printed", forDesk: "Map/desk-printed")
    static let inventory = MapTemplate(forGroup: "Retention/inventory", forDesk: "Retention/desk-inventory")
    static let schedule = MapTemplate(forGroup: "Retention/schedule", forDesk: "Retention/desk-schedule")
    static let flow = MapTemplate(forGroup: "Retention/flow", forDesk: "Retention/desk-flow")
    static let method = MapTemplate(forGroup: "Retention/method", forDesk: "Retention/desk-method")
    static let calendar = MapTemplate(forGroup: "Retention/calendar", forDesk: "Retention/desk-calendar")
    static let disposal = MapTemplate(forGroup: "Retention/disposal", forDesk: "Retention/desk-disposal")
    static let certificate = MapTemplate(
        forGroup: "Retention/certificate", forDesk: "Retention/desk-certificate")
    static let documents = MapTemplate(forGroup: "Documents/documents", forDesk: "Documents/desk-documents")
    static let document = MapTemplate(forGroup: "Documents/document", forDesk: "Documents/desk-document")
    static let section = MapTemplate(forGroup: "Documents/section", forDesk: "Documents/desk-section")
    static let passage = MapTemplate(forGroup: "Documents/passage", forDesk: "Documents/desk-passage")
    static let changes = MapTemplate(forGroup: "Documents/changes", forDesk: "Documents/desk-changes")
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
