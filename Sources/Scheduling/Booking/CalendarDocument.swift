/// Calls as an iCalendar file (RFC 5545), or as the part of a mail that calendars act on (RFC 5546).
public struct CalendarDocument: Sendable, Hashable {
    /// What the receiver is to do with it.
    public enum Method: String, Sendable, Hashable {
        case publish = "PUBLISH"
        case request = "REQUEST"
        case cancel = "CANCEL"
    }

    public var method: Method
    public var events: [CalendarEvent]

    public init(method: Method, events: [CalendarEvent]) {
        self.method = method
        self.events = events
    }

    /// The whole file: lines end in CRLF and are at most 75 octets, all times are in UTC.
    public var text: String {
        let opening = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lighttouch//Calls//EN", "CALSCALE:GREGORIAN",
            "METHOD:" + method.rawValue,
        ]
        let lines = opening + events.flatMap(lines) + ["END:VCALENDAR"]
        return lines.map { CalendarText.folded($0) + "\r\n" }.joined()
    }

    private func lines(of event: CalendarEvent) -> [String] {
        let isCancelled = event.cancelled || method == .cancel
        var lines = [
            "BEGIN:VEVENT",
            "UID:" + CalendarText.escaped(event.uid),
            "DTSTAMP:" + CalendarText.time(event.stamp),
            "SEQUENCE:\(event.sequence)",
            "DTSTART:" + CalendarText.time(event.start),
            "DTEND:" + CalendarText.time(event.end),
            "SUMMARY:" + CalendarText.escaped(event.title),
        ]
        lines += event.description.map { ["DESCRIPTION:" + CalendarText.escaped($0)] } ?? []
        lines += event.organizer.map { ["ORGANIZER:" + CalendarText.address($0)] } ?? []
        lines += event.attendees.map { "ATTENDEE:" + CalendarText.address($0) }
        lines.append("STATUS:" + (isCancelled ? "CANCELLED" : "CONFIRMED"))
        if !isCancelled, let minutes = event.alarmMinutesBefore {
            lines += alarm(minutes: minutes, title: event.title)
        }
        return lines + ["END:VEVENT"]
    }

    private func alarm(minutes: Int, title: String) -> [String] {
        [
            "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + CalendarText.escaped(title),
            "TRIGGER:-PT\(max(0, minutes))M", "END:VALARM",
        ]
    }
}
