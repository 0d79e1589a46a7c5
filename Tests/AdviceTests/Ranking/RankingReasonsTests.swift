import Testing

@testable import Advice

@Suite struct ReasonsOfARanking {
    private func input(_ blocks: [[Int]], _ rows: [[Double]]) -> RankingInput {
        RankingInput(
            criteria: (0..<blocks.joined().count).map { "c\($0)" }, blocks: blocks,
            alternatives: rows.enumerated().map { place, row in
                RankingInput.Alternative(id: "a\(place)", facts: row.map { RankingInput.Fact($0) })
            })
    }

    /// Barron and Barrett (1996), table of rank-order-centroid weights for four criteria.
    @Test func weighByTheCentroidOfTheOrder() {
        let weights = input([[2], [0], [3], [1]], []).meanWeights
        for (weight, published) in zip([2, 0, 3, 1].map { weights[$0] }, [0.5208, 0.2708, 0.1458, 0.0625]) {
            #expect(abs(weight - published) < 0.00005)
        }
    }

    @Test func shareTheWeightAmongTheTied() {
        #expect(input([[0, 1, 2]], []).meanWeights.allSatisfy { abs($0 - 1.0 / 3) < 1e-12 })
        let weights = input([[0], [1, 2]], []).meanWeights
        #expect(weights[1] == weights[2] && abs(weights.reduce(0, +) - 1) < 1e-12)
    }

    /// The draws, of which the weights are the mean, come to the same.
    @Test(arguments: 0..<20) func agreeWithTheMeanOfTheDraws(seed: UInt64) {
        let input = input([[4], [0, 2], [1, 3, 5]], [])
        var (draws, sums) = (RankingDraws(input, seed: seed), Array(repeating: 0.0, count: 6))
        for number in 0..<4_000 {
            draws.draw(number)
            for criterion in sums.indices { sums[criterion] += draws.weights[criterion] }
        }
        for (sum, weight) in zip(sums, input.meanWeights) { #expect(abs(sum / 4_000 - weight) < 0.02) }
    }

    @Test func addUpToTheDifferenceOfTheMeanScores() {
        let input = input([[1], [0, 2]], [[0.9, 0.2, 0.4], [0.1, 0.8, 0.5]])
        let scores = input.meanScores
        let sum = input.contributions(of: 0, against: 1).reduce(0, +)
        #expect(abs(sum - (scores[0] - scores[1])) < 1e-12)
    }

    @Test func findTheNearestSwapThatChangesTheLeader() throws {
        // The first leads because the first criterion counts most; only a swap with the last one changes that.
        let input = input([[0], [1], [2]], [[1, 0.5, 0], [0, 0.5, 1]])
        let swap = try #require(input.smallestSwap(leader: 0, draws: 500, seed: 1))
        #expect(swap == PrioritySwap(up: 2, down: 0, leader: 1))
    }

    @Test func findNoSwapWhereOneIsBetterInEverything() {
        #expect(input([[0], [1]], [[1, 1], [0, 0]]).smallestSwap(leader: 0, draws: 100, seed: 1) == nil)
    }

    /// Whatever swap is named: after it, another really leads.
    @Test(arguments: 0..<60) func nameOnlySwapsThatChangeTheLeader(seed: UInt64) throws {
        var chance = SplitMix(seed)
        let rows = (0..<4).map { _ in (0..<5).map { _ in chance.unit } }
        let input = input([[0], [1, 2], [3], [4]], rows)
        let leader = Acceptability(input, draws: 400, seed: 1).leader
        guard let swap = input.smallestSwap(leader: leader, draws: 400, seed: 1) else { return }
        let now = Acceptability(input.swapping(swap.up, swap.down), draws: 400, seed: 1).leader
        #expect(now == swap.leader && now != leader)
    }
}

private struct SplitMix {
    private let chance: CountedChance
    private var number: UInt64 = 0

    init(_ seed: UInt64) { chance = CountedChance(seed: seed) }

    var unit: Double {
        mutating get {
            number += 1
            return chance.uniform(number)
        }
    }
}
