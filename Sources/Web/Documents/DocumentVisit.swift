import Advice
import Content
import Documents
import Programme

/// One document of a case, in the language in which it is shown.
struct DocumentVisit {
    let maps: MapVisit
    let template: DocumentTemplate
    let documents: CaseDocuments
    let draft: DocumentDraft
    /// The words of the document, which may be in another language than the page.
    let documentWords: Words

    /// The document that the path names.
    init(_ maps: MapVisit) async throws {
        guard let template = maps.visit.content.documentTemplate(maps.visit.parameter("document")) else {
            throw Refusal.notFound
        }
        self.init(template, of: try await maps.visit.programme.documents(of: maps.file), maps)
    }

    init(_ template: DocumentTemplate, of documents: CaseDocuments, _ maps: MapVisit) {
        self.maps = maps
        self.template = template
        self.documents = documents
        documentWords = maps.visit.site.pages.words(template.language(for: maps.visit.language))
        draft = maps.visit.programme.draft(template, from: documents, words: documentWords)
    }

    var words: Words { maps.words }
    var language: Language { documentWords.language }
    /// Where its pages begin, below the map's.
    var page: String { "documents/\(template.code)" }
    /// The address that forms and links of its pages begin with.
    var root: String { "\(maps.root)/\(page)" }

    func day(_ iso: String) -> String { Times(maps.visit.language, zone: "UTC").date(iso: iso) ?? iso }

    /// What was signed, and whether it still fits.
    var state: String {
        guard let signed = draft.signed.last else { return words(.notSigned) }
        let said = words(
            Message(
                "Version {number}, signed on {day}",
                ["number": "\(signed.number)", "day": day(signed.signedOn)]))
        if !draft.staleness.isEmpty { return words.listed([said, words(Message("out of date"))]) }
        return draft.isReviewDue(on: maps.visit.programme.today)
            ? words.listed([said, words(Message("to be looked at again"))]) : said
    }

    /// The signed version that the path or the query names.
    func signed(_ number: String?) throws -> SignedVersion {
        guard let signed = draft.signed.first(where: { "\($0.number)" == number }) else {
            throw Refusal.notFound
        }
        return signed
    }

    func causes(_ ids: [String]) -> [MapLinkView] {
        ids.compactMap { id in
            documents.map.map.element(id).map {
                MapLinkView(name: documents.map.map.title(of: $0, words), href: "\(maps.root)/elements/\(id)")
            }
        }
    }
}

extension DocumentTemplate {
    /// The language in which a reader of another one is shown it.
    func language(for language: Language) -> Language { languages.contains(language) ? language : .en }
}

extension Message {
    static let notSigned = Message("Not signed yet")
}
