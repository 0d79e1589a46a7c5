import Foundation

@testable import Scheduling

/// An instant written as in "2026-03-29T01:00Z".
func instant(_ text: String) -> Date {
    guard let date = try? Date(text.replacing("Z", with: ":00Z"), strategy: .iso8601) else {
        preconditionFailure("not an instant: \(text)")
    }
    return date
}

func span(_ start: String, minutes: Int) -> Span {
    Span(start: instant(start), end: instant(start).addingTimeInterval(Double(minutes * 60)))
}

/// The Gregorian calendar of Foundation: another way to what the room computes by arithmetic.
func calendar(of zone: String) -> Calendar {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = TimeZone(identifier: zone)!
    return calendar
}

/// What the wall shows at the start of each span, as in "03-29 01:30".
func walls(_ spans: [Span], in zone: String) -> [String] {
    let calendar = calendar(of: zone)
    return spans.map {
        let parts = calendar.dateComponents([.month, .day, .hour, .minute], from: $0.start)
        let (date, time) = ([parts.month!, parts.day!], [parts.hour!, parts.minute!])
        return date.map(twoDigits).joined(separator: "-") + " " + time.map(twoDigits).joined(separator: ":")
    }
}

extension CallRules {
    /// Nothing but hours: what a test adds is what it is about.
    static func open(slot: Int = 60, step: Int = 60, horizon: Int = 7) -> CallRules {
        CallRules(
            slotMinutes: slot, stepMinutes: step, bufferBefore: 0, bufferAfter: 0, noticeHours: 0,
            horizonDays: horizon, callsPerDay: 50, callsPerWeek: 350)
    }
}

/// "22:30" in minutes after midnight.
func minute(_ text: String) -> Int {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    return parts[0] * 60 + parts[1]
}

func window(_ weekday: Int, _ start: String, _ end: String) -> WeeklyWindow {
    WeeklyWindow(weekday: weekday, start: minute(start), end: minute(end))
}

/// Monday 2 March 2026, before any change of the clocks in these tests.
let monday = instant("2026-03-02T00:00Z")

func slots(
    _ windows: [WeeklyWindow], in zone: String = "UTC", rules: CallRules = .open(), busy: [Span] = [],
    calls: [Span] = [], now: Date = monday
) -> [Span] {
    freeSlots(
        of: Availability(zone: zone, windows: windows, rules: rules), busy: busy, calls: calls, now: now)
}
