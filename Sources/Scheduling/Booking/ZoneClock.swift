import Foundation

/// Whether a name is a place whose clock we know. Abbreviations and bare offsets are not: they do not follow
/// the clocks of any place when those change.
public func isKnownZone(_ name: String) -> Bool { ZoneClock.isKnown(name) }

/// The clock of one zone over a limited time: the offsets in force, found once, so that expanding weeks of
/// hours is arithmetic on whole seconds. A wall time is written as the seconds it would be in UTC.
struct ZoneClock: Sendable {
    /// Instants between two changes of the clock.
    struct Stretch: Sendable {
        let from: Int
        var to: Int
        let offset: Int
    }

    private(set) var stretches: [Stretch] = []

    /// Two changes less than this far apart would be missed. The closest known are weeks apart.
    private static let sampling = daySeconds / 4

    init?(zone name: String, over seconds: Range<Int>) {
        guard Self.isKnown(name), let zone = TimeZone(identifier: name) else { return nil }
        let offset = { (instant: Int) in
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant)))
        }
        let (first, last) = (seconds.lowerBound, seconds.upperBound)
        var current = Stretch(from: first, to: last, offset: offset(first))
        var seen = first
        while seen < last {
            let next = min(seen + Self.sampling, last)
            let nextOffset = offset(next)
            if nextOffset != current.offset {
                let change = Self.change(from: seen, to: next) { offset($0) == nextOffset }
                current.to = change
                stretches.append(current)
                current = Stretch(from: change, to: last, offset: nextOffset)
            }
            seen = next
        }
        stretches.append(current)
    }

    static func isKnown(_ name: String) -> Bool {
        (name == "UTC" || name.contains("/")) && TimeZone(identifier: name) != nil
    }

    /// The first second that has changed.
    private static func change(from: Int, to: Int, hasChanged: (Int) -> Bool) -> Int {
        var (before, after) = (from, to)
        while after - before > 1 {
            let middle = before + (after - before) / 2
            if hasChanged(middle) { after = middle } else { before = middle }
        }
        return after
    }

    func offset(at instant: Int) -> Int {
        let stretch = stretches.last { $0.from <= instant } ?? stretches[0]
        return stretch.offset
    }

    func wall(at instant: Int) -> Int { instant + offset(at: instant) }

    /// The local date, as a count of days.
    func day(at instant: Int) -> Int { floorDivide(wall(at: instant), daySeconds) }

    /// None inside a gap, two in an overlap, otherwise one; earliest first.
    func instants(ofWall wall: Int) -> [Int] {
        stretches.compactMap { stretch in
            let instant = wall - stretch.offset
            return (stretch.from..<stretch.to).contains(instant) ? instant : nil
        }
    }
}
