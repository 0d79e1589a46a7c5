import Advice
import Content
import Programme

/// One section of a document: every passage with why it stands there, and what was decided about it.
struct SectionPage: PageView {
    static let mostShown = 12

    let root: String
    let title: String
    let textLang: String
    let textDir: String
    let passages: [PassageView]
    let canEdit: Bool
    let next: MapLinkView?
    let parts: PartsView?

    init(_ visit: DocumentVisit, _ section: DrawnDocument.Section, part: Int) {
        root = visit.root
        title = section.title
        (textLang, textDir) = (visit.language.rawValue, visit.language.direction)
        canEdit = visit.maps.canEdit
        let shown = Parts(section.passages, size: Self.mostShown, number: part)
        passages = shown.items.map { PassageView($0, visit) }
        let root = root
        parts = shown.view("\(root)/sections/\(section.code)?part=", visit.words)
        let sections = visit.draft.base.sections.filter { !$0.passages.isEmpty }
        next = sections.drop { $0.code != section.code }.dropFirst().first.map {
            MapLinkView(name: $0.title, href: "\(root)/sections/\($0.code)")
        }
    }
}

/// One passage as a page shows it.
struct PassageView: Sendable {
    /// Of a long list only how it begins; the file holds all of it.
    static let mostLines = 24

    let lines: [String]
    /// That there are more lines than are shown.
    let more: String?
    /// What the group wrote instead.
    let own: [String]
    let hasOwn: Bool
    let leftOut: String?
    let isOutdated: Bool
    let causes: [MapLinkView]
    let hasCauses: Bool
    let change: String

    init(_ passage: DrawnDocument.Passage, _ visit: DocumentVisit) {
        let choice = visit.draft.choices[passage.id]
        let all = passage.lines
        lines = Array(all.prefix(Self.mostLines))
        let rest = all.count - lines.count
        more =
            rest == 0
            ? nil
            : visit.words(
                Message(
                    one: "And {n} more line, in the file", many: "And {n} more lines, in the file",
                    count: rest))
        own = choice?.text.map { $0.split(separator: "\n").map(String.init) } ?? []
        hasOwn = choice?.text != nil
        leftOut = choice?.reason
        isOutdated = visit.draft.outdatedChoices.contains(passage.id)
        causes = visit.causes(passage.causes)
        hasCauses = !causes.isEmpty
        change = "\(visit.root)/passage?id=\(passage.id)"
    }
}

extension DrawnDocument.Passage {
    /// Its text, line by line.
    var lines: [String] { plainText.split(separator: "\n").map(String.init) }

    /// Its own words can take its place; of a table it can only be said that it is left out.
    var isText: Bool { if case .text = said { true } else { false } }
}

extension DocumentVisit {
    func passage(_ id: String?) throws -> DrawnDocument.Passage {
        guard let passage = draft.base.passages.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return passage
    }

    /// The page of the section in which a passage stands, below the map's pages.
    func sectionPage(of passage: String) -> String {
        for section in draft.base.sections {
            guard let place = section.passages.firstIndex(where: { $0.id == passage }) else { continue }
            let part = place / SectionPage.mostShown + 1
            return "\(page)/sections/\(section.code)" + (part == 1 ? "" : "?part=\(part)")
        }
        return page
    }
}
