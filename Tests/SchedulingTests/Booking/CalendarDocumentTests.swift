import Foundation
import Testing

@testable import Scheduling

private let call = CalendarEvent(
    uid: "7b1c@example.org", sequence: 2, start: instant("2026-03-29T08:30Z"),
    end: instant("2026-03-29T09:15Z"), stamp: instant("2026-03-01T12:00Z"), title: "Call")

private func lines(_ event: CalendarEvent, _ method: CalendarDocument.Method = .publish) -> [String] {
    CalendarDocument(method: method, events: [event]).text.components(separatedBy: "\r\n")
}

@Suite struct CalendarFiles {
    @Test func aPublishedCallReadsAsICalendar() {
        #expect(
            lines(call) == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lighttouch//Calls//EN", "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:7b1c@example.org", "DTSTAMP:20260301T120000Z",
                "SEQUENCE:2", "DTSTART:20260329T083000Z", "DTEND:20260329T091500Z", "SUMMARY:Call",
                "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR", "",
            ])
    }

    @Test func theMethodStandsOnTheCalendarAndNotOnTheEvent() {
        for method in [CalendarDocument.Method.publish, .request, .cancel] {
            let lines = lines(call, method)
            #expect(lines.filter { $0.hasPrefix("METHOD:") } == ["METHOD:" + method.rawValue])
            #expect(
                lines.firstIndex(of: "METHOD:" + method.rawValue)! < lines.firstIndex(of: "BEGIN:VEVENT")!)
        }
    }

    @Test func aCancelledCallSaysSoAndRingsNoMore() {
        var cancelled = call
        cancelled.alarmMinutesBefore = 30
        cancelled.cancelled = true
        #expect(lines(cancelled).contains("STATUS:CANCELLED"))
        #expect(!lines(cancelled).contains("BEGIN:VALARM"))
        var uncertain = call
        uncertain.cancelled = false
        #expect(lines(uncertain, .cancel).contains("STATUS:CANCELLED"))
    }

    @Test func aReminderComesBeforeTheCall() {
        var reminded = call
        reminded.alarmMinutesBefore = 30
        let alarm = lines(reminded).drop { $0 != "BEGIN:VALARM" }.prefix(5)
        #expect(
            Array(alarm) == [
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Call", "TRIGGER:-PT30M", "END:VALARM",
            ])
    }

    @Test func aRequestNamesWhoAsksAndWhoIsAsked() {
        var asked = call
        asked.organizer = "mailto:calls@example.org"
        asked.attendees = ["mailto:one@example.org", "mailto:two@example.org\r\nX-EVIL:1"]
        let lines = lines(asked, .request)
        #expect(lines.contains("ORGANIZER:mailto:calls@example.org"))
        #expect(lines.filter { $0.hasPrefix("ATTENDEE:") }.count == 2)
        #expect(!lines.contains("X-EVIL:1"))
    }

    @Test func noTimeIsEverFloating() {
        let times = lines(call).filter { $0.hasPrefix("DT") }
        #expect(times.count == 3)
        #expect(times.allSatisfy { $0.hasSuffix("Z") })
    }

    @Test func whatAPersonWroteCannotBecomeAProperty() {
        var written = call
        written.title = "A, B; C\\D\r\nATTENDEE:mailto:evil@example.org"
        written.description = "one\ntwo\rthree\u{2028}four\u{0}\u{7}"
        written.uid = "a\r\nb"
        let lines = lines(written)
        #expect(lines.contains("SUMMARY:A\\, B\\; C\\\\D\\nATTENDEE:mailto:evil@example.org"))
        #expect(lines.contains("DESCRIPTION:one\\ntwo\\nthree\\nfour"))
        #expect(lines.contains("UID:a\\nb"))
    }

    @Test func severalCallsMakeOneCalendar() {
        let text = CalendarDocument(method: .publish, events: [call, call]).text
        #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 3)
        #expect(text.components(separatedBy: "BEGIN:VCALENDAR").count == 2)
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    }
}
