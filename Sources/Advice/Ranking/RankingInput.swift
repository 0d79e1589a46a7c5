/// What is ranked: alternatives with facts, and the order in which criteria matter.
public struct RankingInput: Sendable, Equatable {
    /// What is known of one criterion: a worth between 0 and 1, or where it lies.
    public struct Fact: Sendable, Equatable {
        public let low: Double
        public let high: Double
        /// One worth, and not a span, however narrow it may be.
        public let isKnown: Bool

        /// Nothing is known.
        public static let unknown = Fact(0, to: 1)

        /// A worth that is known; between 0 and 1.
        public init(_ worth: Double) { (low, high, isKnown) = (worth, worth, true) }

        /// A worth that lies somewhere between two others; both between 0 and 1.
        public init(_ low: Double, to high: Double) { (self.low, self.high, isKnown) = (low, high, false) }

        var middle: Double { (low + high) / 2 }
    }

    public struct Alternative: Sendable, Equatable {
        public let id: String
        /// In the order of the criteria.
        public let facts: [Fact]

        public init(id: String, facts: [Fact]) {
            self.id = id
            self.facts = facts
        }
    }

    public let criteria: [String]
    /// Positions in `criteria`, the most important first; those of one block are tied. Each stands in exactly one.
    public let blocks: [[Int]]
    public let alternatives: [Alternative]

    public init(criteria: [String], blocks: [[Int]], alternatives: [Alternative]) {
        self.criteria = criteria
        self.blocks = blocks
        self.alternatives = alternatives
    }

    /// Whatever differs by less is taken to be equal: 0.1 + 0.2 against 0.3.
    static let tolerance = 1e-9
}
