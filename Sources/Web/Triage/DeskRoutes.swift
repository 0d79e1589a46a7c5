import Content
import Foundation
import HTTPTypes
import Hummingbird
import Programme

/// Where staff begin: what is mine today.
struct DeskPage: PageView {
    let name: String
    let isPractitioner: Bool
    let isCoordinator: Bool
    let waitsForKey: Bool
    let waiting: Int
    /// nil when there is none.
    let inDanger: Int?
    let today: [DeskCallView]
    let later: [DeskCallView]
    let hasToday: Bool
    let hasLater: Bool
    let cases: [DeskCaseRow]
    let hasCases: Bool
    let closed: [DeskCaseRow]
    let hasClosed: Bool
    let hasHours: Bool
    let zone: String
}

struct DeskCallView: Sendable {
    let day: String
    let time: String
    let channel: String
    /// nil while the case was not accepted: then nobody but a coordinator may open it.
    let href: String?

    init(_ booking: BookingRow, mine: Set<String>, _ staff: StaffVisit) {
        let times = Times(staff.visit.language, zone: staff.member.profile.zone)
        day = times.day(booking.span.start)
        time = "\(times.time(booking.span.start))–\(times.time(booking.span.end))"
        channel = staff.visit.content.channel(booking.channel)?.label[staff.visit.language] ?? booking.channel
        href = mine.contains(booking.caseID) ? staff.visit.path("desk/cases/\(booking.caseID)") : nil
    }
}

/// One case in a list at the desk: only what stands in clear.
struct DeskCaseRow: Sendable {
    let href: String
    let reference: String
    let stage: String
    let language: String
    let region: String
    let topics: String
    let urgency: String
    let isInDanger: Bool
    let waiting: String
    let call: String?
    let hasNews: Bool

    init(_ row: CaseRow, call booking: BookingRow? = nil, _ staff: StaffVisit) {
        let (visit, content, language) = (staff.visit, staff.visit.content, staff.visit.language)
        href = visit.path("desk/cases/\(row.id)")
        reference = String(row.id.prefix(4)).uppercased()
        stage = visit.words((Stage(rawValue: row.stage) ?? .draft).deskLabel)
        self.language = content.workLanguage(row.workLanguage)?.label[language] ?? row.workLanguage
        region = content.region(row.region)?.label[language] ?? ""
        topics = visit.words.listed(row.topics.compactMap { content.topic($0)?.label[language] })
        urgency = content.urgency(row.urgency)?.label[language] ?? ""
        isInDanger = row.urgency == "now"
        waiting = visit.words(
            Self.waited(hours: Int(Date().timeIntervalSince1970) / 3600 - (row.sentHour ?? row.movedHour)))
        call = booking.map {
            Times(language, zone: staff.member.profile.zone).dayAndTime($0.span.start, visit.words)
        }
        hasNews = row.hasNews
    }

    private static func waited(hours: Int) -> Message {
        hours < 48
            ? Message(deskOne: "{n} hour", many: "{n} hours", count: max(hours, 0))
            : Message(deskOne: "{n} day", many: "{n} days", count: hours / 24)
    }
}

enum DeskRoutes {
    static func add(to book: RouteBook) {
        book.staff(.get, "desk", home)
    }

    private static func home(_ staff: StaffVisit) async throws -> Response {
        let (visit, programme) = (staff.visit, staff.visit.programme)
        let open = staff.member.isPractitioner ? try await programme.cases(of: staff.member) : []
        let closed = staff.member.isPractitioner ? try await programme.closedCases(of: staff.member) : []
        let calls = staff.member.isPractitioner ? try await programme.calls(of: staff.member) : []
        let hours = staff.member.isPractitioner ? try await programme.hours(of: staff.member).version : 0
        let queue = try await Coordinator(staff.member).asyncMap {
            try await programme.queue(page: 1, by: $0)
        }
        let mine = Set(open.map(\.id))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: staff.member.profile.zone) ?? .gmt
        let isToday = { (call: BookingRow) in calendar.isDateInToday(call.span.start) }
        let today = calls.filter(isToday).map { DeskCallView($0, mine: mine, staff) }
        let later = calls.filter { !isToday($0) }.map { DeskCallView($0, mine: mine, staff) }
        let page = DeskPage(
            name: staff.member.profile.name, isPractitioner: staff.member.isPractitioner,
            isCoordinator: staff.member.isCoordinator, waitsForKey: staff.member.waitsForKey,
            waiting: queue?.total ?? 0,
            inDanger: (queue?.rows.count { $0.urgency == "now" }).flatMap { $0 > 0 ? $0 : nil }, today: today,
            later: later, hasToday: !today.isEmpty, hasLater: !later.isEmpty,
            cases: open.map { DeskCaseRow($0, call: calls.first(of: $0.id), staff) }, hasCases: !open.isEmpty,
            closed: closed.map { DeskCaseRow($0, staff) }, hasClosed: !closed.isEmpty, hasHours: hours > 0,
            zone: CityChoices.name(staff.member.profile.zone, visit))
        return try await staff.page("Triage/desk-home", page)
    }
}

extension [BookingRow] {
    func first(of caseID: String) -> BookingRow? { first { $0.caseID == caseID } }
}

extension Optional {
    fileprivate func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await transform(self)
    }
}

extension StaffVisit {
    /// A page of the desk, in a language that the desk has.
    func page(
        _ template: String, _ view: any PageView, status: HTTPResponse.Status = .ok, notice: Message? = nil
    ) async throws -> Response {
        guard visit.site.pages.deskLanguages.contains(visit.language) else { return Desk.inEnglish(visit) }
        let chrome = Chrome(
            notice: notice.map { visit.words($0) },
            staff: StaffChrome(
                name: member.profile.name, isCoordinator: Coordinator(member) != nil,
                isPractitioner: member.isPractitioner))
        return try await visit.page(template, view, status: status, chrome: chrome)
    }
}
