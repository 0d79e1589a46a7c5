import Foundation
import Yams

/// Reads the files of a content folder one by one, and keeps what is wrong in all of them.
struct PackReader {
    private let folder: URL
    private(set) var problems: [ContentProblem] = []

    init(folder: String) {
        self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    }

    /// All entries of one kind; none if the file cannot be used.
    mutating func entries<Entry: PackEntry>() -> [Entry] {
        let path = folder.appendingPathComponent(Entry.file)
        guard let text = try? String(contentsOf: path, encoding: .utf8) else {
            report(Entry.file, ["It is not there, or it is not text in UTF-8. Put it back."])
            return []
        }
        do {
            return try entries(in: text)
        } catch {
            report(Entry.file, ["It is not YAML that can be read: \(error)"])
            return []
        }
    }

    func path(of file: String) -> String { folder.appendingPathComponent(file).path }

    mutating func report(_ file: String, entry: String = "whole file", line: Int? = nil, _ mends: [String]) {
        problems += mends.map { ContentProblem(file: file, entry: entry, line: line, mend: $0) }
    }

    private mutating func entries<Entry: PackEntry>(in text: String) throws -> [Entry] {
        // Without rules every scalar stays the text that was written: a date, a 'no' and a number too.
        guard let root = try compose(yaml: text, .basic), let items = root.sequence, !items.isEmpty else {
            report(Entry.file, ["It holds no entries. Each begins with '-'."])
            return []
        }
        let nodes = Array(items)
        let before = problems.count
        for (index, node) in nodes.enumerated() {
            let name = node.entryName ?? "entry \(index + 1)"
            report(Entry.file, entry: name, line: node.mark?.line, Entry.shape.mends(in: node))
        }
        guard problems.count == before else { return [] }
        let entries = try YAMLDecoder().decode([Entry].self, from: root)
        reportContents(of: entries, nodes)
        return entries
    }

    private mutating func reportContents<Entry: PackEntry>(of entries: [Entry], _ nodes: [Node]) {
        var seen: Set<String> = []
        for (entry, node) in zip(entries, nodes) {
            let isNew = seen.insert(entry.key).inserted
            let twin = isNew ? [] : ["Another entry is called the same. Rename one, or take it out."]
            report(Entry.file, entry: entry.key, line: node.mark?.line, twin + entry.mends())
        }
        report(Entry.file, Entry.mends(among: entries))
    }
}

extension Node {
    /// What a person would call this entry, even if the rest of it is wrong.
    fileprivate var entryName: String? {
        let name = mapping?["name"]
        let candidates = [mapping?["code"], mapping?["id"], name, name?.mapping?["en"]]
        return candidates.compactMap { $0 }.first(where: \.isText)?.text
    }
}
