import Foundation

/// Chance that can be repeated: the same seed, draw and place give the same number, in any order and on any thread.
/// SplitMix64 (Steele, Lea, Flood 2014), asked by its counter.
struct CountedChance: Sendable {
    private let seed: UInt64

    init(seed: UInt64) { self.seed = seed }

    /// Between 0 and 1, without both ends.
    @inline(__always)
    func uniform(_ counter: UInt64) -> Double {
        var bits = seed &+ (counter &+ 1) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        bits ^= bits >> 31
        // 52 bits become the fraction of a number between 1 and 2, in the middle of its step.
        return Double(bitPattern: 0x3FF0_0000_0000_0000 | bits >> 12) - (1 - 0x1p-53)
    }
}

/// Weights and scores, one draw after the other. Weights are Dirichlet(1), sorted and then shuffled within the tied;
/// facts are uniform in what is known of them.
struct RankingDraws {
    /// A fact that is not one worth.
    struct Open {
        let alternative: Int
        let criterion: Int
        let span: Double
        /// Its place among the numbers of a draw.
        let place: UInt64
    }

    let input: RankingInput
    /// In the order of alternatives, then criteria.
    let open: [Open]
    /// The same, in the order of criteria, so that one sum need not wait for the one before.
    private let openByCriterion: [Open]
    /// In the order of criteria, then alternatives.
    private let lows: [Double]
    private let chance: CountedChance
    /// How many numbers one draw may use: for weights, for shuffling, for facts.
    private let width: UInt64
    private(set) var weights: [Double]
    private(set) var scores: [Double]
    private var sorted: [Double]
    private var first: UInt64 = 0

    init(_ input: RankingInput, seed: UInt64) {
        self.input = input
        let count = input.criteria.count
        lows = input.criteria.indices.flatMap { criterion in
            input.alternatives.map { $0.facts[criterion].low }
        }
        open = input.alternatives.enumerated().flatMap { alternative, entry in
            entry.facts.enumerated().compactMap { criterion, fact in
                fact.isKnown
                    ? nil
                    : Open(
                        alternative: alternative, criterion: criterion, span: fact.high - fact.low,
                        place: UInt64(2 * count + alternative * count + criterion))
            }
        }
        openByCriterion = open.sorted { ($0.criterion, $0.alternative) < ($1.criterion, $1.alternative) }
        chance = CountedChance(seed: seed)
        width = UInt64(count * (2 + input.alternatives.count))
        weights = Array(repeating: 0, count: count)
        sorted = weights
        scores = Array(repeating: 0, count: input.alternatives.count)
    }

    /// Makes `weights` and `scores` those of one draw.
    mutating func draw(_ number: Int) {
        first = UInt64(number) &* width
        drawWeights()
        drawScores()
    }

    /// Where in its span an open fact lies in this draw, from 0 to 1.
    @inline(__always)
    func chance(of fact: Open) -> Double { chance.uniform(first &+ fact.place) }

    private mutating func drawWeights() {
        let count = weights.count
        var total = 0.0
        for place in 0..<count {
            sorted[place] = -log(chance.uniform(first &+ UInt64(place)))
            total += sorted[place]
        }
        sorted.sort(by: >)
        let shuffle = first &+ UInt64(count)
        var next = 0
        for block in input.blocks {
            // Fisher and Yates, from the back.
            for place in stride(from: block.count - 1, to: 0, by: -1) {
                let other = Int(chance.uniform(shuffle &+ UInt64(next + place)) * Double(place + 1))
                sorted.swapAt(next + place, next + other)
            }
            for (place, criterion) in block.enumerated() { weights[criterion] = sorted[next + place] / total }
            next += block.count
        }
    }

    private mutating func drawScores() {
        let (count, chance, first) = (scores.count, chance, first)
        // Without checks of bounds at each step: this is where all the time goes.
        lows.withUnsafeBufferPointer { lows in
            scores.withUnsafeMutableBufferPointer { scores in
                scores.update(repeating: 0)
                for (criterion, weight) in weights.enumerated() {
                    let row = criterion * count
                    for alternative in 0..<count { scores[alternative] += weight * lows[row + alternative] }
                }
                openByCriterion.withUnsafeBufferPointer { open in
                    for fact in open {
                        scores[fact.alternative] +=
                            weights[fact.criterion] * fact.span * chance.uniform(first &+ fact.place)
                    }
                }
            }
        }
    }
}
