import Content

/// One way to go on: a tool of the catalogue, or the one that is in use, with what is known of it.
public struct ToolOption: Sendable, Equatable {
    public let id: String
    /// By criterion; empty where nothing is known.
    public let facts: [String: KnownFact]

    public init(id: String, facts: [String: KnownFact]) {
        self.id = id
        self.facts = facts
    }
}

/// What improves first if everything is at its worst, as one person sees it: an order with ties.
public struct Priorities: Sendable, Codable, Equatable {
    /// A role or a first name; empty where it is the order of all.
    public var who: String
    /// Codes of criteria, the most important first; those of one block are tied. What is in none does not matter.
    public var blocks: [[String]]

    public init(who: String, blocks: [[String]]) {
        self.who = who
        self.blocks = blocks
    }
}

/// Options ranked by the priorities of everyone who gave some.
public struct ToolRanking: Sendable {
    /// How often weights and facts are drawn; the error of a share is about one in a hundred.
    public static let draws = 10_000
    /// Always the same, so that a page that is loaded again says the same.
    static let seed: UInt64 = 1

    public let options: [ToolOption]
    public let criteria: [Criterion]
    public let views: [View]

    /// The ranking by one person's priorities.
    public struct View: Sendable {
        public let who: String
        public let input: RankingInput
        public let acceptability: Acceptability
    }

    /// nil while there is nothing to rank, or nothing to rank it by.
    public init?(
        _ options: [ToolOption], by priorities: [Priorities], needs: ToolNeeds, today: Day,
        content: ContentPack
    ) {
        self.options = options
        let asked = content.criteria.filter { criterion in
            criterion.isAsked(needs) && priorities.contains { $0.blocks.joined().contains(criterion.code) }
        }
        criteria = asked
        guard !options.isEmpty, !asked.isEmpty else { return nil }
        views = priorities.compactMap { person in
            let own = asked.filter { person.blocks.joined().contains($0.code) }
            guard !own.isEmpty else { return nil }
            let places = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1.code, $0) })
            let input = RankingInput(
                criteria: own.map(\.code),
                blocks: person.blocks.map { $0.compactMap { places[$0] } }.filter { !$0.isEmpty },
                alternatives: options.map { option in
                    RankingInput.Alternative(
                        id: option.id,
                        facts: own.map {
                            $0.fact(
                                option.facts[$0.code], needs: needs, today: today, licences: content.licences)
                        })
                })
            return View(
                who: person.who, input: input,
                acceptability: Acceptability(input, draws: Self.draws, seed: Self.seed))
        }
    }

    /// The share of first ranks over all views alike.
    public func share(_ option: Int, rank: Int = 0) -> Double {
        views.reduce(0) { $0 + $1.acceptability.share(option, rank: rank) } / Double(max(views.count, 1))
    }

    /// The option that is first most often; of several the one that is named first.
    public var leader: Int {
        options.indices.max { share($0) < share($1) || (share($0) == share($1) && $0 > $1) } ?? 0
    }

    /// The option that the leader has most to fear from.
    public var runnerUp: Int? {
        let others = options.indices.filter { $0 != leader }
        let wins = { (option: Int) in
            views.reduce(0) { $0 + $1.acceptability.wins[option][leader] }
        }
        return others.max { wins($0) < wins($1) || (wins($0) == wins($1) && $0 > $1) }
    }

    /// Pairs of which the first is at least as good as the second whatever the facts and weights, in every view.
    public var dominances: [(Int, Int)] {
        guard let first = views.first else { return [] }
        return first.input.dominances.filter { one, other in
            views.allSatisfy { view in
                view.input.dominates(view.input.alternatives[one], over: view.input.alternatives[other])
            }
        }
    }

    /// What is not known, by how much it could change the leader's share, the most first.
    public var questions: [(option: Int, criterion: Criterion, effect: Double)] {
        var effects: [String: (option: Int, criterion: Criterion, effect: Double)] = [:]
        for view in views {
            for question in view.input.openQuestions(leader: leader, draws: Self.draws, seed: Self.seed) {
                let code = view.input.criteria[question.criterion]
                guard let criterion = criteria.first(where: { $0.code == code }) else { continue }
                let key = "\(question.alternative)/\(code)"
                let before = effects[key]?.effect ?? 0
                effects[key] = (
                    question.alternative, criterion, before + question.effect / Double(views.count)
                )
            }
        }
        return effects.values.sorted {
            ($1.effect, $0.option, $0.criterion.number) < ($0.effect, $1.option, $1.criterion.number)
        }
    }

    /// What speaks for the leader against the runner-up, and what against it, the strongest first.
    public var reasons: (for: [Criterion], against: [Criterion]) {
        guard let runnerUp else { return ([], []) }
        var sums: [String: Double] = [:]
        for view in views {
            let brought = view.input.contributions(of: leader, against: runnerUp)
            for (code, value) in zip(view.input.criteria, brought) { sums[code, default: 0] += value }
        }
        let strongest = { (sign: Double) in
            criteria.filter { (sums[$0.code] ?? 0) * sign > 1e-9 }
                .sorted {
                    ((sums[$1.code] ?? 0) * sign, $0.number) < ((sums[$0.code] ?? 0) * sign, $1.number)
                }
        }
        return (strongest(1), strongest(-1))
    }

    /// The smallest swap of priorities in one view with which its leader is another.
    public func smallestSwap(in view: View) -> (up: Criterion, down: Criterion, leader: Int)? {
        guard
            let swap = view.input.smallestSwap(
                leader: view.acceptability.leader, draws: Self.draws / 5, seed: Self.seed),
            let up = criteria.first(where: { $0.code == view.input.criteria[swap.up] }),
            let down = criteria.first(where: { $0.code == view.input.criteria[swap.down] })
        else { return nil }
        return (up, down, swap.leader)
    }
}
