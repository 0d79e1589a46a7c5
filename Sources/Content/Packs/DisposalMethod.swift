/// How a copy is disposed of, by the medium in which it lies.
public struct DisposalMethod: Sendable, Codable, Hashable {
    /// The code of the medium in the map's format.
    public let code: String
    public let label: Localized
    public let steps: [Localized]
    /// What more is needed for what is highly sensitive.
    public let careful: Localized
    /// Days until it is really gone, an estimate.
    public let lag: Int
    public let note: Localized?
    /// How to know that it worked.
    public let verify: Localized
    public let sources: [FactSource]?

    public init(
        code: String, label: Localized, steps: [Localized], careful: Localized, lag: Int, note: Localized?,
        verify: Localized, sources: [FactSource]?
    ) {
        self.code = code
        self.label = label
        self.steps = steps
        self.careful = careful
        self.lag = lag
        self.note = note
        self.verify = verify
        self.sources = sources
    }
}

/// Where a fact was read, and when.
public struct FactSource: Sendable, Codable, Hashable {
    public let title: String
    public let address: String
    /// ISO 8601.
    public let checked: String

    static let shape = Shape(.needed("title", .text), .needed("address", .text), .needed("checked", .text))
}

extension DisposalMethod: Coded {
    static let file = "disposal.yaml"
    static let shape = Shape(
        .needed("code", .text), .needed("label", .words), .needed("steps", .list(.words)),
        .needed("careful", .words), .needed("lag", .text), .optional("note", .words),
        .needed("verify", .words), .optional("sources", .list(FactSource.shape)))

    func mends() -> [String] {
        (code.isPlainCode ? [] : ["The code '\(code)' may hold only small letters, digits and hyphens."])
            + (lag < 0 ? ["'lag' must be a whole number of days, 0 or more."] : [])
    }
}
