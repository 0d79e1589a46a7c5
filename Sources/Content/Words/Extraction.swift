import Foundation

/// A message that the sources say.
public struct ExtractedMessage: Hashable, Sendable {
    /// The English text.
    public let id: String
    /// The English text for any count but one.
    public let plural: String?
    /// Where it is said, as `path:line`.
    public let references: [String]
    /// Its placeholders, as they are written in it.
    public let placeholders: [String]

    var key: MessageKey { MessageKey(id: id, plural: plural) }
}

/// Collects the messages of templates and Swift sources for translators.
public enum Extraction {
    /// The messages under a folder that holds `Templates` and `Sources`, by first reference.
    public static func scan(root: String) throws -> [Domain: [ExtractedMessage]] {
        var references: [Domain: [MessageKey: [String]]] = [:]
        var order: [Domain: [MessageKey]] = [:]
        for path in try paths(under: root) {
            for found in try messages(of: path, root: root) {
                let reference = "\(path):\(found.line)"
                let known = references[found.domain]?[found.key]
                if known == nil { order[found.domain, default: []].append(found.key) }
                if known?.last != reference {
                    references[found.domain, default: [:]][found.key, default: []].append(reference)
                }
            }
        }
        return Domain.allCases.reduce(into: [:]) { scanned, domain in
            scanned[domain] = (order[domain] ?? []).map { key in
                let placeholders = key.id.placeholders.union(key.plural?.placeholders ?? [])
                return ExtractedMessage(
                    id: key.id, plural: key.plural, references: references[domain]?[key] ?? [],
                    placeholders: placeholders.sorted())
            }
        }
    }

    /// Writes `messages.pot` of each domain and brings the translations beside it up to date.
    public static func write(root: String) throws {
        for (domain, messages) in try scan(root: root) {
            let folder = LocaleFolder(of: domain, in: root + "/Locales")
            try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
            try save(POFile().merged(with: messages, language: .en), at: folder.templatePath)
            for language in Set(domain.translations).union(try folder.languages()) {
                let known = try folder.translations(language) ?? POFile()
                try save(known.merged(with: messages, language: language), at: folder.path(language))
            }
        }
    }

    private static func save(_ file: POFile, at path: String) throws {
        let written = Data(file.written.utf8)
        if FileManager.default.contents(atPath: path) == written { return }
        try written.write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    /// Sorted by their bytes, so that the order is the same on every machine.
    private static func paths(under root: String) throws -> [String] {
        var paths: [String] = []
        for (folder, suffix) in [("Sources", ".swift"), ("Templates", ".mustache")] {
            let path = root + "/" + folder
            guard LocaleFolder.exists(path) else { continue }
            let names = try FileManager.default.subpathsOfDirectory(atPath: path)
            paths += names.filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func messages(of path: String, root: String) throws -> [SwiftMessages.Found] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: root + "/" + path))
        do {
            if path.hasSuffix(".swift") { return try SwiftMessages.find(in: bytes) }
            let isDesk = path.split(separator: "/").last?.hasPrefix("desk-") ?? false
            return try TemplateText.markers(in: String(decoding: bytes, as: UTF8.self)).map { text, line in
                SwiftMessages.Found(
                    domain: isDesk ? .desk : .group, key: MessageKey(id: text, plural: nil), line: line)
            }
        } catch {
            throw error.inFile(path)
        }
    }
}
