/// What is hard for a group at the moment.
public struct Topic: Sendable, Codable, Hashable {
    public let code: String
    /// In the group's own voice.
    public let label: Localized
    public let hint: Localized?
}

extension Topic: Coded {
    static let file = "topics.yaml"
    static let shape = Shape(.needed("code", .text), .needed("label", .words), .optional("hint", .words))
}
