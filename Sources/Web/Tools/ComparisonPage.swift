import Content
import Programme

/// Up to four tools side by side.
struct ComparisonPage: PageView {
    static let most = 4

    let tools: [ToolRowView]
    let isTooFew: Bool
    /// More were chosen than stand side by side.
    let leftOut: String?
    let groups: [GroupView]
    let unknown: String?

    struct GroupView: Sendable {
        let name: String
        let span: Int
        let rows: [RowView]
    }

    struct RowView: Sendable {
        let name: String
        /// The page that explains it.
        let term: String?
        let cells: [CellView]
    }

    struct CellView: Sendable {
        let tool: String
        let text: String
        let isOpen: Bool
        let doubts: String?
    }

    init(_ visit: Visit) {
        let (content, words) = (visit.content, visit.words)
        let texts = FactTexts(content, words, today: visit.programme.today)
        let chosen = visit.queries("tool").compactMap(content.catalogueTool)
        let shown = Array(chosen.prefix(Self.most))
        tools = shown.map { ToolRowView($0, open: [], visit) }
        isTooFew = shown.count < 2
        let rest = chosen.dropFirst(Self.most).map(\.name)
        leftOut = rest.isEmpty ? nil : words.listed(rest)
        let asked = content.criteria.filter { criterion in shown.contains { $0.fact(criterion) != nil } }
        groups = Criterion.Group.allCases.compactMap { group in
            let rows = asked.filter { $0.group == group }.map { criterion in
                RowView(
                    name: criterion.name[words.language], term: criterion.term.map(visit.glossary),
                    cells: shown.map { tool in
                        let fact = tool.fact(criterion).map { FactView($0, criterion, texts, words) }
                        return CellView(
                            tool: tool.name, text: fact?.text ?? words(.notKnown), isOpen: fact == nil,
                            doubts: fact?.doubts)
                    })
            }
            return rows.isEmpty
                ? nil : GroupView(name: words(group.message), span: shown.count + 1, rows: rows)
        }
        let open = content.criteria.filter { !asked.contains($0) }.map { $0.name[words.language] }
        unknown = open.isEmpty || isTooFew ? nil : words.listed(open)
    }
}

extension Message {
    static let notKnown = Message("not known")
}
