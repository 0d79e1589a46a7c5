/// Finds the messages that Swift source says in literals.
struct SwiftMessages {
    /// A message and where it was found.
    struct Found: Hashable {
        let domain: Domain
        let key: MessageKey
        let line: Int
    }

    let source: [UInt8]
    var at = 0
    private(set) var found: [Found] = []

    /// The messages of a source file, in order.
    static func find(in source: some Sequence<UInt8>) throws(WordsError) -> [Found] {
        var reader = SwiftMessages(source: Array(source))
        try reader.readCode()
        return reader.found
    }

    private init(source: [UInt8]) {
        self.source = source
    }

    func byte(_ offset: Int = 0) -> UInt8? {
        at + offset < source.count ? source[at + offset] : nil
    }

    func isAt(_ text: StaticString) -> Bool {
        source[at...].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    func line(of position: Int) -> Int {
        source[..<position].count { $0 == UInt8(ascii: "\n") } + 1
    }

    func failure(_ reason: String, at position: Int) -> WordsError {
        WordsError(line: line(of: position), reason)
    }

    /// Reads code to the end of the file, or to the parenthesis that closes an interpolation.
    mutating func readCode(ofInterpolation: Bool = false) throws(WordsError) {
        var depth = 0
        while let byte = byte() {
            switch byte {
            case UInt8(ascii: "/") where isAt("//") || isAt("/*"): skipComment()
            case UInt8(ascii: "\""), UInt8(ascii: "#"):
                if try readLiteral() == nil { at += 1 }
            case UInt8(ascii: "("):
                depth += 1
                at += 1
            case UInt8(ascii: ")"):
                at += 1
                if ofInterpolation && depth == 0 { return }
                depth -= 1
            case _ where Self.isWord(byte):
                if readWord() == "Message", self.byte() == UInt8(ascii: "(") { try readMessage() }
            default: at += 1
            }
        }
    }

    /// Reads the arguments that hold the text, if they are literals. The parenthesis is left for `readCode`,
    /// as is everything that is not a message in one of the four forms.
    private mutating func readMessage() throws(WordsError) {
        let start = at
        defer { at = start }
        at += 1
        guard let label = readLabel(), ["", "desk", "one", "deskOne"].contains(label),
            let text = try readText()
        else { return }
        let domain: Domain = label.hasPrefix("desk") ? .desk : .group
        var plural: String?
        if label == "one" || label == "deskOne" {
            skipSpace()
            if byte() == UInt8(ascii: ",") { at += 1 }
            guard readLabel() == "many", let many = try readText() else {
                throw failure("This message has no literal text for many.", at: start)
            }
            plural = many
        }
        if text.isEmpty { throw failure("This message is empty.", at: start) }
        found.append(Found(domain: domain, key: MessageKey(id: text, plural: plural), line: line(of: start)))
    }

    /// One literal, or several that are joined by `+`; nil if there is none.
    private mutating func readText() throws(WordsError) -> String? {
        skipSpace()
        let start = at
        var text = ""
        while let literal = try readLiteral() {
            guard let part = literal.text else {
                throw failure("A message cannot be translated unless its text is a plain literal.", at: start)
            }
            text += part
            skipSpace()
            switch byte() {
            case UInt8(ascii: ","), UInt8(ascii: ")"): return text
            case UInt8(ascii: "+"):
                at += 1
                skipSpace()
            default: throw failure("The text of a message must be literals and nothing else.", at: start)
            }
        }
        guard at == start else {
            throw failure("The text of a message must be literals and nothing else.", at: start)
        }
        return nil
    }

    /// The label of an argument, "" where it has none; nil where something else stands there.
    private mutating func readLabel() -> String? {
        skipSpace()
        guard let first = byte(), Self.isWord(first) else { return "" }
        let label = readWord()
        skipSpace()
        guard byte() == UInt8(ascii: ":") else { return nil }
        at += 1
        return label
    }
}
