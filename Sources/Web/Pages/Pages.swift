import Content
import Foundation
import Mustache
import Programme

/// Templates in every language, read and parsed once at start.
struct Pages: Sendable {
    /// The languages of public and group pages, complete ones only.
    let languages: [Language]
    let deskLanguages: [Language]
    /// The hashes of the style sheets that pages carry.
    let styles: [String]
    private let locales: Locales
    private let libraries: [Language: MustacheLibrary]
    private let groupStyle: String
    private let deskStyle: String

    /// A template or a style sheet that cannot be used; names it.
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    init(root: String) throws {
        locales = try Locales(folder: root + "/Locales")
        languages = locales.offered(.group)
        deskLanguages = locales.offered(.desk).filter(languages.contains)
        let group = try StyleSheet(root + "/Public/group.css").text
        groupStyle = group
        deskStyle = try group + StyleSheet(root + "/Public/desk.css").text
        styles = [groupStyle, deskStyle].map(styleHash)
        let sources = try TemplateSources(folder: root + "/Templates")
        var libraries: [Language: MustacheLibrary] = [:]
        for language in languages { libraries[language] = try sources.library(locales[language]) }
        self.libraries = libraries
    }

    func words(_ language: Language) -> Words { locales[language] }

    func render(_ template: String, _ view: any PageView, for visit: Visit, chrome: Chrome) async throws
        -> String
    {
        let settings = try await visit.site.front.settings(visit.programme)
        let offered = try await visit.site.languages()
        let isDesk = template.split(separator: "/").last?.hasPrefix("desk-") == true
        let surroundings: [String: Any] = [
            "lang": visit.language.rawValue,
            "dir": visit.language.direction,
            "style": isDesk ? deskStyle : groupStyle,
            "programme": Settings.text(settings.name, visit.language) ?? "Lighttouch",
            "languages": (isDesk ? deskLanguages : offered).map { LanguageLink($0, visit) },
        ]
        .merging(chrome.values) { first, _ in first }
        let scope = PageScope(view, chrome: surroundings)
        guard let text = libraries[visit.language]?.render(scope, withTemplate: template) else {
            throw Problem(description: "There is no template \(template).")
        }
        return text
    }
}

extension Chrome {
    fileprivate var values: [String: Any] {
        var values: [String: Any] = [:]
        values["notice"] = notice
        values["staff"] = staff
        return values
    }
}

/// A link to the same page in another language.
struct LanguageLink: Sendable {
    let code: String
    let name: String
    let href: String
    let isCurrent: Bool

    /// Only a page that was fetched can be fetched again; one that answers a form leads to its address.
    init(_ language: Language, _ visit: Visit) {
        code = language.rawValue
        name = language.ownName
        isCurrent = language == visit.language
        let rest = visit.request.uri.path.split(separator: "/").dropFirst()
        href = "/" + ([Substring(language.rawValue)] + rest).joined(separator: "/")
    }
}
