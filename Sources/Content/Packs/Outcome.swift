/// How a case ended.
public struct Outcome: Sendable, Codable, Hashable {
    public let code: String
    public let label: Localized
}

extension Outcome: Coded {
    static let file = "outcomes.yaml"
    static let shape = Shape(.needed("code", .text), .needed("label", .words))
    static let neededCodes = ["other"]
}
