import Advice
import Content
import Documents
import Programme

/// One document: its parts, what was signed, and what it can be taken away as.
struct DocumentPage: PageView {
    let list: String
    let root: String
    let title: String
    let about: String
    let textLang: String
    let textDir: String
    let onlyIn: String?
    let sections: [SectionLinkView]
    let formats: [FormatView]
    let state: String
    let isStale: Bool
    let versions: [VersionView]
    let hasVersions: Bool
    /// The group signs; staff do not sign for it.
    let canSign: Bool
    let digest: String
    let errors: FaultsView?
    let signedBy: FieldView
    let reviewOn: FieldView

    struct SectionLinkView: Sendable {
        let name: String
        let href: String
        let note: String?
    }

    struct FormatView: Sendable {
        let name: String
        let href: String
        let large: String?
    }

    struct VersionView: Sendable {
        let name: String
        let review: String?
        let changes: String
        /// Against the version before; nil for the first.
        let since: String?
        let files: [FormatView]
    }

    init(_ visit: DocumentVisit, form: SigningForm? = nil) {
        let (words, draft, maps) = (visit.words, visit.draft, visit.maps)
        list = maps.root + "/documents"
        root = visit.root
        let root = root
        title = draft.base.title
        about = visit.template.about[visit.language]
        (textLang, textDir) = (visit.language.rawValue, visit.language.direction)
        onlyIn =
            visit.language == maps.visit.language
            ? nil : words.listed(visit.template.languages.map(\.ownName))
        let outdated = draft.outdatedChoices
        sections = draft.base.sections.filter { !$0.passages.isEmpty }.map { section in
            let ids = section.passages.map(\.id)
            let note =
                ids.contains(where: outdated.contains)
                ? Message("your own words may no longer fit")
                : ids.contains { draft.choices[$0] != nil } ? Message("changed by you") : nil
            return SectionLinkView(
                name: section.title, href: "\(root)/sections/\(section.code)", note: note.map { words($0) })
        }
        let available = maps.visit.site.writer.formats
        let offered = { (query: String) in
            available.map { format in
                FormatView(
                    name: words(format.label), href: "\(root)/file?format=\(format)\(query)",
                    large: format == .markdown ? nil : "\(root)/file?format=\(format)\(query)&large=yes")
            }
        }
        formats = offered("")
        state = visit.state
        isStale = !draft.staleness.isEmpty
        versions = draft.signed.reversed().map { version in
            VersionView(
                name: words(
                    Message(
                        "Version {number}, signed on {day} by: {who}",
                        [
                            "number": "\(version.number)", "day": visit.day(version.signedOn),
                            "who": version.signedBy,
                        ])),
                review: version.reviewOn.map {
                    words(Message("To be looked at again on {day}", ["day": visit.day($0)]))
                },
                changes: "\(root)/changes?from=\(version.number)",
                since: version.number == 1
                    ? nil : "\(root)/changes?from=\(version.number - 1)&to=\(version.number)",
                files: available.map {
                    FormatView(
                        name: words($0.label), href: "\(root)/file?format=\($0)&version=\(version.number)",
                        large: nil)
                })
        }
        hasVersions = !versions.isEmpty
        canSign = maps.staff == nil && maps.canEdit
        digest = draft.digest
        let faults = form?.faults ?? Faults()
        errors = faults.view(words)
        signedBy = FieldView(form?.typed.line("signedBy"), "signedBy", faults, words)
        reviewOn = FieldView(form?.typed.line("reviewOn"), "reviewOn", faults, words)
    }
}

extension DocumentFormat {
    var label: Message {
        switch self {
        case .html: Message("Web page")
        case .markdown: Message("Plain text")
        case .docx: Message("Word (DOCX)")
        case .odt: Message("LibreOffice (ODT)")
        case .pdf: Message("PDF")
        }
    }
}
