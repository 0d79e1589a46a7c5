import Foundation
import Testing

@testable import Scheduling

private func problems(
    _ windows: [WeeklyWindow], zone: String = "America/Bogota", rules: CallRules = .protecting
) -> [Availability.Problem] {
    Availability(zone: zone, windows: windows, rules: rules).problems()
}

@Suite struct AvailabilityProblems {
    @Test func goodHoursHaveNone() {
        let windows = [window(1, "09:00", "12:00"), window(1, "12:00", "17:00"), window(5, "22:00", "02:00")]
        #expect(problems(windows).isEmpty)
        #expect(problems([window(3, "18:00", "24:00")]).isEmpty)
    }

    @Test(arguments: [
        "", "Mars/Olympus", "EST", "GMT+3", "europe/madrid", "Europe/Madrid\n", "../etc/passwd",
    ])
    func aZoneMustBeAPlaceThatWeKnow(zone: String) {
        #expect(problems([], zone: zone) == [.unknownZone])
        #expect(!isKnownZone(zone))
    }

    @Test(arguments: ["Europe/Kyiv", "Europe/Kiev", "Asia/Kolkata", "Etc/UTC", "UTC"])
    func oldAndNewNamesOfPlacesAreKnown(zone: String) {
        #expect(problems([], zone: zone).isEmpty)
    }

    @Test func windowsThatOverlapAreNamed() {
        #expect(
            problems([window(1, "09:00", "12:00"), window(2, "09:00", "12:00"), window(1, "11:00", "13:00")])
                == [.windowsOverlap(0, 2)])
    }

    @Test func overlapIsSeenAcrossMidnightAndAcrossTheWeek() {
        #expect(
            problems([window(1, "22:00", "02:00"), window(2, "01:00", "03:00")]) == [.windowsOverlap(0, 1)])
        #expect(
            problems([window(1, "01:00", "03:00"), window(7, "22:00", "02:00")]) == [.windowsOverlap(0, 1)])
        #expect(problems([window(7, "22:00", "01:00"), window(1, "01:00", "03:00")]).isEmpty)
    }

    @Test func minutesAndWeekdaysMustExist() {
        let windows = [
            WeeklyWindow(weekday: 0, start: 0, end: 60), WeeklyWindow(weekday: 1, start: 1_440, end: 60),
            WeeklyWindow(weekday: 1, start: 0, end: 1_441), WeeklyWindow(weekday: 1, start: -1, end: 60),
        ]
        #expect(
            problems(windows) == [
                .weekdayOutOfRange(window: 0), .minuteOutOfRange(window: 1), .minuteOutOfRange(window: 2),
                .minuteOutOfRange(window: 3),
            ])
    }

    @Test func aWindowMustHoldOneSlot() {
        #expect(problems([window(1, "09:00", "09:30")]) == [.shorterThanOneSlot(window: 0)])
        #expect(problems([window(1, "23:40", "00:20")]) == [.shorterThanOneSlot(window: 0)])
        #expect(problems([window(1, "09:00", "09:45")]).isEmpty)
    }

    @Test func rulesMustMakeSense() {
        var rules = CallRules.protecting
        rules.stepMinutes = 0
        rules.callsPerDay = -1
        #expect(problems([], rules: rules) == [.ruleOutOfRange(.stepMinutes), .ruleOutOfRange(.callsPerDay)])
        rules = .protecting
        rules.horizonDays = 1
        #expect(problems([], rules: rules) == [.noticeBeyondHorizon])
    }

    @Test func itIsKeptAsWallTimeAndZone() throws {
        let kept = Availability(zone: "Asia/Gaza", windows: [window(6, "22:00", "02:00")])
        let data = try JSONEncoder().encode(kept)
        #expect(try JSONDecoder().decode(Availability.self, from: data) == kept)
    }
}
