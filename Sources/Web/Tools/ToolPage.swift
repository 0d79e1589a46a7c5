import Content
import Programme

/// One tool: what is known, how old it is, and what is not known.
struct ToolPage: PageView {
    let code: String
    let name: String
    let what: String
    let categories: [LinkView]
    let website: String
    let repository: String?
    let known: String
    let expired: String?
    let groups: [GroupView]
    let stores: [Labelled]
    let questions: [Labelled]
    let hasQuestions: Bool
    let hosts: [LinkView]
    let hasHosts: Bool

    struct GroupView: Sendable {
        let name: String
        let facts: [FactView]
    }

    init(_ tool: CatalogueTool, _ visit: Visit) {
        let (content, words, language) = (visit.content, visit.words, visit.language)
        let texts = FactTexts(content, words, today: visit.programme.today)
        let count = tool.count(content.criteria, on: texts.today.description)
        code = tool.code
        name = tool.name
        what = tool.what[language]
        let kinds = tool.categories.compactMap(content.toolCategory)
        categories = kinds.map {
            LinkView(href: visit.path("tools?for=\($0.code)"), text: $0.name[language])
        }
        website = tool.website
        repository = tool.repository
        known = words(count.message(of: content.criteria.count))
        expired =
            count.expired == 0
            ? nil
            : words(
                Message(
                    one: "{n} more is too old to rely on", many: "{n} more are too old to rely on",
                    count: count.expired))
        groups = Criterion.Group.allCases.compactMap { group in
            let facts = content.criteria.filter { $0.group == group }.compactMap { criterion in
                tool.fact(criterion).map {
                    FactView($0, criterion, texts, words, term: criterion.term.map(visit.glossary))
                }
            }
            return facts.isEmpty ? nil : GroupView(name: words(group.message), facts: facts)
        }
        stores = StoreTexts(texts, words, content).rows(of: tool.stores)
        questions = content.criteria.filter { tool.fact($0) == nil }.map {
            Labelled(label: $0.name[language], text: $0.ask[language])
        }
        hasQuestions = !questions.isEmpty
        let services = Set(kinds.flatMap { $0.services ?? [] } + (tool.services ?? []))
        let offering = content.hosts.filter { !services.isDisjoint(with: $0.codes("services")) }
        hosts = offering.map { LinkView(href: visit.path("hosts/\($0.code)"), text: $0.name) }
        hasHosts = !hosts.isEmpty
    }
}

struct LinkView: Sendable {
    let href: String
    let text: String
}

/// Where what is written in a tool lies, and how it goes.
struct StoreTexts {
    let texts: FactTexts
    let words: Words
    let content: ContentPack

    init(_ texts: FactTexts, _ words: Words, _ content: ContentPack) {
        (self.texts, self.words, self.content) = (texts, words, content)
    }

    func rows(of store: CatalogueTool.Store) -> [Labelled] {
        let language = words.language
        let medium = content.mapWords("places")?.option("medium", store.medium)?[language]
        let method = content.disposalMethod(store.medium)
        return [
            medium.map { Labelled(label: words(Message("Where it lies")), text: $0) },
            store.country.map { Labelled(label: words(Message("Country")), text: texts.country($0)) },
            method.map { Labelled(label: words(Message("How it is disposed of")), text: $0.label[language]) },
            store.lag.map { lag in
                Labelled(
                    label: words(Message("Really gone from backups")),
                    text: words(Message(one: "after {n} day", many: "after {n} days", count: lag)))
            },
        ].compactMap(\.self)
    }
}
