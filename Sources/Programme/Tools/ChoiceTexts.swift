import Advice
import Content
import Documents
import Foundation

/// What is said of a choice of a tool, in the words of a language.
public struct ChoiceTexts {
    public let choice: ToolChoice
    public let map: Map
    public let today: Day
    public let content: ContentPack
    public let words: Words
    public let ranking: ToolRanking?
    public let facts: FactTexts
    public var language: Language { words.language }

    public init(_ choice: ToolChoice, in map: Map, today: Day, content: ContentPack, words: Words) {
        self.choice = choice
        self.map = map
        self.today = today
        self.content = content
        self.words = words
        ranking = choice.ranking(in: map, today: today, content)
        facts = FactTexts(content, words, today: today)
    }

    public var category: String {
        content.toolCategory(choice.category)?.name[language] ?? choice.category
    }

    /// The tool that is in use, by the name that the map gives it.
    public var currentName: String? {
        choice.current.map { id in
            map.element(id).map { map.title(of: $0, words) } ?? words(.withoutName)
        }
    }

    public func name(ofOption id: String) -> String {
        guard id == ToolChoice.keepID else { return content.catalogueTool(id)?.name ?? id }
        return words(Message("Keep what we have: {tool}", ["tool": currentName ?? ""]))
    }

    public func name(of option: ToolChoice.Option) -> String {
        switch option {
        case .tool(let code): content.catalogueTool(code)?.name ?? code
        case .keep: name(ofOption: ToolChoice.keepID)
        case .nothing: words(Message("No tool"))
        }
    }

    /// Leads in about so many of ten settings.
    public func tenths(_ share: Double) -> Int { Int((share * 10).rounded()) }

    /// Who leads, and how firmly.
    public var lead: String? {
        guard let ranking else { return nil }
        let (name, share) = (
            name(ofOption: ranking.options[ranking.leader].id), ranking.share(ranking.leader)
        )
        if ranking.options.count == 1 {
            return words(Message("{tool} is the only one on the list.", ["tool": name]))
        }
        let tenths = tenths(share)
        if tenths == 10 {
            return words(
                Message("{tool} leads in nearly all settings that fit your priorities.", ["tool": name]))
        }
        return words(
            Message(
                "{tool} leads in about {n} of 10 settings that fit your priorities.",
                ["tool": name, "n": "\(tenths)"]))
    }

    /// How firm that is.
    public var firmness: String? {
        guard let ranking, ranking.options.count > 1 else { return nil }
        let share = ranking.share(ranking.leader)
        if share >= 0.8 { return words(Message("That is a clear lead, as far as the facts go.")) }
        if share >= 0.55 {
            return words(Message("That is a lead, and not a firm one. Look at what is not known."))
        }
        return words(Message("That is no clear lead. Two or more are about as good for you."))
    }

    /// What the leader lacks of what the group cannot do without, and what has to be asked: said beside the lead, so that
    /// nobody takes a clear lead for a tool that serves them.
    public var cautions: [String] {
        guard let ranking else { return [] }
        let option = ranking.options[ranking.leader]
        let (lacking, open) = (mustHaves(.fails, on: option.facts), mustHaves(.open, on: option.facts))
        var said: [Message] = []
        if !lacking.isEmpty {
            said.append(
                Message("It lacks what you cannot do without: {needs}.", ["needs": words.listed(lacking)]))
        }
        if !open.isEmpty {
            said.append(
                Message(
                    "Ask first whether it has what you cannot do without: {needs}.",
                    ["needs": words.listed(open)]))
        }
        return said.map { words($0) }
    }

    /// The names of the must-haves on which facts have this verdict.
    public func mustHaves(_ wanted: MustHaveVerdict, on facts: [String: KnownFact]) -> [String] {
        choice.verdicts(on: facts, in: map, today: today, content)
            .filter { $0.verdict == wanted }.map { $0.mustHave.label[language] }
    }

    public var dominances: [String] {
        guard let ranking else { return [] }
        return ranking.dominances.map { one, other in
            words(
                Message(
                    "{one} is at least as good for you as {other}, whatever is still unknown.",
                    [
                        "one": name(ofOption: ranking.options[one].id),
                        "other": name(ofOption: ranking.options[other].id),
                    ]))
        }
    }

    /// What speaks for the leader against the next, at most two reasons, and against it, at most one.
    public var reasons: (for: [String], against: [String]) {
        guard let ranking, let runnerUp = ranking.runnerUp else { return ([], []) }
        let reasons = ranking.reasons
        let say = { (criterion: Criterion) in
            let said = [ranking.leader, runnerUp].map { place -> String in
                let option = ranking.options[place]
                let text = option.facts[criterion.code].map { facts.said($0, of: criterion) }
                return "\(name(ofOption: option.id)): \(text ?? words(Message("not known")))"
            }
            return "\(criterion.name[language]) – \(said.joined(separator: " · "))"
        }
        return (reasons.for.prefix(2).map(say), reasons.against.prefix(1).map(say))
    }

    /// What to ask first: whatever could change the lead by one in a hundred or more.
    public func questions(most: Int) -> [(option: String, name: String, ask: String)] {
        guard let ranking, ranking.options.count > 1 else { return [] }
        return ranking.questions.filter { $0.effect >= 0.01 }.prefix(most).map {
            (
                name(ofOption: ranking.options[$0.option].id), $0.criterion.name[language],
                $0.criterion.ask[language]
            )
        }
    }

    /// With which swap of priorities another leads, for each who gave priorities.
    public var swaps: [String] {
        guard let ranking, ranking.options.count > 1 else { return [] }
        return ranking.views.map { view in
            let said: String
            if let swap = ranking.smallestSwap(in: view) {
                said = words(
                    Message(
                        "If “{up}” and “{down}” changed places, {tool} would lead.",
                        [
                            "up": swap.up.name[language], "down": swap.down.name[language],
                            "tool": name(ofOption: ranking.options[swap.leader].id),
                        ]))
            } else {
                said = words(Message("No single swap of two priorities would change who leads."))
            }
            let who = view.who.isEmpty ? words(Message("All together")) : view.who
            return ranking.views.count == 1 ? said : "\(who): \(said)"
        }
    }

    /// What each person's priorities lead to, where several gave some.
    public var views: [(who: String, leads: String)] {
        guard let ranking, ranking.views.count > 1 else { return [] }
        return ranking.views.map { view in
            let leader = view.acceptability.leader
            return (
                view.who.isEmpty ? words(Message("All together")) : view.who,
                words(
                    Message(
                        "{tool}, in about {n} of 10 settings",
                        [
                            "tool": name(ofOption: ranking.options[leader].id),
                            "n": "\(tenths(view.acceptability.share(leader, rank: 0)))",
                        ]))
            )
        }
    }

    /// Whether the same tool leads for everyone who gave priorities.
    public var viewsHeading: String {
        let leaders = Set((ranking?.views ?? []).map(\.acceptability.leader))
        return words(leaders.count == 1 ? Message("Where you agree") : Message("Where you disagree"))
    }

    public var chart: RankChart? {
        guard let ranking, ranking.options.count > 1 else { return nil }
        return RankChart(
            title: words(Message("How often each has which rank")),
            rows: ranking.options.enumerated().map { place, option in
                RankChart.Row(
                    name: name(ofOption: option.id),
                    shares: ranking.options.indices.map { ranking.share(place, rank: $0) })
            },
            isRightToLeft: language.direction == "rtl")
    }

    /// The picture as a table: in how many of ten settings each option has each rank.
    public var table: (head: [String], rows: [[String]])? {
        guard let chart else { return nil }
        let ranks = chart.rows.indices.map { words(Message("Rank {n}", ["n": "\($0 + 1)"])) }
        let cell = { (share: Double) -> String in
            let tenths = tenths(share)
            return tenths == 0 && share > 0 ? words(Message("less than 1")) : "\(tenths)"
        }
        return (
            [words(Message("In so many of 10"))] + ranks, chart.rows.map { [$0.name] + $0.shares.map(cell) }
        )
    }

    /// How the options stand, to be kept with a decision.
    public var standing: [ToolChoice.RankedThen] {
        guard let ranking else { return [] }
        return ranking.options.enumerated().map { place, option in
            ToolChoice.RankedThen(
                name: name(ofOption: option.id), firstOfTen: tenths(ranking.share(place)),
                known: ranking.criteria.count { option.facts[$0.code] != nil }, asked: ranking.criteria.count)
        }
    }

    public func label(_ verdict: MustHaveVerdict) -> String {
        switch verdict {
        case .passes: words(Message("yes"))
        case .open: words(Message("not known: ask first"))
        case .fails: words(Message("no"))
        }
    }
}
