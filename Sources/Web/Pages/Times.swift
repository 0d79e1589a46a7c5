import Content
import Foundation

/// Dates and times as people read them, in their language and their zone. The zone is always named beside them.
struct Times: Sendable {
    let language: Language
    let zone: TimeZone

    init(_ language: Language, zone: String) {
        self.language = language
        self.zone = TimeZone(identifier: zone) ?? .gmt
    }

    /// Tuesday 24 November
    func day(_ date: Date) -> String {
        date.formatted(style.weekday(.wide).day().month(.wide))
    }

    /// Tuesday 24 November, 14:30
    func dayAndTime(_ date: Date, _ words: Words) -> String { words.listed([day(date), time(date)]) }

    /// 14:30, in every language: it is short, and no one takes it for the other half of the day.
    func time(_ date: Date) -> String {
        let minutes = (Int(date.timeIntervalSince1970) + zone.secondsFromGMT(for: date)) / 60
        return Self.clock(hour: minutes / 60 % 24, minute: minutes % 60)
    }

    /// 24 Nov
    func short(_ date: Date) -> String { date.formatted(style.day().month(.abbreviated)) }

    /// 24 November 2026, of a date without a time.
    func date(iso: String) -> String? {
        guard let date = try? Date(iso, strategy: .iso8601.year().month().day()) else { return nil }
        return date.formatted(
            Date.FormatStyle(locale: language.locale, timeZone: .gmt).day().month(.wide).year())
    }

    /// November 2026, of a date without a time.
    func month(iso: String) -> String? {
        guard let date = try? Date(iso, strategy: .iso8601.year().month().day()) else { return nil }
        return date.formatted(Date.FormatStyle(locale: language.locale, timeZone: .gmt).month(.wide).year())
    }

    static func clock(hour: Int, minute: Int) -> String {
        "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    private var style: Date.FormatStyle { Date.FormatStyle(locale: language.locale, timeZone: zone) }
}

extension Message {
    /// How long something is kept or lasts.
    static func days(_ count: Int) -> Message { Message(one: "{n} day", many: "{n} days", count: count) }

    static func hours(_ count: Int) -> Message { Message(one: "{n} hour", many: "{n} hours", count: count) }
}
