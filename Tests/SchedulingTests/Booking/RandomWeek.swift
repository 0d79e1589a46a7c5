import Foundation

@testable import Scheduling

/// Numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A host with random hours, rules and engagements, days before or after the clocks change in their zone.
struct RandomWeek {
    let availability: Availability
    let busy: [Span]
    let calls: [Span]
    let now: Date

    private static let changes = [
        ("Europe/Madrid", "2026-03-29T01:00Z"), ("Europe/Madrid", "2026-10-25T01:00Z"),
        ("America/St_Johns", "2026-03-08T05:30Z"), ("America/Havana", "2026-11-01T05:00Z"),
        ("America/Santiago", "2026-04-05T03:00Z"), ("America/Santiago", "2026-09-06T04:00Z"),
        ("Australia/Lord_Howe", "2026-04-04T15:00Z"), ("Australia/Lord_Howe", "2026-10-03T15:30Z"),
        ("Africa/Casablanca", "2026-02-15T02:00Z"), ("Africa/Casablanca", "2026-03-22T02:00Z"),
        ("Asia/Beirut", "2026-03-28T22:00Z"), ("Asia/Kathmandu", "2026-06-01T00:00Z"),
        ("Pacific/Apia", "2011-12-30T10:00Z"), ("Pacific/Kiritimati", "2026-06-01T00:00Z"),
    ]

    init(seed: Int) {
        var numbers = SeededNumbers(state: UInt64(seed))
        let (zone, change) = Self.changes[seed % Self.changes.count]
        let rules = CallRules(
            slotMinutes: 5 * .random(in: 1...30, using: &numbers),
            stepMinutes: 5 * .random(in: 1...18, using: &numbers),
            bufferBefore: 5 * .random(in: 0...6, using: &numbers),
            bufferAfter: 5 * .random(in: 0...12, using: &numbers),
            noticeHours: .random(in: 0...60, using: &numbers),
            horizonDays: .random(in: 3...9, using: &numbers),
            callsPerDay: .random(in: 1...3, using: &numbers),
            callsPerWeek: .random(in: 1...6, using: &numbers))
        let windows = (0..<Int.random(in: 1...8, using: &numbers)).map { _ in
            WeeklyWindow(
                weekday: .random(in: 1...7, using: &numbers),
                start: 5 * .random(in: 0...287, using: &numbers),
                end: 5 * .random(in: 0...288, using: &numbers))
        }
        availability = Availability(zone: zone, windows: windows, rules: rules)
        let now = instant(change).addingTimeInterval(.random(in: -6 * 86_400...86_400, using: &numbers))
        self.now = now
        busy = (0..<Int.random(in: 0...12, using: &numbers)).map { _ in
            let start = now.addingTimeInterval(.random(in: 0...10 * 86_400, using: &numbers))
            return Span(
                start: start, end: start.addingTimeInterval(.random(in: 60...6 * 3_600, using: &numbers)))
        }
        let quantum = (now.timeIntervalSince1970 / 300).rounded()
        calls = (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
            let start = quantum + Double(Int.random(in: -3 * 288...14 * 288, using: &numbers))
            return Span(
                start: Date(timeIntervalSince1970: start * 300),
                end: Date(timeIntervalSince1970: (start + 9) * 300))
        }
    }

    var slots: [Span] { freeSlots(of: availability, busy: busy, calls: calls, now: now) }
}
