/// Weekly windows laid on real days: when a host is there, and where a slot may begin.
///
/// A window is all the instants at which the host's wall shows a time inside it. So a spring gap drops out
/// by itself, and an hour that comes twice is open twice.
struct OpenHours {
    /// Joined where windows touch, so that a call may run from one into the next.
    let open: Occupied
    /// Sorted, each once.
    let starts: [Int]

    init(windows: [WeeklyWindow], days: ClosedRange<Int>, stepMinutes: Int, clock: ZoneClock) {
        var pieces: [Range<Int>] = []
        var starts: Set<Int> = []
        let step = stepMinutes * minuteSeconds
        for day in days {
            for window in windows where window.weekday == LocalDate.weekday(ofDay: day) {
                let opens = day * daySeconds + window.start * minuteSeconds
                let closes = opens + window.minutes * minuteSeconds
                for stretch in clock.stretches {
                    let from = max(opens - stretch.offset, stretch.from)
                    let to = min(closes - stretch.offset, stretch.to)
                    guard from < to else { continue }
                    pieces.append(from..<to)
                    let waited = from + stretch.offset - opens
                    let first = from + (step - waited % step) % step
                    starts.formUnion(stride(from: first, to: to, by: step))
                }
            }
        }
        open = Occupied(pieces)
        self.starts = starts.sorted()
    }
}
