/// One thing that is recorded of a host. Hosts are not ranked, so nothing is worth anything.
public struct HostCriterion: Sendable, Codable, Hashable {
    public struct Option: Sendable, Codable, Hashable {
        public let code: String
        public let label: Localized
    }

    public let code: String
    public let kind: Criterion.Kind
    public let name: Localized
    public let options: [Option]?

    public func option(_ code: String) -> Option? { options?.first { $0.code == code } }
}

extension HostCriterion: Coded, FactQuestion {
    static let file = "host-criteria.yaml"
    static let shape = Shape(
        .needed("code", .text), .needed("kind", .choice(["choice", "choices", "home", "languages"])),
        .needed("name", .words),
        .optional("options", .list(Shape(.needed("code", .text), .needed("label", .words)))))
    // Pages filter by these.
    static let neededCodes = ["country", "services", "prices", "languages"]

    var optionCodes: [String] { options?.map(\.code) ?? [] }
}
