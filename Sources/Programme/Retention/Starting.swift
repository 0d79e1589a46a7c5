import Advice
import Content

extension Holding {
    /// With the rule that others start from for information of its sort, where it has none of its own. Which law asks
    /// for what is left open, since only people there know it.
    public func starting(from start: RetentionStart) -> Holding {
        var holding = self
        holding.trigger = start.trigger.flatMap(Trigger.init(rawValue:))
        holding.months = start.months
        holding.days = start.days
        return holding
    }

    /// It is not said yet how long it is kept.
    public var lacksRule: Bool { rule == nil && isForever != true }
}

extension ContentPack {
    /// The rule to start from for a holding that has none; nil where there is no period to start from.
    public func start(for holding: Holding) -> RetentionStart? {
        guard holding.lacksRule, let sort = holding.sort, let start = retentionStart(sort.rawValue),
            start.trigger != nil, start.months != nil || start.days != nil
        else { return nil }
        return start
    }
}
