import Advice
import Foundation

/// One element of the map as it is kept: as it is now, and as it was before its last changes. Its kind is sealed with
/// it, so that what a map is made of is not seen from outside.
struct MapRecord: CaseRecord, Equatable {
    static let kind = "map"
    /// How many earlier versions can be brought back.
    static let mostEarlier = 8

    var kind: ElementKind
    var now: Version
    /// Newest last.
    var earlier: [Version]

    struct Version: Codable, Sendable, Equatable {
        /// nil: it was removed.
        var element: Data?
        var by: Author
        var at: Date
    }

    /// With another version on top.
    func changed(to element: Data?, by: Author, at: Date) -> MapRecord {
        var changed = self
        changed.earlier = (earlier + [now]).suffix(Self.mostEarlier)
        changed.now = Version(element: element, by: by, at: at)
        return changed
    }
}

/// A finding that was looked at and left as it is.
public struct AcceptedFinding: CaseRecord, Equatable {
    static let kind = "map accepted"
    public var key: String
    public var reason: String
    public var by: Author
    public var at: Date
}
