import Foundation

extension PlanInput {
    /// The plan that leaves least in the worst case; of equally good ones, what brings most early, then the one with the
    /// fewest hours. It is searched for by simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) from the plan of best
    /// benefit per hour, with chance that is always the same: the same input gives the same plan.
    public func plan() -> Plan {
        guard !controls.isEmpty else { return Plan(self, periods: []) }
        var search = PlanSearch(self)
        search.addByBenefit()
        search.anneal()
        search.addByBenefit()
        var polish = PlanPolish(search.best)
        return polish.polished()
    }
}

struct PlanSearch {
    /// How many changes are tried: enough for the plans that were compared with proven ones, and soon done.
    private static let changes = 30_000
    /// How much worse a change may be at first and at last, beside what a control brings alone on the mean.
    private static let warmth = (first: 0.3, last: 0.01)
    /// How many others may make room for one.
    private static let mostEvicted = 8

    private let input: PlanInput
    private let total: Double
    private var state: PlanState
    private var bestRemaining: Double
    private(set) var best: Plan
    private let chance = CountedChance(seed: 1)
    private var drawn: UInt64 = 0

    init(_ input: PlanInput) {
        self.input = input
        state = PlanState(input)
        total = max(state.remaining, .leastNormalMagnitude)
        bestRemaining = state.remaining
        best = state.plan
    }

    /// Adds what brings most per hour, cost and habit together with what has to come before it, as long as something
    /// fits.
    mutating func addByBenefit() {
        state = PlanState(best)
        while let (control, period) = mostBeneficial() {
            state.begin(control, in: period)
            state.keep()
        }
        remember()
    }

    private mutating func mostBeneficial() -> (Int, Int)? {
        var found: (control: Int, period: Int)?
        var most = 0.0
        let (before, burden) = (state.remaining, burden)
        for control in input.controls.indices where !state.isIn(control) {
            for period in input.limits.indices {
                state.begin(control, in: period)
                let gain = before - state.remaining
                let benefit = gain / max(self.burden - burden, 1e-6)
                if state.room.fits, gain > PlanInput.tolerance * total, benefit > most {
                    (found, most) = ((control, period), benefit)
                }
                state.takeBack()
            }
        }
        return found
    }

    /// What a plan takes of all limits: of three that are used up, the sum is three.
    private var burden: Double {
        func share(_ used: Double, _ limits: [Double]) -> Double {
            let all = limits.reduce(0, +)
            return all > 0 ? used / all : 0
        }
        return share(state.room.hours.reduce(0, +), input.limits.map(\.hours))
            + share(state.room.cash.reduce(0, +), input.limits.map(\.cash))
            + share(Double(state.room.habits.reduce(0, +)), input.limits.map { Double($0.habits) })
    }

    /// What a control of those that change something brings alone, on the mean.
    private var meanGain: Double {
        let gains = input.controls.map { control in
            zip(input.threats, control.effects).reduce(0) { $0 + $1.0.weight * $1.1.low }
        }.filter { $0 > 0 }
        return gains.isEmpty ? 0 : gains.reduce(0, +) / Double(gains.count)
    }

    /// Changes one thing after the other; what is worse is kept ever more seldom.
    mutating func anneal() {
        let cooling = pow(Self.warmth.last / Self.warmth.first, 1 / Double(Self.changes))
        var warmth = Self.warmth.first * max(meanGain, .leastNormalMagnitude)
        for _ in 0..<Self.changes {
            warmth *= cooling
            let before = state.remaining
            change()
            let loss = state.remaining - before
            guard state.room.fits, loss <= 0 || uniform() < exp(-loss / warmth) else {
                state.takeBack()
                continue
            }
            state.keep()
            if state.remaining < bestRemaining - PlanInput.tolerance * total { remember() }
        }
    }

    /// Begins something in a period, or leaves it out; others make room in the period that is too full.
    private mutating func change() {
        let control = below(input.controls.count)
        let period = below(input.limits.count)
        if state.isIn(control), uniform() < 0.2 { return state.leaveOut(control) }
        state.begin(control, in: period)
        var evicted = 0
        while evicted < Self.mostEvicted, let full = state.room.firstFull {
            evicted += 1
            guard let other = someone(upTo: full, except: control) else { return }
            // Half of them only move on to another period.
            if uniform() < 0.5 {
                state.begin(other, in: below(input.limits.count))
            } else {
                state.leaveOut(other)
            }
        }
    }

    /// One of those that take room in a period: mostly of those that begin in it.
    private mutating func someone(upTo period: Int, except control: Int) -> Int? {
        let count = input.controls.count
        let first = below(count)
        for step in 0..<count {
            let other = first + step < count ? first + step : first + step - count
            if state.periods[other] == period, other != control { return other }
        }
        for step in 0..<count {
            let other = first + step < count ? first + step : first + step - count
            if state.isIn(other), state.periods[other] < period, other != control { return other }
        }
        return nil
    }

    /// Keeps the plan as the best one, if it is, and if it is sound when everything is added up anew.
    private mutating func remember() {
        let plan = state.plan
        guard state.remaining < bestRemaining, plan.isSound else { return }
        (best, bestRemaining) = (plan, state.remaining)
    }

    private mutating func uniform() -> Double {
        drawn += 1
        return chance.uniform(drawn)
    }

    private mutating func below(_ count: Int) -> Int { min(count - 1, Int(uniform() * Double(count))) }
}
