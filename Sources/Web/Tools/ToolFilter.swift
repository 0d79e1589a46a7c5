import Advice
import Content
import Programme

/// What a reader is looking for.
struct ToolFilter {
    let category: ToolCategory?
    let mustHaves: [MustHave]
    let language: String?

    init(_ visit: Visit) {
        let content = visit.content
        category = visit.query("for").flatMap(content.toolCategory)
        let wanted = Set(visit.queries("need"))
        mustHaves = content.mustHaves.filter { wanted.contains($0.code) && !$0.needsOurs }
        language = visit.query("language").flatMap { content.workLanguage($0)?.code }
    }

    var isEmpty: Bool { category == nil && mustHaves.isEmpty && language == nil }

    /// What the catalogue says of a tool as to all that is wanted, with what it does not know.
    func verdict(_ tool: CatalogueTool, _ content: ContentPack, today: Day) -> (
        verdict: MustHaveVerdict, open: [Localized]
    ) {
        guard category.map({ tool.categories.contains($0.code) }) ?? true else { return (.fails, []) }
        var verdicts = mustHaves.map {
            ($0.verdict(tool.facts, needs: .unknown, today: today, content: content), $0.label)
        }
        if let language, let languages = content.criterion("languages") {
            let spoken = tool.fact(languages).map { $0.facts.flatMap(\.value.codes).contains(language) }
            verdicts.append((spoken.map { $0 ? .passes : .fails } ?? .open, languages.name))
        }
        if verdicts.contains(where: { $0.0 == .fails }) { return (.fails, []) }
        let open = verdicts.filter { $0.0 == .open }.map(\.1)
        return (open.isEmpty ? .passes : .open, open)
    }

    /// The address of the same search, to which a part can be added.
    func address(_ path: String) -> String {
        let pairs =
            (category.map { ["for=\($0.code)"] } ?? []) + mustHaves.map { "need=\($0.code)" }
            + (language.map { ["language=\($0)"] } ?? [])
        return path + "?" + pairs.map { $0 + "&" }.joined()
    }
}
