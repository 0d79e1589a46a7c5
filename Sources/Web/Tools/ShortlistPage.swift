import Advice
import Content
import Programme

/// Which tools come into question, with what is known of the must-haves.
struct ShortlistPage: PageView {
    static let most = 8

    let errors: FaultsView?
    let root: String
    let name: String
    let version: Int
    let canEdit: Bool
    let current: String?
    let currentEntry: String?
    let groups: [GroupView]
    let toolError: String?

    struct GroupView: Sendable {
        let name: String
        let tools: [RowView]
    }

    struct RowView: Sendable {
        let code: String
        let href: String
        let name: String
        let what: String
        let known: String
        let open: String?
        let failed: String?
        let isChosen: Bool
    }

    init(_ visit: ChoiceVisit, _ typed: ToolChoice?, _ faults: Faults) {
        let (words, map, content) = (visit.words, visit.map.map, visit.content)
        let (choice, today, language) = (typed ?? visit.choice, visit.visit.programme.today, words.language)
        let texts = visit.texts()
        errors = faults.view(words)
        root = visit.root
        name = texts.category
        version = visit.stored.version
        canEdit = visit.maps.canEdit
        current = texts.currentName
        let known = choice.currentEntry(in: map, content)
        currentEntry = known?.name
        toolError = faults.message(at: "tool").map { words($0) }
        let budget = choice.budget.map { words(Message("At most {n} dollars a year", ["n": "\($0)"])) }
        let candidates = content.catalogueTools.filter {
            ($0.categories.contains(choice.category) || choice.shortlist.contains($0.code)) && $0 != known
        }
        let rows = candidates.map { tool -> (MustHaveVerdict, RowView) in
            var verdicts = choice.verdicts(on: tool.facts, in: map, today: today, content)
                .map { (label: $0.mustHave.label[language], verdict: $0.verdict) }
            if let budget, let verdict = choice.budgetVerdict(on: tool.facts, today: today, content) {
                verdicts.append((budget, verdict))
            }
            let names = { (wanted: MustHaveVerdict) -> String? in
                let labels = verdicts.filter { $0.verdict == wanted }.map(\.label)
                return labels.isEmpty ? nil : words.listed(labels)
            }
            let row = RowView(
                code: tool.code, href: visit.visit.path("tools/\(tool.code)"), name: tool.name,
                what: tool.what[language],
                known: words(
                    tool.count(content.criteria, on: today.description).message(of: content.criteria.count)),
                open: names(.open), failed: names(.fails), isChosen: choice.shortlist.contains(tool.code))
            return (row.failed != nil ? .fails : row.open != nil ? .open : .passes, row)
        }
        let titles: [(MustHaveVerdict, Message)] = [
            (.passes, Message("Has all that you cannot do without")),
            (.open, Message("Perhaps: verify first")),
            (.fails, Message("Lacks something that you cannot do without")),
        ]
        groups = titles.compactMap { verdict, title in
            let own = rows.filter { $0.0 == verdict }.map(\.1)
            return own.isEmpty ? nil : GroupView(name: words(title), tools: own)
        }
    }
}
