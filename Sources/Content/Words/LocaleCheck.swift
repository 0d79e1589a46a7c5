import Foundation

/// Finds what is wrong with the translations, before readers do.
public enum LocaleCheck {
    /// Something to mend.
    public struct Problem: Hashable, Sendable, CustomStringConvertible {
        /// The file, from the root on.
        public let file: String
        /// The message; empty where it is about the file as a whole.
        public let msgid: String
        public let kind: Kind

        /// What may be wrong.
        public enum Kind: Hashable, Sendable {
            case noFile
            case unreadable(String)
            case missing
            case fuzzy
            case forms(expected: Int, found: Int)
            case placeholders(expected: [String], found: [String])
            case stale
        }

        public var description: String {
            msgid.isEmpty ? "\(file): \(kind.sentence)" : "\(file): “\(msgid)”: \(kind.sentence)"
        }
    }

    /// Everything that is wrong under a folder that holds `Templates`, `Sources` and `Locales`.
    public static func run(root: String) -> [Problem] {
        let scanned: [Domain: [ExtractedMessage]]
        do {
            scanned = try Extraction.scan(root: root)
        } catch {
            return [problem(error, file: root, root: root)]
        }
        return Domain.allCases.flatMap { domain in
            check(LocaleFolder(of: domain, in: root + "/Locales"), domain, scanned[domain] ?? [], root)
        }
    }

    private static func check(
        _ folder: LocaleFolder, _ domain: Domain, _ messages: [ExtractedMessage], _ root: String
    ) -> [Problem] {
        let file = { (path: String) in String(path.dropFirst(root.count + 1)) }
        do {
            guard let template = try folder.template()?.entries else {
                if messages.isEmpty { return [] }
                return [Problem(file: file(folder.templatePath), msgid: "", kind: .noFile)]
            }
            let written = Set(template.map(\.key))
            let stale = messages.filter { !written.contains($0.key) }.map { message in
                Problem(file: file(folder.templatePath), msgid: message.id, kind: .stale)
            }
            let wanted = Set(domain.translations).union(try folder.languages()).subtracting([.en])
            let languages = template.isEmpty ? [] : Language.allCases.filter(wanted.contains)
            return stale
                + languages.flatMap { language in
                    check(template, folder, language, file: file(folder.path(language)), root)
                }
        } catch {
            return [problem(error, file: file(folder.path), root: root)]
        }
    }

    private static func check(
        _ template: [POEntry], _ folder: LocaleFolder, _ language: Language, file: String, _ root: String
    ) -> [Problem] {
        do {
            guard let translations = try folder.translations(language) else {
                return [Problem(file: file, msgid: "", kind: .noFile)]
            }
            let translated = Dictionary(translations.entries.map { ($0.key, $0) }) { first, _ in first }
            return template.compactMap { entry in
                let fault = translated[entry.key].map { $0.fault(in: language) } ?? .missing
                return fault.map { Problem(file: file, msgid: entry.id, kind: Problem.Kind($0)) }
            }
        } catch {
            return [problem(error, file: file, root: root)]
        }
    }

    private static func problem(_ error: any Error, file: String, root: String) -> Problem {
        guard let error = error as? WordsError else {
            return Problem(file: file, msgid: "", kind: .unreadable(error.localizedDescription))
        }
        let path = error.file.map { $0.hasPrefix(root + "/") ? String($0.dropFirst(root.count + 1)) : $0 }
        let line = error.line.map { "line \($0): " } ?? ""
        return Problem(file: path ?? file, msgid: "", kind: .unreadable(line + error.reason))
    }
}

extension LocaleCheck.Problem.Kind {
    fileprivate init(_ fault: POFault) {
        self =
            switch fault {
            case .missing: .missing
            case .fuzzy: .fuzzy
            case .forms(let expected, let found): .forms(expected: expected, found: found)
            case .placeholders(let expected, let found):
                .placeholders(expected: expected.sorted(), found: found.sorted())
            }
    }

    fileprivate var sentence: String {
        switch self {
        case .noFile: "There is no such file yet; extract the messages."
        case .unreadable(let reason): reason
        case .missing: "It is not translated."
        case .fuzzy: "Its translation is marked fuzzy, so it is not used."
        case .forms(let expected, let found): "It has \(found) plural forms; this language has \(expected)."
        case .placeholders(let expected, let found):
            "It must hold \(expected.joined(separator: " ")) and holds \(found.joined(separator: " "))."
        case .stale: "The sources say it and this file does not; extract the messages again."
        }
    }
}
