import Testing

@testable import Advice

@Suite struct TheAcceptability {
    @Test(arguments: UInt64(1)...60) func countsEveryDrawOnce(seed: UInt64) {
        var numbers = SeededNumbers(seed)
        let input = RankingInput.random(&numbers)
        // Neither a whole number of parts nor of eights.
        let found = Acceptability(input, draws: 203, seed: seed)
        for place in input.alternatives.indices {
            #expect(found.ranks[place].reduce(0, +) == 203)
            #expect(found.ranks.map { $0[place] }.reduce(0, +) == 203)
            #expect(found.wins[place][place] == 0)
            for other in input.alternatives.indices {
                #expect(found.wins[place][other] + found.wins[other][place] <= 203)
            }
            #expect((found.centralWeights[place] == nil) == (found.ranks[place][0] == 0))
            if let weights = found.centralWeights[place] {
                #expect(abs(weights.reduce(0, +) - 1) < 1e-9)
            }
        }
    }

    @Test(arguments: UInt64(1)...60) func neverPutsTheDominatedBefore(seed: UInt64) {
        var numbers = SeededNumbers(seed)
        let input = RankingInput.random(&numbers)
        let found = Acceptability(input, draws: 100, seed: seed)
        // Rounding may split two that are equal.
        for (one, other) in input.dominances { #expect(found.wins[other][one] <= found.wins[one][other]) }
    }

    @Test func isTheSameForTheSameSeed() {
        var numbers = SeededNumbers(4)
        let input = RankingInput.random(&numbers)
        #expect(Acceptability(input, draws: 500, seed: 9) == Acceptability(input, draws: 500, seed: 9))
    }

    @Test func weightsFitThePriorities() {
        let input = RankingInput(
            criteria: ["a", "b", "c", "d"], blocks: [[2], [0, 3], [1]],
            alternatives: [.init(id: "only", facts: Array(repeating: .unknown, count: 4))])
        var draws = RankingDraws(input, seed: 3)
        var isTiedEitherWay: Set<Bool> = []
        for number in 0..<200 {
            draws.draw(number)
            let weights = draws.weights
            #expect(abs(weights.reduce(0, +) - 1) < 1e-9)
            #expect(weights[2] >= max(weights[0], weights[3]))
            #expect(min(weights[0], weights[3]) >= weights[1])
            isTiedEitherWay.insert(weights[0] > weights[3])
        }
        #expect(isTiedEitherWay.count == 2)
    }

    @Test func asksFirstForWhatMattersMost() {
        let input = RankingInput(
            criteria: ["much", "little"], blocks: [[0], [1]],
            alternatives: [
                .init(id: "a", facts: [.init(0.6), .unknown]), .init(id: "b", facts: [.unknown, .init(0.5)]),
            ])
        let leader = Acceptability(input, draws: 1_000, seed: 1).leader
        let questions = input.openQuestions(leader: leader, draws: 1_000, seed: 1)
        #expect(questions.map { [$0.alternative, $0.criterion] } == [[1, 0], [0, 1]])
        #expect(questions[0].effect > questions[1].effect)
    }

    @Test func chanceIsTheSameInAnyOrder() {
        let chance = CountedChance(seed: 5)
        let forwards = (0..<100).map { chance.uniform(UInt64($0)) }
        #expect((0..<100).reversed().map { chance.uniform(UInt64($0)) } == forwards.reversed())
        #expect(forwards.allSatisfy { $0 > 0 && $0 < 1 })
        #expect(Set(forwards).count == 100)
    }
}
