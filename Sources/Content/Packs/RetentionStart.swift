/// A rule to start from for one sort of information. It is never law.
public struct RetentionStart: Sendable, Codable, Hashable {
    public struct Period: Sendable, Codable, Hashable {
        public let months: Int?
        public let days: Int?
    }

    /// The code of the sort in the map's format.
    public let code: String
    public let label: Localized
    /// The code of what begins the period; nil where there is none.
    public let trigger: String?
    public let months: Int?
    public let days: Int?
    /// Where others keep it longer, how long at most.
    public let longest: Period?
    /// What to do afterwards: no, ask or yes.
    public let archive: String
    public let advice: Localized
}

extension RetentionStart: Coded {
    static let file = "retention.yaml"
    static let shape = Shape(
        .needed("code", .text), .needed("label", .words), .optional("trigger", .text),
        .optional("months", .text), .optional("days", .text),
        .optional("longest", .group(Shape(.optional("months", .text), .optional("days", .text)))),
        .needed("archive", .choice(["no", "ask", "yes"])), .needed("advice", .words))
}
