import Foundation
import Yams

/// A tool as the catalogue knows it: what sources say, and when they were read. No verdicts.
public struct CatalogueTool: Sendable, Codable, Hashable {
    /// Where a group's data lies when it uses the tool in the usual way.
    public struct Store: Sendable, Codable, Hashable {
        /// The code of the medium in the map's format.
        public let medium: String
        /// Of the usual server, where there is one.
        public let country: String?
        /// Days after deleting until backups are gone too.
        public let lag: Int?
        public let source: String?
        public let checked: String?
    }

    public let code: String
    public let name: String
    public let what: Localized
    /// Codes of categories.
    public let categories: [String]
    public let website: String
    public let repository: String?
    public let stores: Store
    /// Codes of services under which hosts offer this very tool.
    public let services: [String]?
    /// By the code of the criterion; what is not there is not known.
    public let facts: [String: KnownFact]

    public func fact(_ criterion: Criterion) -> KnownFact? { facts[criterion.code] }
}

extension CatalogueTool: CatalogueEntry {
    static let folder = "tools"
    static let shape = Shape(
        .needed("code", .text), .needed("name", .text), .needed("what", .words),
        .needed("categories", .texts), .needed("website", .text), .optional("repository", .text),
        .needed("stores", .group(Store.shape)),
        .optional("services", .texts), .needed("facts", .keys))

    /// What to mend besides its facts.
    func mends(_ known: CatalogueKnowledge) -> [String] {
        let strangers = categories.filter { code in !known.categories.contains { $0.code == code } }
        let addresses = [("website", website), ("repository", repository)]
        return strangers.map { "The category '\($0)' is not in \(ToolCategory.file)." }
            + (categories.isEmpty ? ["'categories' needs at least one."] : [])
            + addresses.filter { $0.1?.isSecureAddress == false }.map {
                "'\($0.0)' must be an address that begins with https://."
            }
            + stores.mends(known)
    }
}

extension CatalogueTool.Store {
    static let shape = Shape(
        .needed("medium", .text), .optional("country", .text), .optional("lag", .text),
        .optional("source", .text), .optional("checked", .text))

    func mends(_ known: CatalogueKnowledge) -> [String] {
        var mends: [String] = []
        if !known.media.contains(medium) {
            mends.append("'stores': the medium '\(medium)' is not in \(DisposalMethod.file).")
        }
        if let country, !country.isTwoCapitals {
            mends.append("'stores': the country is no code, such as DE.")
        }
        if let lag, lag < 0 { mends.append("'stores': 'lag' is a number of days, 0 or more.") }
        let isSourced = source?.isSecureAddress == true && checked?.isDay == true
        if country != nil || lag != nil, !isSourced {
            mends.append("'stores': a country and a lag need 'source' (https://) and 'checked' (a day).")
        }
        return mends
    }
}
