import Foundation

/// The slots a host can be offered for, sorted by start.
///
/// `calls` are the host's calls from the Monday of this week on, held ones included: they count for the caps,
/// and are busy with their buffers. `busy` is everything else. An unknown zone or an impossible rule offers
/// nothing; a window that is no time of the week is passed over.
public func freeSlots(of availability: Availability, busy: [Span], calls: [Span], now: Date) -> [Span] {
    let rules = availability.rules
    guard rules.outOfRange.isEmpty else { return [] }
    let present = now.unixSeconds
    // A week more at both ends: the caps look at whole weeks.
    let looked = present - 9 * daySeconds..<present + (rules.horizonDays + 9) * daySeconds
    guard let clock = ZoneClock(zone: availability.zone, over: looked) else { return [] }

    let today = clock.day(at: present)
    let lastDay = today + rules.horizonDays
    let hours = OpenHours(
        windows: availability.windows.filter { $0.isInTheWeek && $0.isOnTheClock },
        days: today - 1...lastDay, stepMinutes: rules.stepMinutes, clock: clock)
    let free = FreeTime(rules: rules, busy: busy, calls: calls)
    let daysOfCalls = calls.map(\.seconds.lowerBound).filter(looked.contains).map(clock.day)
    let caps = CallCaps(rules: rules, daysOfCalls: daysOfCalls)
    let earliest = now.addingTimeInterval(Double(rules.noticeHours * hourSeconds))

    return hours.starts.compactMap { start in
        let slot = start..<start + rules.slotMinutes * minuteSeconds
        let span = Span(seconds: slot)
        let day = clock.day(at: start)
        guard span.start >= earliest, day <= lastDay, hours.open.contains(slot) else { return nil }
        return caps.allowAnother(onDay: day) && free.fits(slot) ? span : nil
    }
}

/// What the host's other engagements leave. Calls are compared by quanta, just as booking one will claim
/// them, so that no slot is offered which cannot be booked.
private struct FreeTime {
    let rules: CallRules
    let busy: Occupied
    let claimed: Occupied

    init(rules: CallRules, busy: [Span], calls: [Span]) {
        self.rules = rules
        self.busy = Occupied(busy.map(\.seconds))
        claimed = Occupied(calls.map { Self.claim(of: $0.seconds, rules) })
    }

    func fits(_ slot: Range<Int>) -> Bool {
        let from = slot.lowerBound - rules.bufferBefore * minuteSeconds
        let to = slot.upperBound + rules.bufferAfter * minuteSeconds
        return !busy.overlaps(from..<to) && !claimed.overlaps(Self.claim(of: slot, rules))
    }

    private static func claim(of call: Range<Int>, _ rules: CallRules) -> Range<Int> {
        Quanta.range(covering: call, bufferBefore: rules.bufferBefore, bufferAfter: rules.bufferAfter)
    }
}
