/// When a host takes calls: hours of wall time, the zone whose wall it is, and the rules. Never UTC, which
/// would move the hours each time the clocks change.
public struct Availability: Codable, Sendable, Hashable {
    /// An IANA name, as in "America/Bogota".
    public var zone: String
    public var windows: [WeeklyWindow]
    public var rules: CallRules

    public init(zone: String, windows: [WeeklyWindow], rules: CallRules = .protecting) {
        self.zone = zone
        self.windows = windows
        self.rules = rules
    }

    /// What keeps an availability from meaning what its host meant. Windows are named by their index.
    public enum Problem: Sendable, Hashable {
        case unknownZone
        case weekdayOutOfRange(window: Int)
        case minuteOutOfRange(window: Int)
        case shorterThanOneSlot(window: Int)
        case windowsOverlap(Int, Int)
        case ruleOutOfRange(CallRules.Name)
        /// The notice is so long that it passes the last day offered.
        case noticeBeyondHorizon
    }

    /// Every problem: the zone first, then the windows in order, then the rules. Empty when all is well.
    public func problems() -> [Problem] {
        var found: [Problem] = ZoneClock.isKnown(zone) ? [] : [.unknownZone]
        for (index, window) in windows.enumerated() { found += problems(of: window, at: index) }
        found += rules.outOfRange.map { .ruleOutOfRange($0) }
        if rules.noticeHours > rules.horizonDays * 24 { found.append(.noticeBeyondHorizon) }
        return found
    }

    private func problems(of window: WeeklyWindow, at index: Int) -> [Problem] {
        guard window.isInTheWeek else { return [.weekdayOutOfRange(window: index)] }
        guard window.isOnTheClock else { return [.minuteOutOfRange(window: index)] }
        let short: [Problem] = window.minutes < rules.slotMinutes ? [.shorterThanOneSlot(window: index)] : []
        let overlapping = windows[..<index].indices.filter { earlier in
            let other = windows[earlier]
            return other.isInTheWeek && other.isOnTheClock && other.overlaps(window)
        }
        return short + overlapping.map { .windowsOverlap($0, index) }
    }
}
