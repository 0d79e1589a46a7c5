import Foundation

/// A city that people choose instead of a time zone.
public struct City: Sendable, Codable, Hashable {
    public let name: Localized
    /// Its zone in the IANA database, such as "Asia/Gaza".
    public let zone: String
}

extension City: PackEntry {
    static let file = "cities.yaml"
    static let shape = Shape(.needed("name", .words), .needed("zone", .text))

    var key: String { name[.en] }

    func mends() -> [String] {
        TimeZone(identifier: zone) == nil
            ? ["The zone '\(zone)' is not known here. Write it as in the IANA database, such as Asia/Gaza."]
            : []
    }

    static func mends(among entries: [City]) -> [String] { [] }
}
