/// Something about a helpline that could not be checked, said openly.
public struct Unknown: Sendable, Codable, Hashable {
    public let code: String
    public let label: Localized
}

extension Unknown: Coded {
    static let file = "unknowns.yaml"
    static let shape = Shape(.needed("code", .text), .needed("label", .words))
}
