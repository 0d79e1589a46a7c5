/// What holds under every weighting that fits the priorities, and under every fact that fits what is known: no draws,
/// no estimates.
///
/// The weights that fit are the mixtures of these: equal weights on all blocks before one, and on some of that one. So
/// it is enough to look at sums over the blocks before, and the best or worst of the block.
extension RankingInput {
    /// Whether one scores at least as high as another always, and higher at least once.
    public func dominates(_ one: Alternative, over other: Alternative) -> Bool {
        isNeverBelow(one, other) && isOnceAbove(one, other)
    }

    /// All pairs of positions, the dominant one first, in the order of the alternatives.
    public var dominances: [(Int, Int)] {
        alternatives.indices.flatMap { one in
            alternatives.indices.filter { other in
                one != other && dominates(alternatives[one], over: alternatives[other])
            }
            .map { (one, $0) }
        }
    }

    private func isNeverBelow(_ one: Alternative, _ other: Alternative) -> Bool {
        var before = 0.0
        for block in blocks {
            let (negatives, total, smallest) = sums(of: block) { one.facts[$0].low - other.facts[$0].high }
            // With no negative one the block's smallest is the hardest test, since its weights may lie there alone.
            let worst = before + (negatives < 0 ? negatives : smallest)
            if worst < -Self.tolerance { return false }
            before += total
        }
        return true
    }

    private func isOnceAbove(_ one: Alternative, _ other: Alternative) -> Bool {
        var before = 0.0
        for block in blocks {
            // The best for one is the worst for the other, so signs are turned.
            let (negatives, total, smallest) = sums(of: block) { other.facts[$0].low - one.facts[$0].high }
            if before + (negatives < 0 ? negatives : smallest) < -Self.tolerance { return true }
            before += total
        }
        return false
    }

    private func sums(
        of block: [Int], _ difference: (Int) -> Double
    ) -> (negatives: Double, total: Double, smallest: Double) {
        var (negatives, total, smallest) = (0.0, 0.0, Double.infinity)
        for criterion in block {
            let value = difference(criterion)
            total += value
            negatives += min(value, 0)
            smallest = min(smallest, value)
        }
        return (negatives, total, smallest)
    }

    /// The lowest and the highest score that an alternative can have.
    public func scores(of alternative: Alternative) -> ClosedRange<Double> {
        let low = lowestMean { alternative.facts[$0].low }
        let high = -lowestMean { -alternative.facts[$0].high }
        return min(low, high)...max(low, high)
    }

    /// The lowest score for weights that fit: the mean over all blocks before one, and those of that block that bring
    /// it down.
    private func lowestMean(_ value: (Int) -> Double) -> Double {
        var (lowest, before, count) = (Double.infinity, 0.0, 0.0)
        for block in blocks {
            var (sum, number) = (before, count)
            for value in block.map(value).sorted() {
                sum += value
                number += 1
                lowest = min(lowest, sum / number)
            }
            (before, count) = (sum, number)
        }
        return lowest
    }
}
