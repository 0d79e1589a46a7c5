import Foundation
import Yams

/// What entries of the catalogue are checked against.
struct CatalogueKnowledge {
    let categories: [ToolCategory]
    /// Codes of media in the map's format.
    let media: [String]
    let licences: Licences
    let questions: [any FactQuestion]
}

/// An entry of the catalogue: a file of its own, with facts.
protocol CatalogueEntry: Decodable, Sendable {
    /// The folder that holds one file for each.
    static var folder: String { get }
    static var shape: Shape { get }
    var code: String { get }
    var facts: [String: KnownFact] { get }

    /// What to mend besides its facts.
    func mends(_ known: CatalogueKnowledge) -> [String]
}

extension PackReader {
    /// All entries of a folder, by their file names.
    mutating func catalogue<Entry: CatalogueEntry>(_ known: CatalogueKnowledge) -> [Entry] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path(of: Entry.folder))) ?? []
        let names = files.filter { $0.hasSuffix(".yaml") }.sorted()
        if names.isEmpty { report(Entry.folder, ["The folder holds no entry. Put its files back."]) }
        return names.compactMap { entry($0, known) }
    }

    private mutating func entry<Entry: CatalogueEntry>(
        _ file: String, _ known: CatalogueKnowledge
    ) -> Entry? {
        let name = "\(Entry.folder)/\(file)"
        guard let text = try? String(contentsOfFile: path(of: name), encoding: .utf8),
            let node = try? compose(yaml: text, .basic)
        else {
            report(name, ["It is not YAML in UTF-8 that can be read."])
            return nil
        }
        let mends = Entry.shape.mends(in: node) + (node["facts"].map(shapeMends) ?? [])
        report(name, mends)
        guard mends.isEmpty else { return nil }
        do {
            let entry = try YAMLDecoder().decode(Entry.self, from: node)
            report(
                name,
                entry.code + ".yaml" == file ? [] : ["Its code must be the file's name without '.yaml'."])
            report(name, entry.mends(known) + factMends(of: entry, known))
            return entry
        } catch {
            report(name, ["It cannot be read: \(error)"])
            return nil
        }
    }

    /// Each fact is a group of keys, or a list of them where sources contradict each other.
    private func shapeMends(in facts: Node) -> [String] {
        (facts.mapping.map(Array.init) ?? []).flatMap { key, value in
            let items = value.sequence.map(Array.init) ?? [value]
            let mends = items.flatMap(Fact.shape.mends)
            return (items.isEmpty ? ["It holds no fact."] : mends).map { "'\(key.text)': \($0)" }
        }
    }

    private func factMends(of entry: some CatalogueEntry, _ known: CatalogueKnowledge) -> [String] {
        entry.facts.sorted { $0.key < $1.key }.flatMap { code, fact -> [String] in
            guard let question = known.questions.first(where: { $0.code == code }) else {
                return ["The criterion '\(code)' is not known."]
            }
            return fact.facts.flatMap { $0.mends(question, known.licences) }.map { "'\(code)': \($0)" }
        }
    }
}
