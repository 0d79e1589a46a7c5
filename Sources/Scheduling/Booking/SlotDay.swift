import Foundation

/// The times on one day of the visitor, who may live on another date than the host.
public struct SlotDay: Sendable, Hashable {
    public let date: LocalDate
    public let slots: [VisitorSlot]
}

/// A time as the visitor's clock shows it.
public struct VisitorSlot: Sendable, Hashable {
    public let offered: OfferedSlot
    public let localHour: Int
    public let localMinute: Int
    /// As in "UTC+02:00". Only where the clock shows this time twice, and the hour alone would not do.
    public let offsetLabel: String?
}

/// Slots grouped by the visitor's local date, days and slots in order. An unknown zone gives none, so ask
/// `isKnownZone` first.
public func byVisitorsDay(_ slots: [OfferedSlot], zone: String) -> [SlotDay] {
    let sorted = slots.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    guard let first = sorted.first, let last = sorted.last else { return [] }
    let looked = first.span.start.unixSeconds - daySeconds..<last.span.start.unixSeconds + daySeconds
    guard let clock = ZoneClock(zone: zone, over: looked) else { return [] }
    let days = Dictionary(grouping: sorted) { clock.day(at: $0.span.start.unixSeconds) }
    return days.sorted { $0.key < $1.key }.map { day, slots in
        SlotDay(date: LocalDate(dayNumber: day), slots: slots.map { VisitorSlot($0, on: clock) })
    }
}

extension VisitorSlot {
    fileprivate init(_ offered: OfferedSlot, on clock: ZoneClock) {
        let instant = offered.span.start.unixSeconds
        let wall = clock.wall(at: instant)
        let minute = (wall - floorDivide(wall, daySeconds) * daySeconds) / minuteSeconds
        self.offered = offered
        localHour = minute / 60
        localMinute = minute % 60
        let isAmbiguous = clock.instants(ofWall: wall).count > 1
        offsetLabel = isAmbiguous ? Self.label(ofOffset: clock.offset(at: instant)) : nil
    }

    private static func label(ofOffset seconds: Int) -> String {
        let minutes = abs(seconds) / minuteSeconds
        return "UTC" + (seconds < 0 ? "-" : "+") + twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
    }
}
