/// A provider who serves civil society, as the catalogue knows it.
public struct Host: Sendable, Codable, Hashable {
    public let code: String
    public let name: String
    public let what: Localized
    public let website: String
    /// The page or `mailto:` address where a new group writes; nil when it is not known.
    public let contact: String?
    /// By the code of the host criterion; what is not there is not known.
    public let facts: [String: KnownFact]

    /// The codes that stand under a host criterion.
    public func codes(_ criterion: String) -> [String] {
        facts[criterion]?.facts.first?.value.codes ?? []
    }
}

extension Host: CatalogueEntry {
    static let folder = "hosts"
    static let shape = Shape(
        .needed("code", .text), .needed("name", .text), .needed("what", .words), .needed("website", .text),
        .optional("contact", .text), .needed("facts", .keys))

    /// What to mend besides its facts.
    func mends(_ known: CatalogueKnowledge) -> [String] {
        let isMail = contact?.hasPrefix("mailto:") ?? false
        return (website.isSecureAddress ? [] : ["'website' must be an address that begins with https://."])
            + (contact == nil || isMail || contact?.isSecureAddress == true
                ? [] : ["'contact' must begin with https:// or mailto:."])
    }
}
