/// A part of the world, coarse enough to point at nobody.
public struct Region: Sendable, Codable, Hashable {
    public let code: String
    public let label: Localized
}

extension Region: Coded {
    static let file = "regions.yaml"
    static let shape = Shape(.needed("code", .text), .needed("label", .words))
    // A group that works in several regions, or would rather not say, is asked no further.
    static let neededCodes = ["several", "not-said"]
}
