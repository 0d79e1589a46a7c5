/// What each kind of entry tells the loader about itself.
protocol PackEntry: Decodable, Sendable {
    /// The file in the content folder that holds all entries of this kind.
    static var file: String { get }
    static var shape: Shape { get }

    /// Tells the entries of one file apart, and names an entry in a message.
    var key: String { get }

    /// What to mend in an entry whose shape is right; empty if nothing.
    func mends() -> [String]

    /// What to mend in the file as a whole.
    static func mends(among entries: [Self]) -> [String]
}

/// An entry that code, forms and stored cases refer to by a short code.
protocol Coded: PackEntry {
    var code: String { get }

    /// Codes that the product itself names and cannot do without.
    static var neededCodes: [String] { get }

    /// Whether a programme may add entries of its own.
    static var takesOthers: Bool { get }
}

extension Coded {
    static var neededCodes: [String] { [] }
    static var takesOthers: Bool { true }

    var key: String { code }

    func mends() -> [String] {
        code.isPlainCode
            ? []
            : ["The code '\(code)' may hold only small letters a-z, digits, and single hyphens between them."]
    }

    static func mends(among entries: [Self]) -> [String] {
        let codes = entries.map(\.code)
        let absent = neededCodes.filter { !codes.contains($0) }
            .map { "The entry with the code '\($0)' is missing. Put it back." }
        let extra =
            takesOthers
            ? []
            : codes.filter { !neededCodes.contains($0) }
                .map { "No page knows what to do with the code '\($0)'. Take the entry out." }
        return absent + extra
    }
}

extension String {
    /// Short, plain, and safe in an address and in a form.
    var isPlainCode: Bool {
        wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil
    }
}
