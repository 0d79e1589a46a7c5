import Foundation

/// Something that is due on a day, as a calendar shows it: a title that tells a bystander nothing.
public struct DayEvent: Sendable, Hashable {
    /// The same for as long as it is due on that day.
    public var uid: String
    /// ISO 8601, without a time.
    public var day: String
    public var title: String

    public init(uid: String, day: String, title: String) {
        self.uid = uid
        self.day = day
        self.title = title
    }
}

extension CalendarDocument {
    /// A calendar of days to subscribe to (RFC 5545; the refresh interval after RFC 7986).
    /// - Parameter stamp: when what it says last changed.
    public static func days(_ events: [DayEvent], stamp: Date) -> String {
        let opening = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lighttouch//Days//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        ]
        let lines = events.flatMap { event in
            [
                "BEGIN:VEVENT", "UID:" + CalendarText.escaped(event.uid),
                "DTSTAMP:" + CalendarText.time(stamp),
                "DTSTART;VALUE=DATE:" + event.day.filter { $0 != "-" },
                "SUMMARY:" + CalendarText.escaped(event.title), "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
        }
        return (opening + lines + ["END:VCALENDAR"]).map { CalendarText.folded($0) + "\r\n" }.joined()
    }
}
