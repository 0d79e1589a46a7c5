import Foundation

/// How alternatives rank over many draws (SMAA-2: Lahdelma, Salminen 2001). It is no probability that one is right.
public struct Acceptability: Sendable, Equatable {
    /// For each alternative and rank, the draws in which it had it.
    public let ranks: [[Int]]
    /// For each pair, the draws in which the first scored higher.
    public let wins: [[Int]]
    /// The mean weights of the draws in which an alternative was first; nil where it never was.
    public let centralWeights: [[Double]?]
    public let draws: Int

    /// The alternative that is first most often; of several, the one named first.
    public var leader: Int {
        ranks.indices.max { ranks[$0][0] < ranks[$1][0] || (ranks[$0][0] == ranks[$1][0] && $0 > $1) } ?? 0
    }

    /// The share of draws in which an alternative has a rank; 0 is the first.
    public func share(_ alternative: Int, rank: Int) -> Double {
        Double(ranks[alternative][rank]) / Double(draws)
    }

    /// Ranks `draws` times; at least once. The same seed gives the same result.
    public init(_ input: RankingInput, draws: Int, seed: UInt64) {
        let parts = inParts(of: draws) { range in
            var tally = Tally(alternatives: input.alternatives.count, criteria: input.criteria.count)
            var draw = RankingDraws(input, seed: seed)
            for number in range {
                draw.draw(number)
                tally.add(draw)
            }
            tally.count()
            return tally
        }
        let count = input.alternatives.count
        var sum = Tally(alternatives: count, criteria: input.criteria.count)
        // Always in the same order, since sums of fractions depend on it.
        for part in parts { sum.add(part) }
        ranks = (0..<count).map { row in (0..<count).map { sum.ranks[row * count + $0] } }
        wins = (0..<count).map { row in (0..<count).map { sum.wins[row * count + $0] } }
        let firsts = ranks.map { Double($0[0]) }
        centralWeights = (0..<count).map { row in
            firsts[row] == 0 ? nil : sum.weights[row].map { $0 / firsts[row] }
        }
        self.draws = draws
    }
}

/// Splits draws into parts that are reckoned side by side, and gives what they came to in order.
func inParts<Result: Sendable>(
    of draws: Int, _ work: @escaping @Sendable (Range<Int>) -> Result
) -> [Result] {
    // A fixed number of them, so that results do not depend on how many processors there are.
    let parts = min(16, draws)
    let results = PartResults<Result>(count: parts)
    DispatchQueue.concurrentPerform(iterations: parts) { part in
        results.put(work(draws * part / parts..<draws * (part + 1) / parts), at: part)
    }
    return results.all
}

/// What parts that run side by side came to.
private final class PartResults<Result: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var results: [Result?]

    init(count: Int) { results = Array(repeating: nil, count: count) }

    func put(_ result: Result, at part: Int) { lock.withLock { results[part] = result } }

    var all: [Result] { lock.withLock { results.compactMap { $0 } } }
}

/// Counts over some draws. Scores are gathered and compared some draws at a time, since a processor compares several
/// numbers in one step when they lie side by side.
private struct Tally: Sendable {
    private static let lanes = 8
    /// How many times eight draws are compared at a time.
    private static let eights = 8
    private let size: Int
    var ranks: [Int]
    var wins: [Int]
    /// For each alternative, the sums of the weights with which it was first.
    var weights: [[Double]]
    /// Scores that were not compared yet: for each alternative, those of all draws. Those of no draw are not a number,
    /// which is neither higher nor lower.
    private var scores: [SIMD8<Double>]
    /// For each of them, how many rank before it.
    private var before: [SIMD8<Int64>]
    private var drawn: [[Double]] = []

    init(alternatives: Int, criteria: Int) {
        size = alternatives
        ranks = Array(repeating: 0, count: size * size)
        wins = ranks
        weights = Array(repeating: Array(repeating: 0, count: criteria), count: size)
        scores = Array(repeating: SIMD8(repeating: .nan), count: size * Self.eights)
        before = Array(repeating: .zero, count: size * Self.eights)
    }

    mutating func add(_ draw: RankingDraws) {
        let (eight, lane) = drawn.count.quotientAndRemainder(dividingBy: Self.lanes)
        for one in 0..<size { scores[one * Self.eights + eight][lane] = draw.scores[one] }
        drawn.append(draw.weights)
        if drawn.count == Self.lanes * Self.eights { count() }
    }

    /// Compares what was gathered.
    mutating func count() {
        for place in before.indices { before[place] = .zero }
        for one in 0..<size {
            for other in one + 1..<max(size, one + 1) { compare(one, other) }
        }
        for (number, weights) in drawn.enumerated() {
            let (eight, lane) = number.quotientAndRemainder(dividingBy: Self.lanes)
            for one in 0..<size {
                let rank = Int(before[one * Self.eights + eight][lane])
                ranks[one * size + rank] += 1
                guard rank == 0 else { continue }
                for criterion in weights.indices { self.weights[one][criterion] += weights[criterion] }
            }
        }
        drawn.removeAll(keepingCapacity: true)
        for place in scores.indices { scores[place] = SIMD8(repeating: .nan) }
    }

    /// Compares two alternatives over all draws. Of equal scores, the one that is named first ranks before.
    private mutating func compare(_ one: Int, _ other: Int) {
        let (rowOfOne, rowOfOther) = (one * Self.eights, other * Self.eights)
        var (higher, lower) = (SIMD8<Int64>.zero, SIMD8<Int64>.zero)
        scores.withUnsafeBufferPointer { scores in
            before.withUnsafeMutableBufferPointer { before in
                for eight in 0..<Self.eights {
                    let (score, against) = (scores[rowOfOne + eight], scores[rowOfOther + eight])
                    let isLower = SIMD8<Int64>.zero.replacing(with: 1, where: score .< against)
                    higher &+= SIMD8<Int64>.zero.replacing(with: 1, where: score .> against)
                    lower &+= isLower
                    before[rowOfOne + eight] &+= isLower
                    before[rowOfOther + eight] &+= 1 &- isLower
                }
            }
        }
        wins[one * size + other] += Int(higher.wrappedSum())
        wins[other * size + one] += Int(lower.wrappedSum())
    }

    mutating func add(_ other: Tally) {
        for place in ranks.indices {
            ranks[place] += other.ranks[place]
            wins[place] += other.wins[place]
        }
        for row in weights.indices {
            for criterion in weights[row].indices { weights[row][criterion] += other.weights[row][criterion] }
        }
    }
}
