import Foundation

/// All translations, read once at start.
public struct Locales: Sendable {
    private let words: [Language: Words]
    private let complete: [Domain: [Language]]

    /// Reads `group/*.po` and `desk/*.po` in a folder.
    public init(folder: String) throws {
        guard LocaleFolder.exists(folder) else {
            throw WordsError(file: folder, "There is no such folder of translations.")
        }
        var tables: [Language: [Domain: Words.Table]] = [:]
        var complete: [Domain: [Language]] = [:]
        for domain in Domain.allCases {
            let files = LocaleFolder(of: domain, in: folder)
            let template = try files.template()
            complete[domain] = [.en]
            for language in try files.languages() {
                guard let file = try files.translations(language) else { continue }
                let table = Words.Table(file, language)
                tables[language, default: [:]][domain] = table
                if let template, language != .en, template.entries.allSatisfy({ table[$0.key] != nil }) {
                    complete[domain]?.append(language)
                }
            }
        }
        self.complete = complete
        words = tables.reduce(into: [:]) { words, read in words[read.key] = Words(read.key, read.value) }
    }

    /// What is said in a language.
    public subscript(_ language: Language) -> Words {
        words[language] ?? Words(language, [:])
    }

    /// English, and each language in which every message of the domain can be said.
    public func offered(_ domain: Domain) -> [Language] {
        complete[domain] ?? [.en]
    }
}
