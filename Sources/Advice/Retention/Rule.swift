/// How long something is kept: a period after a trigger.
public struct RetentionRule: Sendable, Equatable {
    public let trigger: Holding.Trigger
    public let months: Int
    public let days: Int

    /// When what began on a day is to be disposed of.
    func due(after day: Day) -> Day { day.adding(months: months, days: days) }

    /// How far apart the beginnings are of what comes again and again; nil for what happens once. What is disposed of
    /// as it grows old is looked through about as often as it ages: every month, every quarter or every year.
    var monthsBetween: Int? {
        switch trigger {
        case .yearEnded: 12
        case .created: months < 3 ? 1 : months < 12 ? 3 : 12
        default: nil
        }
    }
}

extension Holding {
    /// It is said how long it is kept.
    var hasPeriod: Bool { months != nil || days != nil }

    /// Its rule; nil when it has none, or only half of one, or is kept for good.
    public var rule: RetentionRule? {
        guard isForever != true, let trigger, hasPeriod else { return nil }
        return RetentionRule(trigger: trigger, months: months ?? 0, days: days ?? 0)
    }

    /// It may be archived: that was decided, and all that has to be true is.
    public var isArchived: Bool {
        archive == .yes && ArchiveTest.allCases.allSatisfy(archiveTests.contains)
    }
}

extension Hold {
    /// It is in force on a day. One without a beginning has always been.
    public func isInForce(on day: Day) -> Bool {
        let begun = since.flatMap(Day.init).map { $0 <= day } ?? true
        return begun && (lastsUntil.map { $0 > day } ?? true)
    }

    /// The first day on which it holds no more.
    var lastsUntil: Day? { until.flatMap(Day.init) }
}

extension Map {
    /// The first holdings in the map whose rules wait for each other, in order; nil when there are none.
    public var circleOfRules: [String]? {
        let after = Dictionary(holdings.map { ($0.id, $0.waitsFor) }) { first, _ in first }
        var done: Set<String> = []
        func circle(from id: String, over path: [String]) -> [String]? {
            if let start = path.firstIndex(of: id) { return Array(path[start...]) }
            guard !done.contains(id) else { return nil }
            for next in after[id] ?? [] {
                if let found = circle(from: next, over: path + [id]) { return found }
            }
            done.insert(id)
            return nil
        }
        for holding in holdings {
            if let found = circle(from: holding.id, over: []) { return found }
        }
        return nil
    }
}

extension Holding {
    /// The data that has to be disposed of before its own period begins.
    fileprivate var waitsFor: [String] { trigger == .dataDisposed ? after : [] }
}
