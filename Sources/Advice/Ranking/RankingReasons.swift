/// A change of the priorities: two criteria take each other's place.
public struct PrioritySwap: Sendable, Equatable {
    /// Positions of criteria: the one that comes to matter more, and the one that comes to matter less.
    public let up: Int
    public let down: Int
    /// The position of the alternative that then leads.
    public let leader: Int
}

/// Why an alternative leads, in the terms of an additive value model: the sum of what each criterion brings.
extension RankingInput {
    /// The mean of the weights that fit: rank-order-centroid weights (Barron, Barrett 1996), the same for all that are
    /// tied.
    public var meanWeights: [Double] {
        let count = criteria.count
        var byRank = Array(repeating: 0.0, count: count)
        var sum = 0.0
        for rank in stride(from: count - 1, through: 0, by: -1) {
            sum += 1 / Double(rank + 1)
            byRank[rank] = sum / Double(count)
        }
        var (weights, next) = (byRank, 0)
        for block in blocks {
            let shared = byRank[next..<next + block.count].reduce(0, +) / Double(max(block.count, 1))
            for criterion in block { weights[criterion] = shared }
            next += block.count
        }
        return weights
    }

    /// The mean score of each alternative over weights and facts that fit.
    public var meanScores: [Double] {
        let weights = meanWeights
        return alternatives.map { alternative in
            zip(weights, alternative.facts).reduce(0) { $0 + $1.0 * $1.1.middle }
        }
    }

    /// What each criterion brings to the lead of one alternative over another, on the mean; negative where it speaks
    /// against.
    public func contributions(of one: Int, against other: Int) -> [Double] {
        let (facts, others) = (alternatives[one].facts, alternatives[other].facts)
        return zip(meanWeights, zip(facts, others)).map { $0 * ($1.0.middle - $1.1.middle) }
    }

    /// The swap of two priorities that are nearest to each other with which another alternative leads; nil where no
    /// single swap does that. Swaps that change the mean are looked at, and the draws decide.
    public func smallestSwap(leader: Int, draws: Int, seed: UInt64) -> PrioritySwap? {
        var pairs: [(distance: Int, up: Int, down: Int)] = []
        for (high, block) in blocks.enumerated() {
            for low in blocks.indices where low > high {
                for down in block { for up in blocks[low] { pairs.append((low - high, up, down)) } }
            }
        }
        let near = pairs.enumerated().sorted {
            ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
        }.map(\.element)
        var looked = 0
        for pair in near {
            let swapped = swapping(pair.up, pair.down)
            let scores = swapped.meanScores
            guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), best != leader else {
                continue
            }
            let now = Acceptability(swapped, draws: draws, seed: seed).leader
            if now != leader { return PrioritySwap(up: pair.up, down: pair.down, leader: now) }
            looked += 1
            if looked == Self.mostLookedAt { return nil }
        }
        return nil
    }

    /// Draws take time: of swaps that change the mean and not the draws, so many are tried.
    private static let mostLookedAt = 24

    func swapping(_ one: Int, _ other: Int) -> RankingInput {
        RankingInput(
            criteria: criteria,
            blocks: blocks.map { $0.map { $0 == one ? other : $0 == other ? one : $0 } },
            alternatives: alternatives)
    }
}
