import Foundation
import Testing

@testable import Advice

@Suite struct DaysInPeriods {
    @Test(arguments: [
        ("2026-01-31", 1, 0, "2026-02-28"), ("2024-01-31", 1, 0, "2024-02-29"),
        ("2024-02-29", 12, 0, "2025-02-28"),
        ("2024-02-29", 48, 0, "2028-02-29"), ("2026-11-30", 3, 0, "2027-02-28"),
        ("2026-12-31", 0, 1, "2027-01-01"),
        ("2026-03-31", 1, 0, "2026-04-30"), ("2000-02-28", 0, 1, "2000-02-29"),
        ("1900-02-28", 0, 1, "1900-03-01"),
        ("2026-01-31", 1, 1, "2026-03-01"), ("2026-05-15", 0, 0, "2026-05-15"),
    ])
    func monthEndsAndLeapDays(day: String, months: Int, days: Int, expected: String) {
        #expect(Day(day)!.adding(months: months, days: days).description == expected)
    }

    /// Foundation's calendar reckons the same.
    @Test(arguments: 0..<300) func areThoseOfTheCalendar(seed: UInt64) throws {
        var numbers = SeededNumbers(seed)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let number = Int.random(in: 650_000...1_000_000, using: &numbers)
        let day = Day(number: number)
        #expect(day.number == number)
        let (months, days) = (
            Int.random(in: 0...1_200, using: &numbers), Int.random(in: 0...366, using: &numbers)
        )
        let date = try #require(
            calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day)))
        let shifted = try #require(calendar.date(byAdding: .month, value: months, to: date))
        let expected = try #require(calendar.date(byAdding: .day, value: days, to: shifted))
        let parts = calendar.dateComponents([.year, .month, .day], from: expected)
        let found = day.adding(months: months, days: days)
        #expect([found.year, found.month, found.day] == [parts.year, parts.month, parts.day])
    }

    @Test func aLongerPeriodNeverEndsEarlier() {
        for start in ["2023-12-29", "2024-01-30", "2024-02-29", "2024-08-31"] {
            var last = Day(start)!
            for months in 0...60 {
                let next = Day(start)!.adding(months: months)
                #expect(next >= last)
                last = next
            }
        }
    }
}
