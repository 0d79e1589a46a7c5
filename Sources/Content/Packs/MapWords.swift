/// The words by which one kind of element of the map is asked about and shown.
public struct MapWords: Sendable, Codable, Hashable {
    public let code: String
    /// The heading of the list.
    public let name: Localized
    /// One of them, after 'Add:'.
    public let one: Localized
    /// What belongs here, and why it is asked.
    public let hint: Localized
    public let fields: [FieldWords]

    public struct FieldWords: Sendable, Codable, Hashable {
        public let key: String
        public let label: Localized
        public let hint: Localized?
        public let options: [OptionWords]?
    }

    public struct OptionWords: Sendable, Codable, Hashable {
        public let code: String
        public let label: Localized
    }

    public func field(_ key: String) -> FieldWords? { fields.first { $0.key == key } }

    /// What a code of a field is called.
    public func option(_ key: String, _ code: String) -> Localized? {
        field(key)?.options?.first { $0.code == code }?.label
    }
}

extension MapWords: Coded {
    static let file = "map-words.yaml"
    static let shape = Shape(
        .needed("code", .text), .needed("name", .words), .needed("one", .words), .needed("hint", .words),
        .needed("fields", .list(FieldWords.shape)))
    static let neededCodes = [
        "people", "workflows", "steps", "holdings", "tools", "places", "copies", "sharings", "documents",
        "context", "events", "holds", "disposals", "harms",
    ]
    static let takesOthers = false
}

extension MapWords.FieldWords {
    static let shape = Shape(
        .needed("key", .text), .needed("label", .words), .optional("hint", .words),
        .optional("options", .list(MapWords.OptionWords.shape)))
}

extension MapWords.OptionWords {
    static let shape = Shape(.needed("code", .text), .needed("label", .words))
}
