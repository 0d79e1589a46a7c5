import Advice
import Content

extension ContentPack {
    /// What is wrong with the templates of documents that only the map can judge: facts that it does not know, and
    /// places that nothing fills.
    var documentProblems: [ContentProblem] {
        documentTemplates.flatMap { template in
            template.clauses.flatMap { clause in
                clause.mends.map {
                    ContentProblem(
                        file: "documents/\(template.code).yaml", entry: clause.code, mend: $0)
                }
            }
        }
    }
}

extension DocumentTemplate.Clause {
    private static let knownFacts = Set(MapFacts.codes)
    private static let everywhere: Set<String> = ["communities", "workers", "languages", "owners", "causes"]

    fileprivate var mends: [String] {
        let facts = (when ?? []) + (any ?? []) + (unless ?? [])
        let strangers = facts.filter { !Self.knownFacts.contains($0) }
        let places = Set((text?[.en] ?? "").placeholders.map { String($0.dropFirst().dropLast()) })
        let open = places.subtracting(Self.everywhere.union(each?.fills ?? [])).sorted()
        let causeless = places.contains("causes") && (when ?? []).isEmpty && (any ?? []).isEmpty
        return strangers.map { "The fact '\($0)' is not known." }
            + open.map { "Nothing fills '{\($0)}' in this clause." }
            + (causeless ? ["'{causes}' needs a fact in 'when' or 'any'."] : [])
    }
}

extension DocumentTemplate.Clause.Each {
    /// The places that it fills.
    fileprivate var fills: Set<String> {
        switch self {
        case .holding: ["name", "people", "purpose", "basis", "owner", "places", "rule", "withdrawal"]
        case .sharing: ["name", "recipient", "channel"]
        case .harm: ["name", "people", "holdings", "who", "how", "reduces"]
        case .role: ["name", "holdings"]
        }
    }
}
