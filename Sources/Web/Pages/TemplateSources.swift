import Content
import Foundation
import Mustache

/// The templates as they were written, before they are said in a language.
struct TemplateSources {
    private let texts: [String: String]

    /// Throws when the folder is missing, since an empty library would render empty pages without a word.
    init(folder: String) throws {
        var texts: [String: String] = [:]
        let files = FileManager.default.enumerator(atPath: folder)
        while let file = files?.nextObject() as? String {
            guard file.hasSuffix(".mustache") else { continue }
            // The name of a layout is closed again at the end of a page, and may there hold no slash.
            let name = file.dropLast(".mustache".count).trimmingPrefix("Layout/")
            texts[String(name)] = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
        }
        guard !texts.isEmpty else { throw Pages.Problem(description: "There are no templates in \(folder).") }
        self.texts = texts
    }

    /// What the templates are called.
    var names: [String] { texts.keys.sorted() }

    /// All templates in one language. Lines are trimmed: indentation is for those who edit, not for the line.
    func library(_ words: Words) throws -> MustacheLibrary {
        MustacheContentTypes.register(PageText(), named: PageText.name)
        var library = MustacheLibrary()
        for (name, text) in texts {
            let isDesk = name.split(separator: "/").last?.hasPrefix("desk-") == true
            do {
                let translated = try TemplateText.translate(
                    text, words: words, domain: isDesk ? .desk : .group)
                let lines = translated.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
                try library.register(PageText.asking(lines.joined(separator: "\n")), named: name)
            } catch {
                throw Pages.Problem(description: "The template \(name) cannot be read: \(error)")
            }
        }
        try requirePartials(of: library)
        return library
    }

    /// A partial that does not exist would render as nothing.
    private func requirePartials(of library: MustacheLibrary) throws {
        for (name, text) in texts {
            for match in text.matches(of: /\{\{[><]\s*([A-Za-z0-9\/-]+)\s*\}\}/)
            where library.getTemplate(named: String(match.1)) == nil {
                throw Pages.Problem(
                    description: "The template \(name) uses \(match.1), which does not exist.")
            }
        }
    }
}
