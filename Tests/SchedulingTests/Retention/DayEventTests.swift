import Foundation
import Testing

@testable import Scheduling

@Suite struct DaysInACalendar {
    private let stamp = Date(timeIntervalSince1970: 1_780_000_000)

    @Test func areWholeDaysThatLeaveTheDayFree() {
        let text = CalendarDocument.days(
            [DayEvent(uid: "2028-02-29@x", day: "2028-02-29", title: "Reminder")], stamp: stamp)
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(text.contains("DTSTART;VALUE=DATE:20280229\r\n"))
        #expect(text.contains("TRANSP:TRANSPARENT\r\n"))
        #expect(!text.contains("DTEND") && !text.contains("VALARM"))
    }

    @Test func cannotBeLedAstrayByTheirTitle() {
        let text = CalendarDocument.days(
            [DayEvent(uid: "a", day: "2026-01-01", title: "Tea\r\nDESCRIPTION:secret")], stamp: stamp)
        #expect(!text.contains("\nDESCRIPTION"))
    }
}
