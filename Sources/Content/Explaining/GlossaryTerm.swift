/// A word that people meet when they choose tools or protect themselves, in plain words.
public struct GlossaryTerm: Sendable, Codable, Hashable {
    public let code: String
    public let term: Localized
    public let says: Localized
    /// The code of the explainer that says more.
    public let explainer: String?
}

extension GlossaryTerm: Coded {
    static let file = "glossary.yaml"
    static let shape = Shape(
        .needed("code", .text), .needed("term", .words), .needed("says", .words),
        .optional("explainer", .text))
}
