import Advice
import Content
import Testing

@testable import Programme

extension World {
    static let words = Result { try Locales(folder: "Locales") }

    func words(_ language: Language = .en) throws -> Words { try Self.words.get()[language] }

    func template(_ code: String) throws -> DocumentTemplate {
        try #require(programme.content.documentTemplate(code))
    }

    /// A document as it would be signed now.
    func draft(_ code: String, of group: Group, in language: Language = .en) async throws -> DocumentDraft {
        programme.draft(
            try template(code), from: try await programme.documents(of: file(of: group)),
            words: try words(language))
    }

    /// Puts one thing that is held into the map of a group, as the group.
    func hold(
        _ name: String, id: String = "list", for group: Group, _ set: (inout Holding) -> Void = { _ in }
    )
        async throws
    {
        var holding = Holding(id: id)
        holding.name = name
        set(&holding)
        let seen = try await programme.map(of: file(of: group)).changes[id]?.version ?? 0
        try await programme.put(
            holding, seen: seen, in: file(of: group), by: .group(member(group)), once: .random())
    }

    func put(_ element: any MapElement, for group: Group) async throws {
        try await programme.put(
            element, seen: 0, in: file(of: group), by: .group(member(group)), once: .random())
    }

    func sign(_ code: String, of group: Group, reviewOn: Day? = nil, digest: String? = nil) async throws {
        let seen = try await draft(code, of: group).digest
        try await programme.sign(
            try template(code), words: try words(), digest: digest ?? seen, signedBy: "the assembly",
            reviewOn: reviewOn, in: file(of: group), by: member(group), once: .random())
    }
}
