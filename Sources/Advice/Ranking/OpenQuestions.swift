/// A fact that is not known, and how much it matters.
public struct OpenQuestion: Sendable, Equatable {
    /// Positions in the input.
    public let alternative: Int
    public let criterion: Int
    /// By how much the leader's share of first ranks changes between both ends of what is possible; 0 to 1.
    public let effect: Double
}

extension RankingInput {
    /// Every fact that is open, the one that changes most for the leader first: what to ask a vendor. Of those with
    /// the same effect, in the order of the input. The draws are those by which the leader was found.
    public func openQuestions(leader: Int, draws: Int, seed: UInt64) -> [OpenQuestion] {
        let open = RankingDraws(self, seed: seed).open
        let parts = inParts(of: draws) { range in
            var tally = LeaderTally(leader: leader, open: open.count)
            var draw = RankingDraws(self, seed: seed)
            for number in range {
                draw.draw(number)
                tally.add(draw)
            }
            return tally
        }
        return open.indices.map { place in
            let (low, high) = parts.reduce((0, 0)) { ($0.0 + $1.low[place], $0.1 + $1.high[place]) }
            return OpenQuestion(
                alternative: open[place].alternative, criterion: open[place].criterion,
                effect: Double(abs(high - low)) / Double(draws))
        }
        .enumerated().sorted { ($1.element.effect, $0.offset) < ($0.element.effect, $1.offset) }
        .map(\.element)
    }
}

/// How often the leader would be first if one open fact were at either end. One fact changes one score, so the others
/// need not be reckoned again: it is enough to know the best two of them.
private struct LeaderTally: Sendable {
    let leader: Int
    var low: [Int]
    var high: [Int]

    init(leader: Int, open: Int) {
        self.leader = leader
        low = Array(repeating: 0, count: open)
        high = low
    }

    mutating func add(_ draw: RankingDraws) {
        let scores = draw.scores
        var (best, second): (Int?, Int?)
        for other in scores.indices where other != leader {
            if best.map({ beats(scores[other], other, scores[$0], $0) }) ?? true {
                (best, second) = (other, best)
            } else if second.map({ beats(scores[other], other, scores[$0], $0) }) ?? true {
                second = other
            }
        }
        let own = scores[leader]
        let beatsBest = best.map { beats(own, leader, scores[$0], $0) } ?? true
        let beatsSecond = second.map { beats(own, leader, scores[$0], $0) } ?? true
        for (place, fact) in draw.open.enumerated() {
            let changed = fact.alternative
            let step = draw.weights[fact.criterion] * fact.span
            if changed == leader {
                let lowest = own - step * draw.chance(of: fact)
                let isFirst = { (score: Double) in
                    best.map { beats(score, changed, scores[$0], $0) } ?? true
                }
                if isFirst(lowest) { low[place] += 1 }
                if isFirst(lowest + step) { high[place] += 1 }
            } else if changed == best ? beatsSecond : beatsBest {
                let lowest = scores[changed] - step * draw.chance(of: fact)
                if beats(own, leader, lowest, changed) { low[place] += 1 }
                if beats(own, leader, lowest + step, changed) { high[place] += 1 }
            }
        }
    }
}

/// Whether one ranks before another: by score, and by order where scores are equal.
@inline(__always)
private func beats(_ score: Double, _ place: Int, _ otherScore: Double, _ otherPlace: Int) -> Bool {
    score > otherScore || (score == otherScore && place < otherPlace)
}
