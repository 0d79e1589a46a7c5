import Content
import Hummingbird
import Programme
import Scheduling

/// A practitioner's weekly hours for calls.
struct HoursPage: PageView {
    let errors: FaultsView?
    let days: [DayView]
    let cities: [ChoiceView]
    let zoneError: String?
    let rules: [RuleView]
    let version: Int
    let theirs: TheirsView?

    struct DayView: Sendable {
        let weekday: Int
        let name: String
        let windows: [WindowView]
    }

    struct WindowView: Sendable {
        let field: String
        let start: String
        let end: String
        let error: String?
    }

    struct RuleView: Sendable {
        let name: String
        let label: String
        let value: String
        let error: String?
    }
}

enum HoursRoutes {
    static func add(to book: RouteBook) {
        book.staff(.get, "desk/hours") { try await show($0) }
        book.staff(.post, "desk/hours", change)
    }

    private static func show(
        _ staff: StaffVisit, _ form: HoursForm? = nil, isConflict: Bool = false
    ) async throws -> Response {
        guard staff.member.isPractitioner else { throw Refusal.notFound }
        let stored = try await staff.visit.programme.hours(of: staff.member)
        let theirs = isConflict ? TheirsView(rows: HoursForm(stored.value).summary(staff.visit)) : nil
        let page = (form ?? HoursForm(stored.value)).page(
            version: stored.version, theirs: theirs, staff.visit)
        return try await staff.page(
            "Booking/desk-hours", page, status: form == nil ? .ok : .unprocessableContent)
    }

    private static func change(_ staff: StaffVisit) async throws -> Response {
        let visit = staff.visit
        let form = HoursForm(visit.form)
        guard let availability = form.availability else { return try await show(staff, form) }
        return try await Saving.answer(visit, to: "desk") {
            try await visit.programme.setHours(
                availability, seen: visit.seenVersion, of: staff.member, once: visit.once())
        } conflict: {
            try await show(staff, form, isConflict: true)
        }
    }
}
