/// The text of a mustache template, marked with `[[` and `]]`.
public enum TemplateText {
    /// The template with each marker replaced by its translation, escaped for HTML. Mustache tags inside are kept.
    public static func translate(
        _ template: String, words: Words, domain: Domain
    ) throws(WordsError) -> String {
        var translated = ""
        for part in try parts(of: template) {
            switch part {
            case .plain(let plain): translated += plain
            case .marked(let text, _):
                let key = MessageKey(id: text, plural: nil)
                translated += escaped(words.translation(of: key, in: domain)?[0] ?? text)
            }
        }
        return translated
    }

    /// The marked texts and the lines on which they begin.
    public static func markers(in template: String) throws(WordsError) -> [(text: String, line: Int)] {
        try parts(of: template).compactMap { part in
            guard case .marked(let text, let line) = part else { return nil }
            return (text, line)
        }
    }

    private enum Part {
        case plain(Substring)
        case marked(String, line: Int)
    }

    private static func parts(of template: String) throws(WordsError) -> [Part] {
        var parts: [Part] = []
        var rest = template[...]
        var line = 1
        while let open = rest.firstPair(of: UInt8(ascii: "[")) {
            let plain = rest[..<open.lowerBound]
            line += plain.lineBreaks
            parts.append(.plain(plain))
            let inside = rest[open.upperBound...]
            guard let close = inside.firstPair(of: UInt8(ascii: "]")),
                inside[..<close.lowerBound].firstPair(of: UInt8(ascii: "[")) == nil
            else { throw WordsError(line: line, "The marker [[ is not closed by ]].") }
            let marked = inside[..<close.lowerBound]
            let text = marked.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
            if text.isEmpty { throw WordsError(line: line, "There is no text between [[ and ]].") }
            parts.append(.marked(text, line: line))
            line += marked.lineBreaks
            rest = inside[close.upperBound...]
        }
        parts.append(.plain(rest))
        return parts
    }

    private static func escaped(_ text: String) -> String {
        Piece.pieces(of: text).reduce(into: "") { html, piece in
            switch piece {
            case .tag(let tag): html += tag
            case .name(let name): html += "{\(name)}"
            case .text(let text):
                for character in text.unicodeScalars { html += entity(character) ?? String(character) }
            }
        }
    }

    private static func entity(_ character: UnicodeScalar) -> String? {
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&#39;"
        // A brace that belongs to no tag must not begin one.
        case "{": "&#123;"
        case "}": "&#125;"
        default: nil
        }
    }
}

extension Substring {
    fileprivate var lineBreaks: Int { utf8.count { $0 == UInt8(ascii: "\n") } }

    /// Where a byte first stands twice. Every template is searched at start, so it is done on bytes.
    fileprivate func firstPair(of byte: UInt8) -> Range<Index>? {
        var rest = utf8[...]
        while let first = rest.firstIndex(of: byte) {
            rest = rest[rest.index(after: first)...]
            if rest.first == byte { return first..<rest.index(after: rest.startIndex) }
        }
        return nil
    }
}
