/// Another way to do a step: what it is, when it fits, and what it adds to the map when it is chosen.
public struct Pattern: Sendable, Codable, Hashable {
    public enum Mode: String, Sendable, Codable, CaseIterable {
        /// The new steps stand beside the old one.
        case fallback
        /// They take its place.
        case replace
    }

    /// A step that it adds. Codes are those of the map's format.
    public struct AddedStep: Sendable, Codable, Hashable {
        public let id: String
        public let name: PartlyLocalized
        /// `same`: whoever does the old step; otherwise a role.
        public let actor: String
        public let channel: String
        public let device: String?
        public let bandwidth: String?
        public let reading: String?
        public let costs: [String]?
        public let minutes: Int?
        public let isVisible: Bool?
        public let isAssisted: Bool?
        /// Data that it newly creates.
        public let holding: AddedHolding?
    }

    public struct AddedHolding: Sendable, Codable, Hashable {
        public let name: PartlyLocalized
        public let sensitivity: String
        public let isPersonal: Bool
    }

    public struct Source: Sendable, Codable, Hashable {
        public let title: String
        public let url: String
    }

    public let code: String
    public let name: PartlyLocalized
    public let what: PartlyLocalized
    public let fits: PartlyLocalized
    public let fitsNot: PartlyLocalized
    /// What it does to data and to safety.
    public let safety: PartlyLocalized
    /// Codes of what hurts about a step.
    public let helps: [String]
    public let mode: Mode
    public let adds: [AddedStep]
    public let sources: [Source]?
}

extension Pattern: Coded {
    static let file = "patterns.yaml"
    static let shape = Shape(
        .needed("code", .text), .needed("name", .someWords), .needed("what", .someWords),
        .needed("fits", .someWords), .needed("fitsNot", .someWords), .needed("safety", .someWords),
        .needed("helps", .texts), .needed("mode", .choice(Mode.allCases.map(\.rawValue))),
        .needed("adds", .list(AddedStep.shape)), .optional("sources", .list(Source.shape)))
}

extension Pattern.AddedStep {
    static let shape = Shape(
        .needed("id", .text), .needed("name", .someWords), .needed("actor", .text), .needed("channel", .text),
        .optional("device", .text), .optional("bandwidth", .text), .optional("reading", .text),
        .optional("costs", .texts), .optional("minutes", .text), .optional("isVisible", .text),
        .optional("isAssisted", .text), .optional("holding", .group(Pattern.AddedHolding.shape)))
}

extension Pattern.AddedHolding {
    static let shape = Shape(
        .needed("name", .someWords), .needed("sensitivity", .text), .needed("isPersonal", .text))
}

extension Pattern.Source {
    static let shape = Shape(.needed("title", .text), .needed("url", .text))
}
