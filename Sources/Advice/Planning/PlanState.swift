import Foundation

/// A plan while it is searched for: what is begun when, what that takes and what remains, changed step by step and back.
struct PlanState {
    static let out = -1

    let input: PlanInput
    /// For each control its period, or `out`.
    private(set) var periods: [Int]
    private(set) var room: PlanRoom
    /// What remains of all threats in the worst case, by weight; not yet divided by the sum of weights.
    private(set) var remaining: Double
    /// For each threat, the sum of the logarithms of what effects leave of it. Logarithms, since a product could not be
    /// taken apart again once it became too small.
    private var logarithms: [Double]
    /// How many effects leave nothing of a threat.
    private var ends: [Int]
    private var shares: [Double]
    private var journal: [(control: Int, period: Int)] = []
    private let effects: [[(threat: Int, logarithm: Double)]]
    private let dependents: [[Int]]

    init(_ input: PlanInput) {
        self.input = input
        periods = Array(repeating: Self.out, count: input.controls.count)
        room = PlanRoom(input)
        logarithms = Array(repeating: 0, count: input.threats.count)
        ends = Array(repeating: 0, count: input.threats.count)
        shares = input.threats.map(\.weight)
        remaining = shares.reduce(0, +)
        effects = input.controls.map { control in
            control.effects.enumerated().compactMap { threat, effect in
                effect.low > 0 ? (threat, log(1 - effect.low)) : nil
            }
        }
        var dependents: [[Int]] = Array(repeating: [], count: input.controls.count)
        for (place, control) in input.controls.enumerated() {
            for other in control.after { dependents[other].append(place) }
        }
        self.dependents = dependents
    }

    /// The same as a plan.
    init(_ plan: Plan) {
        self.init(plan.input)
        for (control, period) in plan.periods.enumerated() {
            if let period { begin(control, in: period) }
        }
        keep()
    }

    func isIn(_ control: Int) -> Bool { periods[control] != Self.out }

    var plan: Plan { Plan(input, periods: periods.map { $0 == Self.out ? nil : $0 }) }

    /// Whatever was changed since is kept.
    mutating func keep() { journal.removeAll(keepingCapacity: true) }

    /// Whatever was changed since is taken back.
    mutating func takeBack() {
        while let (control, period) = journal.popLast() { move(control, to: period) }
    }

    /// Begins a control in a period, with what has to come before it; those that come after it do not stay before.
    mutating func begin(_ control: Int, in period: Int) {
        guard periods[control] != period else { return }
        for other in input.controls[control].after where !isIn(other) || periods[other] > period {
            begin(other, in: period)
        }
        set(control, to: period)
        for other in dependents[control] where isIn(other) && periods[other] < period {
            begin(other, in: period)
        }
    }

    /// Leaves a control out, and all that cannot be without it.
    mutating func leaveOut(_ control: Int) {
        guard isIn(control) else { return }
        for other in dependents[control] { leaveOut(other) }
        set(control, to: Self.out)
    }

    private mutating func set(_ control: Int, to period: Int) {
        journal.append((control, periods[control]))
        move(control, to: period)
    }

    private mutating func move(_ control: Int, to period: Int) {
        let before = periods[control]
        if before != Self.out { room.remove(control, from: before) }
        if period != Self.out { room.add(control, to: period) }
        periods[control] = period
        if before == Self.out, period != Self.out { weigh(control, by: 1) }
        if before != Self.out, period == Self.out { weigh(control, by: -1) }
    }

    private mutating func weigh(_ control: Int, by sign: Int) {
        for (threat, logarithm) in effects[control] {
            if logarithm == -.infinity {
                ends[threat] += sign
            } else {
                logarithms[threat] += Double(sign) * logarithm
            }
            let share = ends[threat] > 0 ? 0 : input.threats[threat].weight * exp(logarithms[threat])
            remaining += share - shares[threat]
            shares[threat] = share
        }
    }
}
