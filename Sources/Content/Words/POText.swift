/// The quoted strings of a PO file.
enum POText {
    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 10, UInt8(ascii: "t"): 9, UInt8(ascii: "r"): 13, UInt8(ascii: "a"): 7,
        UInt8(ascii: "b"): 8, UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12,
        UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "\""): UInt8(ascii: "\""),
    ]

    private static let letters: [UInt8: UInt8] = Dictionary(
        uniqueKeysWithValues: escapes.map { letter, byte in (byte, letter) })

    /// The text of one quoted string.
    static func unquote(_ quoted: ArraySlice<UInt8>) throws(WordsError) -> String {
        let quote = UInt8(ascii: "\"")
        guard quoted.first == quote else { throw WordsError("A text must stand in quotes.") }
        var rest = quoted.dropFirst()
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case quote where rest.isEmpty:
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    throw WordsError("This line is not UTF-8.")
                }
                return text
            case quote: throw WordsError("A quote inside a text needs a backslash before it.")
            case UInt8(ascii: "\\"): bytes.append(try escape(&rest))
            default: bytes.append(byte)
            }
        }
        throw WordsError("The quote is not closed.")
    }

    private static func escape(_ rest: inout ArraySlice<UInt8>) throws(WordsError) -> UInt8 {
        guard let letter = rest.first else { throw WordsError("The quote is not closed.") }
        let hexadecimal = letter == UInt8(ascii: "x")
        if hexadecimal || escapes[letter] != nil { rest.removeFirst() }
        if let byte = escapes[letter] { return byte }
        let digits = rest.prefix(hexadecimal ? 2 : 3).prefix { byte in
            Character(UnicodeScalar(byte)).hexDigitValue.map { hexadecimal || $0 < 8 } ?? false
        }
        guard let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: hexadecimal ? 16 : 8) else {
            throw WordsError("\\\(Character(UnicodeScalar(letter))) is no escape of a PO file.")
        }
        rest = rest.dropFirst(digits.count)
        return byte
    }

    /// The lines that state a text after a keyword: one, or one for each line of the text.
    static func quote(_ text: String) -> [String] {
        var lines: [[UInt8]] = [[]]
        for byte in text.utf8 {
            if lines[lines.count - 1].last == 10 { lines.append([]) }
            lines[lines.count - 1].append(byte)
        }
        let quoted = lines.map { line in "\"" + line.map(escaped).reduce(into: [], +=).asText + "\"" }
        return quoted.count == 1 ? quoted : ["\"\""] + quoted
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        if let letter = letters[byte] { return [UInt8(ascii: "\\"), letter] }
        guard byte < 32 || byte == 127 else { return [byte] }
        let octal = String(byte, radix: 8)
        return Array(("\\" + String(repeating: "0", count: 3 - octal.count) + octal).utf8)
    }
}

extension [UInt8] {
    fileprivate var asText: String { String(decoding: self, as: UTF8.self) }
}
