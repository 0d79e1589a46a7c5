/// A string literal of Swift.
struct SwiftLiteral {
    /// What it evaluates to; nil if that depends on an interpolation or it is no sound literal.
    let text: String?
}

extension SwiftMessages {
    /// Reads the string literal that begins here, and the messages in its interpolations; nil if none begins.
    mutating func readLiteral() throws(WordsError) -> SwiftLiteral? {
        let start = at
        let pounds = source[at...].prefix { $0 == UInt8(ascii: "#") }.count
        at += pounds
        guard byte() == UInt8(ascii: "\"") else {
            at = start
            return nil
        }
        let delimiter = Delimiter(quotes: isAt("\"\"\"") ? 3 : 1, pounds: pounds)
        at += delimiter.quotes
        var lines = LiteralLines()
        while let byte = byte() {
            if closes(delimiter) {
                at += delimiter.quotes + pounds
                return SwiftLiteral(text: delimiter.quotes == 3 ? lines.unindented : lines.single)
            }
            if byte == UInt8(ascii: "\\"), pounded(pounds, after: 1) {
                at += 1 + pounds
                try readEscape(into: &lines)
            } else if byte == UInt8(ascii: "\n") {
                // A quote that is not closed on its line began no literal: it stood in a regular expression.
                if delimiter.quotes == 1 { break }
                lines.end()
                at += 1
            } else {
                if byte != 13 { lines.append(byte) }
                at += 1
            }
        }
        at = start + pounds + delimiter.quotes
        return SwiftLiteral(text: nil)
    }

    private struct Delimiter {
        let quotes: Int
        let pounds: Int
    }

    private func closes(_ delimiter: Delimiter) -> Bool {
        (0..<delimiter.quotes).allSatisfy { byte($0) == UInt8(ascii: "\"") }
            && pounded(delimiter.pounds, after: delimiter.quotes)
    }

    private func pounded(_ pounds: Int, after offset: Int) -> Bool {
        (0..<pounds).allSatisfy { byte(offset + $0) == UInt8(ascii: "#") }
    }

    private mutating func readEscape(into lines: inout LiteralLines) throws(WordsError) {
        guard let letter = byte() else { return }
        at += 1
        switch letter {
        case UInt8(ascii: "n"): lines.append(10)
        case UInt8(ascii: "t"): lines.append(9)
        case UInt8(ascii: "r"): lines.append(13)
        case UInt8(ascii: "0"): lines.append(0)
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): lines.append(letter)
        case UInt8(ascii: "u"): readScalar(into: &lines)
        case UInt8(ascii: "("):
            lines.isPlain = false
            try readCode(ofInterpolation: true)
        case UInt8(ascii: "\n"): lines.end(joined: true)
        case UInt8(ascii: " "), 9, 13:
            // Space may stand between the backslash and the line's end.
            while let space = byte(), space == UInt8(ascii: " ") || space == 9 || space == 13 { at += 1 }
            if byte() == UInt8(ascii: "\n") { at += 1 }
            lines.end(joined: true)
        default: lines.isPlain = false
        }
    }

    private mutating func readScalar(into lines: inout LiteralLines) {
        let digits = source[at...].dropFirst().prefix { $0 != UInt8(ascii: "}") }.prefix(8)
        at += min(digits.count + 2, source.count - at)
        if let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
            let scalar = UnicodeScalar(number)
        {
            for byte in String(scalar).utf8 { lines.append(byte) }
        } else {
            lines.isPlain = false
        }
    }
}

/// The lines of a literal as they were read, with their indentation.
struct LiteralLines {
    var isPlain = true
    private var lines: [(bytes: [UInt8], joined: Bool)] = [([], false)]

    mutating func append(_ byte: UInt8) {
        lines[lines.count - 1].bytes.append(byte)
    }

    mutating func end(joined: Bool = false) {
        lines[lines.count - 1].joined = joined
        lines.append(([], false))
    }

    /// The text of a literal on one line.
    var single: String? { text(of: lines) }

    /// The text between lines of three quotes, where the last line tells the indentation.
    var unindented: String? {
        guard let indentation = lines.last?.bytes.count else { return nil }
        return text(
            of: lines.dropFirst().dropLast().map { line in
                (Array(line.bytes.dropFirst(indentation)), line.joined)
            })
    }

    private func text(of lines: [(bytes: [UInt8], joined: Bool)]) -> String? {
        var bytes: [UInt8] = []
        for (index, line) in lines.enumerated() {
            bytes += line.bytes
            if !line.joined && index < lines.count - 1 { bytes.append(10) }
        }
        return isPlain ? String(validating: bytes, as: UTF8.self) : nil
    }
}
