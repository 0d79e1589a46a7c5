import Foundation
import Testing

@testable import Scheduling

@Suite struct LocalDates {
    @Test func daysAgreeWithTheCalendar() {
        let utc = calendar(of: "UTC")
        for day in stride(from: -30_000, through: 60_000, by: 7) {
            let date = Date(timeIntervalSince1970: Double(day) * 86_400)
            let parts = utc.dateComponents([.year, .month, .day, .weekday], from: date)
            let local = LocalDate(dayNumber: day)
            #expect((local.year, local.month, local.day) == (parts.year!, parts.month!, parts.day!))
            #expect(local.weekday == (parts.weekday! + 5) % 7 + 1)
            #expect(local.dayNumber == day)
        }
    }

    @Test func aWeekRunsFromMondayToSunday() {
        let monday = LocalDate(year: 2026, month: 3, day: 2).dayNumber
        #expect(Set((monday..<monday + 7).map(LocalDate.week)).count == 1)
        #expect(LocalDate.week(ofDay: monday - 1) != LocalDate.week(ofDay: monday))
        #expect((monday..<monday + 7).map(LocalDate.weekday) == Array(1...7))
    }

    @Test func datesCompareByTime() {
        #expect(LocalDate(year: 2025, month: 12, day: 31) < LocalDate(year: 2026, month: 1, day: 1))
    }
}
