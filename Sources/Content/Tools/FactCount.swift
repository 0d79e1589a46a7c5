/// How many facts of the catalogue are known, unknown and too old.
public struct FactCount: Sendable, Hashable {
    public var known = 0
    public var unknown = 0
    /// Known once, and too old to rely on.
    public var expired = 0
    /// Known from sources that contradict each other.
    public var conflicting = 0

    public init() {}
}

extension CatalogueTool {
    /// What is known of it on a day (ISO 8601).
    public func count(_ criteria: [Criterion], on day: String) -> FactCount {
        var count = FactCount()
        for criterion in criteria {
            guard let fact = fact(criterion) else {
                count.unknown += 1
                continue
            }
            if fact.isExpired(on: day, criterion) {
                count.expired += 1
            } else if fact.isConflicting {
                count.conflicting += 1
            } else {
                count.known += 1
            }
        }
        return count
    }
}

extension FactCount {
    /// Both together.
    public static func + (one: FactCount, other: FactCount) -> FactCount {
        var sum = one
        sum.known += other.known
        sum.unknown += other.unknown
        sum.expired += other.expired
        sum.conflicting += other.conflicting
        return sum
    }
}
