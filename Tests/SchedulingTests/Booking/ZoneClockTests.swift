import Foundation
import Testing

@testable import Scheduling

private func makeClock(of zone: String, from start: String, to end: String) -> ZoneClock? {
    ZoneClock(zone: zone, over: instant(start).unixSeconds..<instant(end).unixSeconds)
}

@Suite struct ZoneClocks {
    @Test func everyChangeOfAYearIsFoundToTheSecond() throws {
        let clock = try #require(
            makeClock(of: "Africa/Casablanca", from: "2026-01-01T00:00Z", to: "2027-01-01T00:00Z"))
        #expect(clock.stretches.map(\.offset) == [3_600, 0, 3_600])
        let changes = clock.stretches.dropFirst().map(\.from)
        #expect(changes == ["2026-02-15T02:00Z", "2026-03-22T02:00Z"].map { instant($0).unixSeconds })
        #expect(clock.stretches.dropLast().map(\.to) == changes)
    }

    @Test func aWallTimeIsNoneOneOrTwoInstants() throws {
        let clock = try #require(
            makeClock(of: "Europe/Madrid", from: "2026-01-01T00:00Z", to: "2027-01-01T00:00Z"))
        let count = { clock.instants(ofWall: instant($0).unixSeconds).count }
        #expect(["2026-03-29T01:59Z", "2026-03-29T02:00Z", "2026-03-29T03:00Z"].map(count) == [1, 0, 1])
        #expect(["2026-10-25T01:59Z", "2026-10-25T02:00Z", "2026-10-25T03:00Z"].map(count) == [1, 2, 1])
    }

    @Test func offsetsAgreeWithFoundation() throws {
        for zone in ["America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Asuncion"] {
            let clock = try #require(makeClock(of: zone, from: "2020-01-01T00:00Z", to: "2028-01-01T00:00Z"))
            let foundation = try #require(TimeZone(identifier: zone))
            for seconds in stride(
                from: instant("2020-01-01T00:00Z").unixSeconds, to: 1_830_000_000, by: 7_207)
            {
                let date = Date(timeIntervalSince1970: Double(seconds))
                #expect(clock.offset(at: seconds) == foundation.secondsFromGMT(for: date))
            }
        }
    }
}
