import Advice
import Content
import Programme

/// The catalogue: what it holds, and what fits a need.
struct ToolsPage: PageView {
    static let mostShown = 12

    let isFiltered: Bool
    /// What is looked for, in words.
    let wanted: String?
    let categories: [CategoryView]
    let choices: [ChoiceView]
    let needs: [ChoiceView]
    let spoken: [ChoiceView]
    let tools: [ToolRowView]
    let count: String
    let isEmpty: Bool
    /// What may fit too, as far as is known.
    let open: [ToolRowView]
    let hasOpen: Bool
    let parts: PartsView?

    struct CategoryView: Sendable {
        let href: String
        let name: String
        let what: String
        let count: Int
    }

    init(_ visit: Visit) {
        let (content, words, filter) = (visit.content, visit.words, ToolFilter(visit))
        let found = content.catalogueTools.map { tool in
            (tool: tool, said: filter.verdict(tool, content, today: visit.programme.today))
        }
        let shown =
            found.filter { $0.said.verdict == .passes }
            + found.filter { $0.said.verdict == .open }
            .sorted { ($0.said.open.count, $0.tool.code) < ($1.said.open.count, $1.tool.code) }
        let part = Parts(shown, size: Self.mostShown, number: visit.part)
        isFiltered = !filter.isEmpty
        let names =
            ([filter.category?.name] + filter.mustHaves.map(\.label)).compactMap { $0?[words.language] }
            + (filter.language.flatMap { content.workLanguage($0)?.label[words.language] }.map { [$0] } ?? [])
        wanted = names.isEmpty ? nil : words.listed(names)
        categories = content.toolCategories.map { category in
            CategoryView(
                href: visit.path("tools?for=\(category.code)"), name: category.name[words.language],
                what: category.what[words.language],
                count: content.catalogueTools.count { $0.categories.contains(category.code) })
        }
        .filter { $0.count > 0 }
        choices = content.toolCategories.map {
            ChoiceView(
                value: $0.code, label: $0.name[words.language], isChosen: $0.code == filter.category?.code)
        }
        needs = content.mustHaves.filter { !$0.needsOurs }.map { need in
            ChoiceView(
                value: need.code, label: need.label[words.language],
                isChosen: filter.mustHaves.contains(need))
        }
        spoken = content.workLanguages.map {
            ChoiceView(value: $0.code, label: $0.label[words.language], isChosen: $0.code == filter.language)
        }
        let row = { (item: (tool: CatalogueTool, said: (verdict: MustHaveVerdict, open: [Localized]))) in
            ToolRowView(item.tool, open: item.said.open, visit)
        }
        tools = part.items.filter { $0.said.verdict == .passes }.map(row)
        open = part.items.filter { $0.said.verdict == .open }.map(row)
        hasOpen = !open.isEmpty
        isEmpty = shown.isEmpty
        count = words(Message(one: "{n} tool", many: "{n} tools", count: shown.count))
        parts = part.view(filter.address(visit.path("tools")) + "part=", words)
    }
}

/// One tool in a list.
struct ToolRowView: Sendable {
    let code: String
    let href: String
    let name: String
    let what: String
    let known: String
    /// What to ask before relying on it.
    let open: String?

    init(_ tool: CatalogueTool, open: [Localized], _ visit: Visit) {
        let (words, criteria) = (visit.words, visit.content.criteria)
        code = tool.code
        href = visit.path("tools/\(tool.code)")
        name = tool.name
        what = tool.what[words.language]
        known = words(
            tool.count(criteria, on: visit.programme.today.description).message(of: criteria.count))
        self.open = open.isEmpty ? nil : words.listed(open.map { $0[words.language] })
    }
}
