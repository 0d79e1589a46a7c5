/// One of the four kinds of support.
public struct Track: Sendable, Codable, Hashable {
    public let code: String
    public let label: Localized
    /// What happens in it, in two short sentences.
    public let what: Localized
}

extension Track: Coded {
    static let file = "tracks.yaml"
    static let shape = Shape(.needed("code", .text), .needed("label", .words), .needed("what", .words))
    // The four are four readings of one map, so there is no fifth.
    static let neededCodes = ["workflow", "data", "tools", "security"]
    static let takesOthers = false
}
