import Advice
import Content
import Documents
import Programme

/// All documents that can be drawn from the map.
struct DocumentsPage: PageView {
    let back: String
    let isEmpty: Bool
    let documents: [DocumentLinkView]

    struct DocumentLinkView: Sendable {
        let title: String
        let about: String
        let textLang: String
        let textDir: String
        let href: String
        let state: String
        let isStale: Bool
        /// nil where it is written in the language of the page.
        let onlyIn: String?
    }

    init(_ documents: CaseDocuments, _ maps: MapVisit) {
        back = maps.root + "/data"
        isEmpty = documents.map.isEmpty
        self.documents = maps.visit.content.documentTemplates.map { template in
            let (language, shown) = (maps.visit.language, template.language(for: maps.visit.language))
            // Only what was signed can be stale; drawing all of them would take a while on a large map.
            let isSigned = !documents.versions(of: template.code, in: shown).isEmpty
            let visit = isSigned ? DocumentVisit(template, of: documents, maps) : nil
            return DocumentLinkView(
                title: template.title[language], about: template.about[language],
                textLang: shown.rawValue, textDir: shown.direction,
                href: "\(maps.root)/documents/\(template.code)",
                state: visit?.state ?? maps.words(.notSigned),
                isStale: visit?.draft.staleness.isEmpty == false,
                onlyIn: template.languages.contains(language)
                    ? nil : maps.words.listed(template.languages.map(\.ownName)))
        }
    }
}
