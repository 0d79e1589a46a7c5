/// Which control is begun in which period, if in any.
public struct Plan: Sendable, Equatable {
    /// What remains of all threats, from 0 to 1, in the three cases.
    public struct Residual: Sendable, Equatable {
        public let low: Double
        public let mid: Double
        public let high: Double
    }

    /// Why a control is left out.
    public enum LeftOut: String, Sendable, Equatable, CaseIterable {
        /// It would change nothing that the plan does not change already.
        case effect
        /// It, with what has to come before, does not fit any more.
        case hours, cash, habits
        /// Each would fit alone, and not together with the rest.
        case room
    }

    public let input: PlanInput
    /// For each control, the place of its period in `PlanInput.periods`; nil where it is left out.
    public let periods: [Int?]

    public init(_ input: PlanInput, periods: [Int?]) {
        self.input = input
        self.periods = periods
    }

    /// Positions of the controls of a period, in the order of the input.
    public func controls(in period: Int) -> [Int] { periods.indices.filter { periods[$0] == period } }

    /// What remains once everything in the plan is in place: several effects on a threat multiply what is left of it.
    public var residual: Residual { residual(upTo: PlanInput.periods.count - 1) }

    /// What remains at the end of a period.
    public func residual(upTo period: Int) -> Residual {
        let total = input.threats.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return Residual(low: 0, mid: 0, high: 0) }
        let begun = periods.indices.filter { periods[$0].map { $0 <= period } ?? false }
        func remains(_ share: (PlanInput.Effect) -> Double) -> Double {
            input.threats.enumerated().reduce(0) { sum, threat in
                sum + threat.element.weight
                    * begun.reduce(1) { $0 * (1 - share(input.controls[$1].effects[threat.offset])) }
            } / total
        }
        return Residual(low: remains(\.low), mid: remains(\.mid), high: remains(\.high))
    }

    /// Hours in all periods together, upkeep with them.
    public var hours: Double { PlanRoom(input, periods: periods).hours.reduce(0, +) }

    /// Why each control that is not in the plan is left out, in the order of the input.
    public var leftOut: [(control: Int, why: LeftOut)] {
        periods.indices.filter { periods[$0] == nil }.map { ($0, whyLeftOut($0)) }
    }

    private func whyLeftOut(_ control: Int) -> LeftOut {
        var (alone, added) = (PlanState(input), PlanState(self))
        added.begin(control, in: input.limits.count - 1)
        let (before, after) = (residual, added.plan.residual)
        if before.low - after.low <= PlanInput.tolerance, before.mid - after.mid <= PlanInput.tolerance {
            return .effect
        }
        added.takeBack()
        // What is broken in every period: alone first, since that no other choice would mend.
        func broken(_ state: inout PlanState) -> [LeftOut] {
            var everywhere = Set(LeftOut.allCases)
            for period in input.limits.indices {
                state.begin(control, in: period)
                everywhere.formIntersection(state.room.exceeded)
                state.takeBack()
            }
            return LeftOut.allCases.filter(everywhere.contains)
        }
        return broken(&alone).first ?? broken(&added).first ?? .room
    }

    /// Whether it keeps to every limit and every prerequisite.
    public var isSound: Bool {
        let room = PlanRoom(input, periods: periods)
        return room.fits
            && periods.indices.allSatisfy { control in
                guard let period = periods[control] else { return true }
                return input.controls[control].after.allSatisfy { (periods[$0] ?? .max) <= period }
            }
    }
}
