/// What tools are for.
public struct ToolCategory: Sendable, Codable, Hashable {
    public let code: String
    public let name: Localized
    /// What people do with them.
    public let what: Localized
    /// Codes of services under which hosts offer them.
    public let services: [String]?
}

extension ToolCategory: Coded {
    static let file = "categories.yaml"
    static let shape = Shape(
        .needed("code", .text), .needed("name", .words), .needed("what", .words),
        .optional("services", .texts))
}
