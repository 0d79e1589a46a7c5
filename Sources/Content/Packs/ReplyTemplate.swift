/// A kind message to start from, which a coordinator edits before it is sent.
public struct ReplyTemplate: Sendable, Codable, Hashable {
    /// What it goes with: "decline" or "refer".
    public let code: String
    public let label: Localized
    /// What stands in square brackets is for the coordinator to fill in.
    public let text: Localized
}

extension ReplyTemplate: Coded {
    static let file = "replies.yaml"
    static let neededCodes = ["decline", "refer"]
    static let shape = Shape(
        .needed("code", .choice(neededCodes)), .needed("label", .words), .needed("text", .words))

    // Several messages go with one code, so the label tells them apart.
    var key: String { label[.en] }
}
