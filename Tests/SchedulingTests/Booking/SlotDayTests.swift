import Foundation
import Testing

@testable import Scheduling

private func offered(_ starts: String...) -> [OfferedSlot] {
    starts.map { OfferedSlot(span: span($0, minutes: 45), hosts: ["ana"]) }
}

private func times(_ day: SlotDay) -> [String] {
    day.slots.map { twoDigits($0.localHour) + ":" + twoDigits($0.localMinute) + ($0.offsetLabel ?? "") }
}

@Suite struct VisitorsDays {
    @Test func aVisitorsDateDiffersFromTheHosts() {
        // Tuesday 22:00 to Wednesday 02:00 in Bogota is all on one morning in Beirut.
        let slots = offered(
            "2026-03-04T03:00Z", "2026-03-04T04:00Z", "2026-03-04T05:00Z", "2026-03-04T06:00Z")
        let days = byVisitorsDay(slots, zone: "Asia/Beirut")
        #expect(days.map(\.date) == [LocalDate(year: 2026, month: 3, day: 4)])
        #expect(times(days[0]) == ["05:00", "06:00", "07:00", "08:00"])
        let host = byVisitorsDay(slots, zone: "America/Bogota")
        #expect(host.map(\.date.day) == [3, 4])
    }

    @Test func theSameInstantsFallOnThreeDatesAroundTheWorld() {
        let slots = offered("2026-03-04T10:30Z")
        let date = { byVisitorsDay(slots, zone: $0)[0].date.day }
        #expect((date("Pacific/Pago_Pago"), date("UTC"), date("Pacific/Kiritimati")) == (3, 4, 5))
    }

    @Test func anHourThatComesTwiceIsLabelledWithItsOffsets() {
        let slots = offered(
            "2026-10-24T23:00Z", "2026-10-25T00:00Z", "2026-10-25T01:00Z", "2026-10-25T02:00Z")
        let days = byVisitorsDay(slots, zone: "Europe/Madrid")
        #expect(days.count == 1)
        #expect(times(days[0]) == ["01:00", "02:00UTC+02:00", "02:00UTC+01:00", "03:00"])
    }

    @Test func theLabelIsThereEvenIfOnlyOneOfTheTwoIsOffered() {
        let days = byVisitorsDay(offered("2026-11-01T05:30Z"), zone: "America/St_Johns")
        #expect(times(days[0]) == ["02:00"])
        let again = byVisitorsDay(offered("2026-11-01T04:00Z"), zone: "America/St_Johns")
        #expect(times(again[0]) == ["01:30UTC-02:30"])
    }

    @Test func daysAndSlotsAreInOrderWhateverOrderTheyCameIn() {
        let days = byVisitorsDay(
            offered("2026-03-05T09:00Z", "2026-03-04T12:00Z", "2026-03-04T09:00Z"), zone: "UTC")
        #expect(days.map(times) == [["09:00", "12:00"], ["09:00"]])
    }

    @Test func everySlotIsOnExactlyOneDay() {
        for seed in 1...40 {
            let week = RandomWeek(seed: seed)
            let slots = merge([("ana", week.slots)])
            let days = byVisitorsDay(slots, zone: "America/Santiago")
            #expect(days.flatMap(\.slots).map(\.offered) == slots)
            #expect(days.map(\.date) == Set(days.map(\.date)).sorted())
        }
    }

    @Test func anUnknownZoneOrNoSlotsGiveNoDays() {
        #expect(byVisitorsDay(offered("2026-03-04T09:00Z"), zone: "Mars/Olympus").isEmpty)
        #expect(byVisitorsDay([], zone: "UTC").isEmpty)
    }
}
