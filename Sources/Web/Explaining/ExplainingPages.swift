import Content
import Foundation
import Programme

/// What can be understood here: explainers, and the words.
struct ExplainersPage: PageView {
    let explainers: [RowView]

    struct RowView: Sendable {
        let href: String
        let heading: String
        let short: String
    }

    init(_ visit: Visit) {
        explainers = visit.content.explainers.map {
            RowView(
                href: visit.path("explained/\($0.code)"), heading: $0.title[visit.language],
                short: $0.short[visit.language])
        }
    }
}

struct ExplainerPage: PageView {
    let heading: String
    let short: String
    /// What the drawing shows.
    let title: String
    let svg: String
    let hasSealed: Bool
    let hasOpen: Bool
    let parts: [PartView]
    let remember: [String]
    let others: [LinkView]

    struct PartView: Sendable {
        let heading: String
        let words: [WordsView]
    }

    struct WordsView: Sendable {
        let text: String
        let href: String?
    }

    init(_ explainer: Explainer, _ visit: Visit) {
        let language = visit.language
        heading = explainer.title[language]
        short = explainer.short[language]
        title = explainer.drawing.says[language]
        svg = explainer.drawing(in: language).svg
        hasSealed = explainer.drawing.arrows.contains { $0.kind == .sealed }
        hasOpen = explainer.drawing.arrows.contains { $0.kind == .open }
        parts = explainer.parts.map { part in
            PartView(
                heading: part.heading[language],
                words: GlossaryText(part.text[language]).parts.map {
                    WordsView(text: $0.text, href: $0.term.map(visit.glossary))
                })
        }
        remember = explainer.remember.map { $0[language] }
        others = visit.content.explainers.filter { $0 != explainer }.map {
            LinkView(href: visit.path("explained/\($0.code)"), text: $0.title[language])
        }
    }
}

/// The words, in the order of their language.
struct GlossaryPage: PageView {
    static let mostShown = 30

    let terms: [RowView]
    let pages: PartsView?

    struct RowView: Sendable {
        let href: String
        let term: String
        let says: String
    }

    init(_ visit: Visit) {
        let language = visit.language
        let sorted = visit.content.glossary.sorted {
            let (one, other) = ($0.term[language], $1.term[language])
            return one.compare(other, options: .caseInsensitive, locale: language.locale) == .orderedAscending
        }
        let part = Parts(sorted, size: Self.mostShown, number: visit.part)
        terms = part.items.map {
            RowView(href: visit.glossary($0.code), term: $0.term[language], says: $0.says[language])
        }
        pages = part.view(visit.path("glossary?part="), visit.words)
    }
}

struct GlossaryTermPage: PageView {
    let term: String
    let says: String
    let explainer: LinkView?
    /// What is asked of tools about it.
    let asked: [String]
    let hasAsked: Bool

    init(_ entry: GlossaryTerm, _ visit: Visit) {
        let (content, language) = (visit.content, visit.language)
        term = entry.term[language]
        says = entry.says[language]
        explainer = entry.explainer.flatMap(content.explainer).map {
            LinkView(href: visit.path("explained/\($0.code)"), text: $0.title[language])
        }
        asked = content.criteria.filter { $0.term == entry.code }.map { $0.ask[language] }
        hasAsked = !asked.isEmpty
    }
}

extension Visit {
    /// The page of a term.
    func glossary(_ code: String) -> String { path("glossary/\(code)") }
}
