import Content
import Foundation
import Programme
import Scheduling

/// Weekly hours as they are typed: two windows a day, and the rules that protect a practitioner.
struct HoursForm {
    private struct Window {
        let field: String
        let weekday: Int
        let start: String
        let end: String
    }

    static let windowsADay = 2
    private static let ruleNames: [CallRules.Name] = [
        .slotMinutes, .bufferAfter, .noticeHours, .horizonDays, .callsPerDay, .callsPerWeek,
    ]

    private let windows: [Window]
    private let zone: String
    private let rules: [CallRules.Name: String]
    private(set) var faults = Faults()
    private(set) var availability: Availability?

    init(_ form: Form) {
        windows = (1...7).flatMap { weekday in
            (1...Self.windowsADay).map { number in
                let field = "day-\(weekday)-\(number)"
                return Window(
                    field: field, weekday: weekday, start: Form.westernDigits(form.line(field + "-start")),
                    end: Form.westernDigits(form.line(field + "-end")))
            }
        }
        zone = form.line("zone")
        rules = Dictionary(uniqueKeysWithValues: Self.ruleNames.map { ($0, form.line($0.rawValue)) })
        parse()
    }

    init(_ availability: Availability) {
        windows = (1...7).flatMap { weekday in
            let open = availability.windows.filter { $0.weekday == weekday }.sorted { $0.start < $1.start }
            return (1...Self.windowsADay).map { number in
                let window = open.count >= number ? open[number - 1] : nil
                return Window(
                    field: "day-\(weekday)-\(number)", weekday: weekday,
                    start: window.map { Self.text($0.start) } ?? "",
                    end: window.map { Self.text($0.end) } ?? "")
            }
        }
        zone = availability.zone
        rules = Dictionary(uniqueKeysWithValues: Self.ruleNames.map { ($0, String(availability.rules[$0])) })
    }

    private mutating func parse() {
        var parsed: [(field: String, window: WeeklyWindow)] = []
        for window in windows where !window.start.isEmpty || !window.end.isEmpty {
            guard let start = Self.minutes(window.start), let end = Self.minutes(window.end) else {
                faults.add(
                    window.field,
                    Message(desk: "Write both times as hours and minutes, such as 09:00 and 12:30."))
                continue
            }
            parsed.append((window.field, WeeklyWindow(weekday: window.weekday, start: start, end: end)))
        }
        var rules = CallRules.protecting
        for name in Self.ruleNames {
            // What is no number, or too large to be reckoned with, is out of range, and said so.
            let number = Int(Form.westernDigits(self.rules[name] ?? "")) ?? -1
            rules[name] = (0...100_000).contains(number) ? number : -1
        }
        let availability = Availability(zone: zone, windows: parsed.map(\.window), rules: rules)
        for problem in availability.problems() {
            let (field, message) = problem.fault { parsed[$0].field }
            faults.add(field, message)
        }
        if faults.isEmpty { self.availability = availability }
    }

    func page(version: Int, theirs: TheirsView?, _ visit: Visit) -> HoursPage {
        let error = { (field: String) in faults.message(at: field).map { visit.words($0) } }
        return HoursPage(
            errors: faults.view(visit.words),
            days: (1...7).map { weekday in
                HoursPage.DayView(
                    weekday: weekday, name: Weekdays.name(weekday, visit.language),
                    windows: windows.filter { $0.weekday == weekday }.map {
                        HoursPage.WindowView(
                            field: $0.field, start: $0.start, end: $0.end, error: error($0.field))
                    })
            }, cities: CityChoices.views(chosen: zone, visit), zoneError: error("zone"),
            rules: Self.ruleNames.map {
                HoursPage.RuleView(
                    name: $0.rawValue, label: visit.words($0.label), value: rules[$0] ?? "",
                    error: error($0.rawValue))
            }, version: version, theirs: theirs)
    }

    /// What stands there now, when two forms met.
    func summary(_ visit: Visit) -> [Labelled] {
        (1...7).compactMap { weekday in
            let open = windows.filter { $0.weekday == weekday && !$0.start.isEmpty }
            guard !open.isEmpty else { return nil }
            return Labelled(
                label: Weekdays.name(weekday, visit.language),
                text: visit.words.listed(open.map { "\($0.start)–\($0.end)" }))
        }
    }

    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":").map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...24).contains(hour),
            (0...59).contains(minute), hour * 60 + minute <= 1_440
        else { return nil }
        return hour * 60 + minute
    }

    private static func text(_ minutes: Int) -> String {
        Times.clock(hour: minutes / 60, minute: minutes % 60)
    }
}

enum Weekdays {
    /// The name of an ISO weekday (1 is Monday).
    static func name(_ weekday: Int, _ language: Language) -> String {
        // 5 January 1970 was a Monday.
        let date = Date(timeIntervalSince1970: Double((3 + weekday) * 86_400))
        return date.formatted(Date.FormatStyle(locale: language.locale, timeZone: .gmt).weekday(.wide))
    }
}
