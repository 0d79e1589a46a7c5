/// Makes a plan better where that costs nothing of what came first: the worst case, then what it brings early, then hours.
struct PlanPolish {
    private static let mostTries = 20_000

    private var plan: Plan
    private var state: PlanState
    private var merit: Merit
    /// What remains in the worst case, not divided by the sum of weights.
    private var remaining: Double
    private let total: Double
    private var tries = 0

    init(_ plan: Plan) {
        self.plan = plan
        state = PlanState(plan)
        merit = Merit(plan)
        remaining = state.remaining
        total = plan.input.threats.reduce(0) { $0 + $1.weight }
    }

    /// How good a plan is; less is better in each.
    struct Merit {
        let worst: Double
        /// The mean of what remains at the end of each period, as expected.
        let early: Double
        let hours: Double

        init(_ plan: Plan) {
            let residuals = PlanInput.periods.indices.map { plan.residual(upTo: $0) }
            worst = residuals.last?.low ?? 0
            early = residuals.reduce(0) { $0 + $1.mid } / Double(residuals.count)
            hours = plan.hours
        }

        func isBetter(than other: Merit) -> Bool {
            for (one, other) in [(worst, other.worst), (early, other.early), (hours, other.hours)]
            where abs(one - other) > PlanInput.tolerance { return one < other }
            return false
        }
    }

    /// Tries every period for every control, and every exchange of two, until nothing gets better.
    mutating func polished() -> Plan {
        var isBetter = true
        while isBetter, tries < Self.mostTries {
            isBetter = moveOne()
            isBetter = exchangeTwo() || isBetter
        }
        return plan
    }

    private mutating func moveOne() -> Bool {
        var isBetter = false
        for control in plan.periods.indices {
            for period in PlanInput.periods.indices where plan.periods[control] != period {
                isBetter = take { $0.begin(control, in: period) } || isBetter
            }
            if plan.periods[control] != nil { isBetter = take { $0.leaveOut(control) } || isBetter }
        }
        return isBetter
    }

    private mutating func exchangeTwo() -> Bool {
        var isBetter = false
        for one in plan.periods.indices {
            for other in plan.periods.indices where other > one && plan.periods[one] != plan.periods[other] {
                guard tries < Self.mostTries else { return isBetter }
                let (period, otherPeriod) = (plan.periods[one], plan.periods[other])
                isBetter =
                    take { state in
                        for (control, period) in [(one, otherPeriod), (other, period)] {
                            if let period {
                                state.begin(control, in: period)
                            } else {
                                state.leaveOut(control)
                            }
                        }
                    } || isBetter
            }
        }
        return isBetter
    }

    /// Makes a change, and keeps it if the plan is better for it.
    private mutating func take(_ change: (inout PlanState) -> Void) -> Bool {
        tries += 1
        change(&state)
        // Most changes fail at what is reckoned already.
        guard state.room.fits, state.remaining <= remaining + PlanInput.tolerance * total else {
            state.takeBack()
            return false
        }
        let changed = state.plan
        let merit = Merit(changed)
        guard merit.isBetter(than: self.merit), changed.isSound else {
            state.takeBack()
            return false
        }
        remaining = state.remaining
        state.keep()
        (plan, self.merit) = (changed, merit)
        return true
    }
}
