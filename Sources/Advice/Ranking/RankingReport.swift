import Foundation

/// All that a ranking says, as JSON in the order of the input: the same input and seed give the same bytes.
public struct RankingReport: Sendable {
    public let input: RankingInput
    public let acceptability: Acceptability
    public let questions: [OpenQuestion]

    public init(_ input: RankingInput, draws: Int, seed: UInt64) {
        self.input = input
        acceptability = Acceptability(input, draws: draws, seed: seed)
        questions = input.openQuestions(leader: acceptability.leader, draws: draws, seed: seed)
    }

    public var json: String {
        let alternatives = input.alternatives
        let pairs = input.dominances.map { "[\(alternatives[$0].id.quoted),\(alternatives[$1].id.quoted)]" }
        let questions = questions.map {
            """
            {"alternative":\(alternatives[$0.alternative].id.quoted),\
            "criterion":\(input.criteria[$0.criterion].quoted),"effect":\($0.effect)}
            """
        }
        return """
            {"alternatives":[
            \(alternatives.indices.map(line).joined(separator: ",\n"))
            ],
            "dominates":[\(pairs.joined(separator: ","))],
            "questions":[
            \(questions.joined(separator: ",\n"))
            ]}

            """
    }

    private func line(_ place: Int) -> String {
        let (alternatives, draws) = (input.alternatives, Double(acceptability.draws))
        let scores = input.scores(of: alternatives[place])
        let ranks = acceptability.ranks[place].map { "\(Double($0) / draws)" }
        let weights = acceptability.centralWeights[place].map { weights in
            "{" + zip(input.criteria, weights).map { "\($0.quoted):\($1)" }.joined(separator: ",") + "}"
        }
        let pairs = alternatives.indices.filter { $0 != place }.map {
            "\(alternatives[$0].id.quoted):\(Double(acceptability.wins[place][$0]) / draws)"
        }
        return """
            {"id":\(alternatives[place].id.quoted),"score":[\(scores.lowerBound),\(scores.upperBound)],\
            "rank_acceptability":[\(ranks.joined(separator: ","))],"central_weights":\(weights ?? "null"),\
            "pairwise":{\(pairs.joined(separator: ","))}}
            """
    }
}
