/// What can be done, against which threats, and how much a group can take on: the question to which a plan answers.
public struct PlanInput: Sendable, Equatable {
    /// Something that a group can begin once, in one of the periods.
    public struct Control: Sendable, Equatable {
        public let id: String
        /// Hours to bring it in: an estimate.
        public let hours: Double
        /// What it costs once, in the currency of the limits.
        public let cost: Double
        /// Whether people have to change what they do every day.
        public let isHabit: Bool
        /// Hours a month that it takes from the period after its own.
        public let upkeep: Double
        /// Positions of the controls that have to stand in the same period or an earlier one.
        public let after: [Int]
        /// For each threat in order, the share of the remaining risk that it removes.
        public let effects: [Effect]

        public init(
            id: String, hours: Double, cost: Double, isHabit: Bool, upkeep: Double, after: [Int],
            effects: [Effect]
        ) {
            self.id = id
            self.hours = hours
            self.cost = cost
            self.isHabit = isHabit
            self.upkeep = upkeep
            self.after = after
            self.effects = effects
        }
    }

    /// A share of what remains, from 0 to 1: in the worst case, as expected, and in the best case.
    public struct Effect: Sendable, Equatable {
        public let low: Double
        public let mid: Double
        public let high: Double

        public init(low: Double, mid: Double, high: Double) {
            (self.low, self.mid, self.high) = (low, mid, high)
        }

        public static let none = Effect(low: 0, mid: 0, high: 0)
    }

    public struct Threat: Sendable, Equatable {
        public let id: String
        /// How much it matters beside the others.
        public let weight: Double

        public init(id: String, weight: Double) { (self.id, self.weight) = (id, weight) }
    }

    /// What a group can take on in one period of a month.
    public struct Limit: Sendable, Equatable {
        public let hours: Double
        public let cash: Double
        public let habits: Int

        public init(hours: Double, cash: Double, habits: Int) {
            (self.hours, self.cash, self.habits) = (hours, cash, habits)
        }
    }

    /// The days with which the periods end.
    public static let periods = [30, 60, 90]

    public let controls: [Control]
    public let threats: [Threat]
    /// One for each period.
    public let limits: [Limit]
    /// The share of hours and cash that is kept back for what nobody foresaw.
    public let reserve: Double

    public init(controls: [Control], threats: [Threat], limits: [Limit], reserve: Double) {
        self.controls = controls
        self.threats = threats
        self.limits = limits
        self.reserve = reserve
    }

    /// Whatever differs by less is taken to be equal: 0.1 + 0.2 against 0.3.
    static let tolerance = 1e-9
}
