import Advice
import Content
import Documents
import Programme

/// What leads, how firmly, why, what speaks against it, what to ask first, and what would change it.
struct RankingPage: PageView {
    static let mostQuestions = 6

    let root: String
    let name: String
    let lead: String?
    let firmness: String?
    let cautions: [String]
    let dominances: [String]
    let hasDominances: Bool
    let reasonsFor: [String]
    let reasonsAgainst: [String]
    let hasReasons: Bool
    let hasAgainst: Bool
    let swaps: [String]
    let hasSwaps: Bool
    let questions: [Labelled]
    let hasQuestions: Bool
    let views: [Labelled]
    let hasViews: Bool
    let viewsHeading: String
    let svg: String?
    /// Of the picture.
    let title: String?
    let head: [String]
    let rows: [MapCellsView]
    let lacks: [LinkView]
    let verify: [Labelled]
    let hasVerify: Bool
    let known: [Labelled]
    let keep: String?

    init(_ visit: ChoiceVisit) {
        let (words, texts) = (visit.words, visit.texts())
        root = visit.root
        name = texts.category
        lead = texts.lead
        firmness = texts.firmness
        cautions = texts.cautions
        dominances = texts.dominances
        hasDominances = !dominances.isEmpty
        (reasonsFor, reasonsAgainst) = texts.reasons
        hasReasons = !reasonsFor.isEmpty
        hasAgainst = !reasonsAgainst.isEmpty
        swaps = texts.swaps
        hasSwaps = !swaps.isEmpty
        questions = texts.questions(most: Self.mostQuestions).map {
            Labelled(label: "\($0.option): \($0.name)", text: $0.ask)
        }
        hasQuestions = !questions.isEmpty
        views = texts.views.map { Labelled(label: $0.who, text: $0.leads) }
        hasViews = !views.isEmpty
        viewsHeading = texts.viewsHeading
        svg = texts.chart?.svg
        title = texts.chart?.title
        let table = texts.table
        head = table?.head ?? []
        rows = (table?.rows ?? []).map { row in
            MapCellsView(
                cells: row.enumerated().map { column, text in
                    MapCellView(label: table?.head[column] ?? "", text: text, href: nil)
                })
        }
        lacks =
            (visit.choice.priorities.isEmpty
                ? [LinkView(href: visit.root + "/priorities", text: words(Message("Say what matters most")))]
                : [])
            + (visit.choice.shortlist.isEmpty
                ? [
                    LinkView(
                        href: visit.root + "/shortlist",
                        text: words(Message("Choose which tools come into question")))
                ] : [])
        let (map, content, today) = (visit.map.map, visit.content, visit.visit.programme.today)
        verify = visit.choice.options(in: map, content).compactMap { option in
            let said: [(MustHaveVerdict, Message)] = [
                (.fails, Message("Lacks:")), (.open, Message("Ask first:")),
            ]
            let lines = said.compactMap { wanted, label -> String? in
                let names = texts.mustHaves(wanted, on: option.facts)
                return names.isEmpty ? nil : "\(words(label)) \(words.listed(names))"
            }
            return lines.isEmpty
                ? nil
                : Labelled(label: texts.name(ofOption: option.id), text: lines.joined(separator: "\n"))
        }
        hasVerify = !verify.isEmpty
        known = (texts.ranking?.options ?? []).map { option in
            let criteria = texts.ranking?.criteria ?? []
            let facts = criteria.compactMap { criterion in
                option.facts[criterion.code].map { ($0, criterion) }
            }
            let old = facts.count { $0.0.isExpired(on: today.description, $0.1) }
            return Labelled(
                label: texts.name(ofOption: option.id),
                text: words(
                    old == 0
                        ? Message(
                            "{known} of {all} facts known",
                            ["known": "\(facts.count)", "all": "\(criteria.count)"])
                        : Message(
                            "{known} of {all} known, {old} of them too old to rely on",
                            ["known": "\(facts.count)", "all": "\(criteria.count)", "old": "\(old)"])))
        }
        keep = texts.currentName
    }
}
