import Foundation
import Testing

@testable import Scheduling

@Suite struct BusyTimesAndCaps {
    @Test func busyTimesKeepTheBuffersAway() {
        var rules = CallRules.open(slot: 30, step: 30)
        rules.bufferBefore = 15
        rules.bufferAfter = 30
        let busy = [span("2026-03-03T11:00Z", minutes: 30)]
        let found = slots([window(2, "09:00", "13:00")], rules: rules, busy: busy)
        #expect(
            walls(found, in: "UTC") == [
                "03-03 09:00", "03-03 09:30", "03-03 10:00", "03-03 12:00", "03-03 12:30",
            ])
    }

    @Test func callsKeepTheirOwnBuffersToo() {
        var rules = CallRules.open(slot: 30, step: 30)
        rules.bufferAfter = 30
        let calls = [span("2026-03-03T11:00Z", minutes: 30)]
        let found = slots([window(2, "09:30", "13:00")], rules: rules, calls: calls)
        #expect(walls(found, in: "UTC") == ["03-03 09:30", "03-03 10:00", "03-03 12:00", "03-03 12:30"])
    }

    @Test func timesThatOnlyTouchAreFree() {
        let busy = [span("2026-03-03T08:00Z", minutes: 60), span("2026-03-03T10:00Z", minutes: 60)]
        let found = slots([window(2, "09:00", "11:00")], busy: busy)
        #expect(walls(found, in: "UTC") == ["03-03 09:00"])
    }

    @Test func theDailyCapCountsTheHostsLocalDay() {
        var rules = CallRules.open(horizon: 3)
        rules.callsPerDay = 1
        // Wednesday morning in Auckland, when UTC still has Tuesday.
        let calls = [span("2026-03-03T20:00Z", minutes: 60)]
        let days = (1...7).map { window($0, "15:00", "16:00") }
        let found = slots(days, in: "Pacific/Auckland", rules: rules, calls: calls)
        #expect(
            walls(found, in: "Pacific/Auckland") == ["03-02 15:00", "03-03 15:00", "03-05 15:00"])
    }

    @Test func theWeeklyCapCountsFromTheHostsMonday() {
        var rules = CallRules.open(horizon: 14)
        rules.callsPerWeek = 2
        // Monday 9 March and Sunday 15 March in Bogota; in UTC the second is on Monday 16.
        let calls = [span("2026-03-09T15:00Z", minutes: 60), span("2026-03-16T03:00Z", minutes: 60)]
        let found = slots([window(3, "09:00", "10:00")], in: "America/Bogota", rules: rules, calls: calls)
        #expect(walls(found, in: "America/Bogota") == ["03-04 09:00"])
        let later = slots(
            [window(3, "09:00", "10:00")], in: "America/Bogota", rules: rules, calls: calls,
            now: instant("2026-03-12T12:00Z"))
        #expect(walls(later, in: "America/Bogota") == ["03-18 09:00", "03-25 09:00"])
    }

    @Test func theRulesThatAHostStartsWithProtectThem() {
        let rules = CallRules.protecting
        #expect((rules.slotMinutes, rules.stepMinutes) == (45, 30))
        #expect((rules.bufferBefore, rules.bufferAfter) == (0, 30))
        #expect((rules.noticeHours, rules.horizonDays) == (48, 21))
        #expect((rules.callsPerDay, rules.callsPerWeek) == (2, 6))
        let days = (1...7).map { window($0, "09:00", "17:00") }
        let found = slots(days, rules: rules)
        #expect(found.first?.start == instant("2026-03-04T09:00Z"))
        #expect(found.last?.start == instant("2026-03-23T16:00Z"))
    }
}
