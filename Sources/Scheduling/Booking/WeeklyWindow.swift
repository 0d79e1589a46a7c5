/// Hours in which a host takes calls, the same every week, as the clock on their wall shows them.
public struct WeeklyWindow: Codable, Sendable, Hashable {
    /// ISO: 1 is Monday, 7 is Sunday. The day on which the window opens.
    public var weekday: Int
    /// Minutes after midnight.
    public var start: Int
    /// Minutes after midnight. At or before `start` it means the next day.
    public var end: Int

    public init(weekday: Int, start: Int, end: Int) {
        self.weekday = weekday
        self.start = start
        self.end = end
    }

    static let dayMinutes = 1_440

    /// How long it is on a day when the clocks do not change.
    var minutes: Int { end > start ? end - start : end + Self.dayMinutes - start }

    var isOnTheClock: Bool {
        (0..<Self.dayMinutes).contains(start) && (0...Self.dayMinutes).contains(end)
    }

    var isInTheWeek: Bool { (1...7).contains(weekday) }

    func overlaps(_ other: WeeklyWindow) -> Bool {
        let week = 7 * Self.dayMinutes
        return [-week, 0, week].contains { minutesOfWeek(shiftedBy: $0).overlaps(other.minutesOfWeek()) }
    }

    private func minutesOfWeek(shiftedBy shift: Int = 0) -> Range<Int> {
        let opens = (weekday - 1) * Self.dayMinutes + start + shift
        return opens..<opens + minutes
    }
}
