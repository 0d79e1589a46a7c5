/// How a call can be held.
public struct Channel: Sendable, Codable, Hashable {
    public let code: String
    public let label: Localized
    /// What 45 minutes cost in data.
    public let cost: Localized
    public let hint: Localized
}

extension Channel: Coded {
    static let file = "channels.yaml"
    static let shape = Shape(
        .needed("code", .text), .needed("label", .words), .needed("cost", .words), .needed("hint", .words))
    // Each has its own form of invitation, so there are no others.
    static let neededCodes = ["phone", "signal", "jitsi", "writing"]
    static let takesOthers = false
}
