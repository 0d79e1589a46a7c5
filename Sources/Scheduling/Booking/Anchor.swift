import Foundation

/// What a booking keeps beside its instant: the time on the host's wall that was agreed, and by which edition
/// of the zone rules. When a government moves the clocks, the call stays at that time on the wall.
public struct Anchor: Codable, Sendable, Hashable {
    public let zone: String
    public let date: LocalDate
    /// Seconds after midnight on the wall.
    public let second: Int
    /// Whether it is the second time that the wall shows this, on a night when the clocks go back.
    public let isSecondPass: Bool
    /// The edition of the zone rules, as in "2025b".
    public let zoneRules: String

    /// The edition in use now. An anchor with another one is due to be looked at again.
    public static var currentZoneRules: String { TimeZone.timeZoneDataVersion }

    /// Nothing for an unknown zone.
    public init?(of start: Date, zone: String) {
        let instant = start.unixSeconds
        guard let clock = Self.clock(of: zone, around: instant) else { return nil }
        let wall = clock.wall(at: instant)
        let day = floorDivide(wall, daySeconds)
        self.zone = zone
        date = LocalDate(dayNumber: day)
        second = wall - day * daySeconds
        isSecondPass = clock.instants(ofWall: wall).first.map { $0 < instant } ?? false
        zoneRules = Self.currentZoneRules
    }

    /// The instant under the rules in use now. Where the clocks have come to skip this time, nothing: the
    /// host and the group then agree on another.
    public func instant() -> Date? {
        let wall = date.dayNumber * daySeconds + second
        guard let clock = Self.clock(of: zone, around: wall) else { return nil }
        let instants = clock.instants(ofWall: wall)
        let chosen = isSecondPass ? instants.last : instants.first
        return chosen.map { Date(timeIntervalSince1970: Double($0)) }
    }

    /// Two days each way: no wall is further than that from UTC.
    private static func clock(of zone: String, around seconds: Int) -> ZoneClock? {
        ZoneClock(zone: zone, over: seconds - 2 * daySeconds..<seconds + 2 * daySeconds)
    }
}
