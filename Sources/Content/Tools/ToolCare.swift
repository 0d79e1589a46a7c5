/// What has to be done about a tool that is taken into use.
public struct ToolCare: Sendable, Codable, Hashable {
    public let code: String
    public let what: Localized
    public let why: Localized
    /// An estimate.
    public let hours: Double
    /// It is needed where one of them is met; without any, always.
    public let tests: [MustHave.Test]?
}

extension ToolCare: Coded {
    static let file = "tool-cares.yaml"
    static let shape = Shape(
        .needed("code", .text), .needed("what", .words), .needed("why", .words), .needed("hours", .text),
        .optional("tests", .list(MustHave.Test.shape)))
}
