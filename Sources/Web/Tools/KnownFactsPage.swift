import Content
import Programme

/// How much of the catalogue is known, not known, and too old.
struct KnownFactsPage: PageView {
    let total: [Labelled]
    let tools: [RowView]
    let criteria: [RowView]

    struct RowView: Sendable {
        let href: String?
        let name: String
        let known: Int
        let unknown: Int
        let expired: Int
        let conflicting: Int

        init(_ name: String, _ count: FactCount, href: String? = nil) {
            self.href = href
            self.name = name
            (known, unknown, expired, conflicting) =
                (count.known, count.unknown, count.expired, count.conflicting)
        }
    }

    init(_ visit: Visit) {
        let (content, words, day) = (visit.content, visit.words, visit.programme.today.description)
        let counts = content.catalogueTools.map { $0.count(content.criteria, on: day) }
        let sum = counts.reduce(FactCount(), +)
        total = [
            (Message("Known"), sum.known), (Message("Not known"), sum.unknown),
            (Message("Too old to rely on"), sum.expired),
            (Message("Sources contradict each other"), sum.conflicting),
        ].map { Labelled(label: words($0.0), text: "\($0.1)") }
        tools = zip(content.catalogueTools, counts).map {
            RowView($0.name, $1, href: visit.path("tools/\($0.code)"))
        }
        criteria = content.criteria.map { criterion in
            RowView(
                criterion.name[words.language],
                content.catalogueTools.map { $0.count([criterion], on: day) }.reduce(FactCount(), +))
        }
    }
}
