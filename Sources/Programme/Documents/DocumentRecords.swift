import Content
import Foundation

/// What was decided about the passages of one document, in one language.
struct DocumentDecisions: CaseRecord, Equatable {
    static let kind = "document"
    var template: String
    var language: Language
    /// By the id of the passage.
    var choices: [String: PassageChoice]
}

/// A document as it was signed. It stays as it is, whatever becomes of the map.
public struct SignedVersion: CaseRecord, Equatable {
    static let kind = "document version"
    /// Counted from 1 for each document in each language.
    public let number: Int
    public let document: DrawnDocument
    /// The role, never a name that endangers.
    public let signedBy: String
    /// ISO 8601, a day.
    public let signedOn: String
    /// The day on which it is to be looked at again.
    public let reviewOn: String?
    public let by: Author
}
