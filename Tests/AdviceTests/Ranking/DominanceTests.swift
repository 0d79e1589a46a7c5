import Testing

@testable import Advice

@Suite struct Dominance {
    @Test(arguments: UInt64(1)...200) func holdsForEveryWeightingAndFactThatFits(seed: UInt64) {
        var numbers = SeededNumbers(seed)
        let input = RankingInput.random(&numbers)
        var draws = RankingDraws(input, seed: seed)
        for number in 0..<50 {
            draws.draw(number)
            for (one, other) in input.dominances {
                #expect(draws.scores[one] >= draws.scores[other] - 1e-9)
            }
            for (place, alternative) in input.alternatives.enumerated() {
                let scores = input.scores(of: alternative)
                #expect(draws.scores[place] >= scores.lowerBound - 1e-9)
                #expect(draws.scores[place] <= scores.upperBound + 1e-9)
            }
        }
    }

    @Test(arguments: UInt64(1)...50) func goesOneWayAndPassesOn(seed: UInt64) {
        var numbers = SeededNumbers(seed)
        let input = RankingInput.random(&numbers)
        let pairs = input.dominances.map { [$0.0, $0.1] }
        for pair in pairs {
            #expect(!pairs.contains([pair[1], pair[0]]))
            for next in pairs where next[0] == pair[1] { #expect(pairs.contains([pair[0], next[1]])) }
        }
    }

    @Test func knowsThatTheUnknownMayTurnIt() {
        func input(_ fact: RankingInput.Fact) -> RankingInput {
            RankingInput(
                criteria: ["privacy", "price"], blocks: [[0], [1]],
                alternatives: [
                    .init(id: "a", facts: [fact, .init(1)]), .init(id: "b", facts: [.init(0.5), .init(1)]),
                ])
        }
        #expect(input(.init(0.5, to: 0.9)).dominances.map { [$0.0, $0.1] } == [[0, 1]])
        #expect(input(.unknown).dominances.isEmpty)
    }

    @Test func aLaterAdvantageNeedsAnEarlierOneThatIsAsLarge() {
        func input(_ first: Double) -> RankingInput {
            RankingInput(
                criteria: ["first", "second"], blocks: [[0], [1]],
                alternatives: [
                    .init(id: "a", facts: [.init(first), .init(0)]),
                    .init(id: "b", facts: [.init(0), .init(0.5)]),
                ])
        }
        #expect(input(0.5).dominances.map { [$0.0, $0.1] } == [[0, 1]])
        #expect(input(0.4).dominances.isEmpty)
    }
}

extension RankingInput {
    /// Something to rank; worths are coarse, so that there are ties.
    static func random(_ numbers: inout SeededNumbers) -> RankingInput {
        let count = Int.random(in: 1...6, using: &numbers)
        var blocks: [[Int]] = []
        for criterion in (0..<count).shuffled(using: &numbers) {
            if blocks.isEmpty || Bool.random(using: &numbers) {
                blocks.append([criterion])
            } else {
                blocks[blocks.count - 1].append(criterion)
            }
        }
        let alternatives = (0..<Int.random(in: 1...6, using: &numbers)).map { number in
            Alternative(id: "a\(number)", facts: (0..<count).map { _ in Fact.random(&numbers) })
        }
        return RankingInput(
            criteria: (0..<count).map { "c\($0)" }, blocks: blocks, alternatives: alternatives)
    }
}

extension RankingInput.Fact {
    fileprivate static func random(_ numbers: inout SeededNumbers) -> Self {
        func worth(_ numbers: inout SeededNumbers) -> Double {
            Double(Int.random(in: 0...10, using: &numbers)) / 10
        }
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: return .unknown
        case 1:
            let ends = [worth(&numbers), worth(&numbers)].sorted()
            return Self(ends[0], to: ends[1])
        default: return Self(worth(&numbers))
        }
    }
}
