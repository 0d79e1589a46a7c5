import Foundation
import Testing

@testable import Scheduling

@Suite struct ClockChanges {
    @Test func availabilityKeepsItsWallTimeOverATransition() {
        let found = slots(
            [window(7, "10:00", "11:00")], in: "Europe/Madrid", rules: .open(horizon: 14),
            now: instant("2026-03-20T00:00Z"))
        #expect(found.map(\.start) == [instant("2026-03-22T09:00Z"), instant("2026-03-29T08:00Z")])
    }

    @Test func noSlotStartsInsideTheGap() {
        let found = slots(
            [window(7, "01:00", "05:00")], in: "Europe/Madrid", rules: .open(slot: 30, step: 30),
            now: instant("2026-03-28T12:00Z"))
        #expect(
            walls(found, in: "Europe/Madrid") == [
                "03-29 01:00", "03-29 01:30", "03-29 03:00", "03-29 03:30", "03-29 04:00", "03-29 04:30",
            ])
    }

    @Test func aSlotRunsThroughTheGapForItsElapsedTime() {
        let found = slots(
            [window(7, "01:30", "04:00")], in: "Europe/Madrid", now: instant("2026-03-28T12:00Z"))
        #expect(found == [span("2026-03-29T00:30Z", minutes: 60)])
    }

    @Test func aWindowThatEndsInsideTheGapEndsWhenTheClockLeaps() {
        let found = slots(
            [window(7, "01:00", "02:30")], in: "Europe/Madrid", rules: .open(slot: 45, step: 30),
            now: instant("2026-03-28T12:00Z"))
        #expect(walls(found, in: "Europe/Madrid") == ["03-29 01:00"])
    }

    @Test func aGapAtMidnightDropsOnlyTheHourThatIsMissing() {
        let found = slots(
            [window(6, "23:00", "02:00")], in: "Asia/Beirut", rules: .open(horizon: 3),
            now: instant("2026-03-28T12:00Z"))
        #expect(walls(found, in: "Asia/Beirut") == ["03-28 23:00", "03-29 01:00"])
    }

    @Test func bothInstantsOfAnOverlapAreOffered() {
        let found = slots(
            [window(7, "01:00", "04:00")], in: "Europe/Madrid", now: instant("2026-10-24T12:00Z"))
        #expect(
            walls(found, in: "Europe/Madrid") == ["10-25 01:00", "10-25 02:00", "10-25 02:00", "10-25 03:00"])
        #expect(found.map(\.start)[1...2] == [instant("2026-10-25T00:00Z"), instant("2026-10-25T01:00Z")])
    }

    @Test func anOverlapOfHalfAnHourKeepsToTheStepsOfTheWall() {
        let found = slots(
            [window(7, "01:00", "02:30")], in: "Australia/Lord_Howe", rules: .open(slot: 30, step: 30),
            now: instant("2026-04-04T00:00Z"))
        #expect(
            walls(found, in: "Australia/Lord_Howe") == [
                "04-05 01:00", "04-05 01:30", "04-05 01:30", "04-05 02:00",
            ])
    }

    @Test func noticeIsElapsedTime() {
        var rules = CallRules.open()
        rules.noticeHours = 24
        let saturdayNoon = instant("2026-03-28T11:00Z")
        let found = slots(
            [window(7, "11:00", "14:00")], in: "Europe/Madrid", rules: rules, now: saturdayNoon)
        #expect(walls(found, in: "Europe/Madrid") == ["03-29 13:00"])
    }

    @Test func durationIsElapsedTime() {
        let found = slots(
            [window(7, "00:00", "06:00")], in: "Europe/Madrid", rules: .open(slot: 90, step: 30),
            now: instant("2026-10-24T12:00Z"))
        #expect(found.allSatisfy { $0.end.timeIntervalSince($0.start) == 90 * 60 })
        #expect(found.last?.end == instant("2026-10-25T05:00Z"))
    }
}

@Suite struct WindowsAndDays {
    @Test func aWindowRunsAcrossMidnight() {
        let found = slots([window(2, "22:00", "02:00")], in: "America/Bogota")
        #expect(
            walls(found, in: "America/Bogota") == [
                "03-03 22:00", "03-03 23:00", "03-04 00:00", "03-04 01:00",
            ])
    }

    @Test func aWindowRunsFromSundayIntoMonday() {
        let found = slots([window(7, "23:00", "01:00")], rules: .open(horizon: 3))
        #expect(walls(found, in: "UTC") == ["03-02 00:00"])
    }

    @Test func theLastSlotOfEachPartOfASplitDayIsOffered() {
        let found = slots(
            [window(2, "09:00", "12:00"), window(2, "13:00", "15:00")], rules: .open(slot: 45, step: 15))
        let walls = walls(found, in: "UTC")
        #expect(walls.contains("03-03 11:15") && !walls.contains("03-03 11:30"))
        #expect(walls.first { $0 > "03-03 12:00" } == "03-03 13:00")
        #expect(walls.last == "03-03 14:15")
    }

    @Test func aCallMayRunFromOneWindowIntoTheNextThatTouchesIt() {
        let found = slots([window(2, "22:30", "24:00"), window(3, "00:00", "01:00")])
        #expect(walls(found, in: "UTC") == ["03-03 22:30", "03-03 23:30", "03-04 00:00"])
    }

    @Test func theHorizonIsWholeLocalDays() {
        let now = instant("2026-03-02T17:00Z")
        let everyDay = (1...7).map { window($0, "09:00", "11:00") }
        let found = slots(everyDay, in: "Pacific/Auckland", rules: .open(horizon: 2), now: now)
        #expect(
            walls(found, in: "Pacific/Auckland") == [
                "03-03 09:00", "03-03 10:00", "03-04 09:00", "03-04 10:00", "03-05 09:00", "03-05 10:00",
            ])
    }

    @Test func impossibleHoursOfferNothing() {
        #expect(slots([window(2, "09:00", "12:00")], in: "Mars/Olympus").isEmpty)
        #expect(slots([WeeklyWindow(weekday: 9, start: -5, end: 4_000)]).isEmpty)
        #expect(slots([window(2, "09:00", "12:00")], rules: .open(step: 0)).isEmpty)
    }
}
