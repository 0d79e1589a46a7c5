import Foundation
import Testing

@testable import Scheduling

@Suite struct BookingAnchors {
    @Test func aBookingKeepsItsWallTimeZoneAndEditionOfTheRules() throws {
        let anchor = try #require(Anchor(of: instant("2026-03-29T08:30Z"), zone: "Europe/Madrid"))
        #expect(anchor.date == LocalDate(year: 2026, month: 3, day: 29))
        #expect(anchor.second == minute("10:30") * 60)
        #expect(anchor.zoneRules == Anchor.currentZoneRules)
        #expect(!anchor.zoneRules.isEmpty)
        let data = try JSONEncoder().encode(anchor)
        #expect(try JSONDecoder().decode(Anchor.self, from: data) == anchor)
    }

    @Test func underTheSameRulesTheInstantComesBack() throws {
        for seed in 1...60 {
            let week = RandomWeek(seed: seed)
            for slot in week.slots {
                let anchor = try #require(Anchor(of: slot.start, zone: week.availability.zone))
                #expect(anchor.instant() == slot.start)
            }
        }
    }

    @Test(arguments: ["2026-10-25T00:15Z", "2026-10-25T01:15Z"])
    func bothPassesOfAnOverlapComeBack(text: String) {
        #expect(Anchor(of: instant(text), zone: "Europe/Madrid")?.instant() == instant(text))
    }

    @Test func aTimeThatTheClocksHaveComeToSkipHasNoInstant() throws {
        let kept = """
            {"zone": "Europe/Madrid", "date": {"year": 2026, "month": 3, "day": 29}, "second": 9000,
             "isSecondPass": false, "zoneRules": "2020a"}
            """
        let anchor = try JSONDecoder().decode(Anchor.self, from: Data(kept.utf8))
        #expect(anchor.instant() == nil)
    }

    @Test func anUnknownZoneHasNoAnchor() {
        #expect(Anchor(of: instant("2026-03-29T08:30Z"), zone: "Mars/Olympus") == nil)
    }
}
