import Yams

/// The keys that an entry may have, so that a misspelt one is named and not silently left out.
struct Shape: Sendable {
    enum Kind: Sendable {
        /// One text, the same in every language.
        case text
        /// One text for each language.
        case words
        /// One text for each language that it must have; others may be there.
        case someWords
        /// A list of texts, which may be empty.
        case texts
        /// One of a few words.
        case choice([String])
        /// At least one group of keys.
        case list(Shape)
        /// One group of keys.
        case group(Shape)
        /// A group of keys, of which its reader makes what it wants.
        case keys
        /// Whatever its reader takes.
        case anything
    }

    struct Field: Sendable {
        let key: String
        let kind: Kind
        let isNeeded: Bool
    }

    let fields: [Field]

    init(_ fields: Field...) {
        self.fields = fields
    }

    /// What to mend in one entry; empty if nothing.
    func mends(in entry: Node) -> [String] {
        let known = fields.map(\.key)
        guard let mapping = entry.mapping else {
            return ["It needs the keys \(known.joined(separator: ", ")), each with its value."]
        }
        let strangers = mapping.map { $0.key.text }.filter { !known.contains($0) }
        return strangers.map { "The key '\($0)' is not known. Known are \(known.joined(separator: ", "))." }
            + fields.flatMap { mends(of: $0, in: mapping) }
    }

    private func mends(of field: Field, in mapping: Node.Mapping) -> [String] {
        guard let value = mapping[field.key] else {
            return field.isNeeded ? ["'\(field.key)' is missing. Write it."] : []
        }
        return field.kind.mends(in: value, of: field.key)
    }
}

extension Shape {
    /// One text for each language.
    static let words = Shape(
        .needed("en", .text), .needed("es", .text), .needed("pt", .text), .needed("fr", .text),
        .needed("ar", .text))
}

extension Shape.Field {
    static func needed(_ key: String, _ kind: Shape.Kind) -> Self {
        Self(key: key, kind: kind, isNeeded: true)
    }

    static func optional(_ key: String, _ kind: Shape.Kind) -> Self {
        Self(key: key, kind: kind, isNeeded: false)
    }
}
