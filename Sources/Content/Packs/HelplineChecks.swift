import Foundation

extension Helpline: PackEntry {
    static let file = "helplines.yaml"
    static let shape = Shape(
        .needed("id", .text), .needed("name", .text), .needed("what", .words), .needed("whom", .words),
        .needed("regions", .words), .needed("languages", .texts), .optional("hours", .words),
        .needed("ways", .list(Way.shape)), .needed("source", .text), .needed("checked", .text),
        .needed("unknown", .texts))

    var key: String { id }

    func mends() -> [String] {
        var mends = ways.flatMap { $0.mends() }
        if !id.isPlainCode {
            mends.append("The id '\(id)' may hold only small letters a-z, digits, and hyphens between them.")
        }
        if !source.isSecureAddress {
            mends.append("'source' must be the address of the page that was read, beginning with https://.")
        }
        if !checked.isDay {
            mends.append("'checked' must be the day it was read, such as 2026-11-24.")
        }
        return mends
    }

    static func mends(among entries: [Helpline]) -> [String] { [] }

    /// What to mend where a helpline points at the entries of other files.
    func mends(knowing workLanguages: [WorkLanguage], _ unknowns: [Unknown]) -> [String] {
        strangers(in: languages, to: workLanguages) + strangers(in: unknown, to: unknowns)
    }

    private func strangers<Entry: Coded>(in codes: [String], to entries: [Entry]) -> [String] {
        // No entries at all means a file with problems of its own, which are enough to read.
        guard !entries.isEmpty else { return [] }
        return codes.filter { code in !entries.contains { $0.code == code } }
            .map { "'\($0)' is not in \(Entry.file). Write it as it stands there, or add it there." }
    }
}

extension Helpline.Way {
    static let shape = Shape(
        .needed("kind", .choice(Kind.allCases.map(\.rawValue))), .needed("label", .text),
        .needed("href", .text))

    func mends() -> [String] {
        let isSound =
            switch kind {
            case .website: href.isSecureAddress
            case .email: href.wholeMatch(of: /mailto:[^@\s]+@[^@\s]+\.[a-z]+/) != nil
            case .phone: href.wholeMatch(of: /tel:\+?[0-9]+/) != nil
            case .signal: href.wholeMatch(of: /https:\/\/signal\.me\/#.+/) != nil
            }
        return isSound
            ? [] : ["The href '\(href)' does not fit \(kind.rawValue). It looks like \(kind.example)."]
    }
}

extension Helpline.Way.Kind {
    fileprivate var example: String {
        switch self {
        case .website: "https://example.org/help"
        case .email: "mailto:help@example.org"
        case .phone: "tel:+15550100"
        case .signal: "https://signal.me/#p/+15550100"
        }
    }
}
