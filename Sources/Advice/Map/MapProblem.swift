/// What is wrong in a file that should hold a map: where, and what to mend.
public struct MapProblem: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Kind: Error, Sendable, Equatable {
        /// It is no JSON, or not an object.
        case unreadable
        /// It is of another format, or says none.
        case format
        case unknownKey(String)
        case wrongType(String, wanted: String)
        case notOneOf(String, [String])
        case outOfRange(String, ClosedRange<Int>)
        case tooLong(String, most: Int)
        case missingID
        case badID
        case sameID
        case dangling(String, to: String)
        case tooMany(most: Int)
        /// Rules that wait for each other.
        case circular([String])
    }

    public let kind: Kind
    /// The list and the element, such as `steps 3 (greet)`; nil when it is about the whole file.
    public let place: String?

    public init(_ kind: Kind, at place: String? = nil) {
        self.kind = kind
        self.place = place
    }

    /// In English, for the command line.
    public var description: String { (place.map { "\($0): " } ?? "") + sentence }

    private var sentence: String {
        switch kind {
        case .unreadable: "This is no JSON object in UTF-8."
        case .format: "'format' must be '\(Map.format)'."
        case .unknownKey(let key): "The key '\(key)' is not known. Take it out, or look how it is spelt."
        case .wrongType(let key, let wanted): "'\(key)' must be \(wanted)."
        case .notOneOf(let key, let codes): "'\(key)' must be one of \(codes.joined(separator: ", "))."
        case .outOfRange(let key, let range):
            "'\(key)' must be a whole number from \(range.lowerBound) to \(range.upperBound)."
        case .tooLong(let key, let most): "'\(key)' is longer than \(most) characters."
        case .missingID: "It has no 'id'."
        case .badID:
            "Its 'id' must be of 1 to 64 small letters, digits and hyphens, and begin with a letter or digit."
        case .sameID: "Another element has the same 'id'."
        case .dangling(let key, let id): "'\(key)' names '\(id)', and there is no such element."
        case .tooMany(let most): "There are more than \(most)."
        case .circular(let ids):
            "Its rule waits for itself: \((ids + ids.prefix(1)).joined(separator: " → ")). Take one 'after' out."
        }
    }
}
