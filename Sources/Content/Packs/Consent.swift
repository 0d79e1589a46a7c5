/// What a group may allow when its case is closed, and may take back.
public struct Consent: Sendable, Codable, Hashable {
    public let code: String
    public let label: Localized
    /// What it means, that no is fine, and how to take it back.
    public let what: Localized
}

extension Consent: Coded {
    static let file = "consents.yaml"
    static let shape = Shape(.needed("code", .text), .needed("label", .words), .needed("what", .words))
}
