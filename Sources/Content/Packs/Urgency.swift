/// How soon a group needs support.
public struct Urgency: Sendable, Codable, Hashable {
    public let code: String
    public let label: Localized
    public let hint: Localized?
}

extension Urgency: Coded {
    static let file = "urgencies.yaml"
    static let shape = Shape(.needed("code", .text), .needed("label", .words), .optional("hint", .words))
    // The queue orders by these four, so there are no others.
    static let neededCodes = ["now", "days", "weeks", "later"]
    static let takesOthers = false
}
