/// A stretch of a message: plain words, a `{name}` of a Swift message, or a `{{tag}}` of a template.
enum Piece: Hashable, Sendable {
    case text(Substring)
    case name(Substring)
    case tag(Substring)

    /// Takes a message apart. What only looks like a placeholder stays text.
    static func pieces(of message: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = message[...]
        var plainFrom = rest.startIndex
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            guard let (piece, end) = placeholder(at: open, in: message) else {
                rest = rest[rest.utf8.index(after: open)...]
                continue
            }
            if plainFrom < open { pieces.append(.text(message[plainFrom..<open])) }
            pieces.append(piece)
            plainFrom = end
            rest = message[end...]
        }
        if plainFrom < message.endIndex { pieces.append(.text(message[plainFrom...])) }
        return pieces
    }

    private static func placeholder(at open: String.Index, in message: String) -> (Piece, String.Index)? {
        let braces = message.utf8[open...].prefix(3).prefix { $0 == UInt8(ascii: "{") }.count
        var inside = message.utf8[message.utf8.index(open, offsetBy: braces)...]
        let length = inside.prefix { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "{") }.count
        let content = inside.prefix(length)
        inside = inside.dropFirst(length)
        guard length > 0, inside.prefix(braces).elementsEqual(repeatElement(UInt8(ascii: "}"), count: braces))
        else { return nil }
        let end = message.utf8.index(inside.startIndex, offsetBy: braces)
        if braces > 1 { return (.tag(message[open..<end]), end) }
        guard content.allSatisfy(isNameByte) else { return nil }
        return (.name(message[content.startIndex..<content.endIndex]), end)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension String {
    /// The placeholders of a message, as they are written in it.
    package var placeholders: Set<String> {
        var found: Set<String> = []
        for piece in Piece.pieces(of: self) {
            switch piece {
            case .text: continue
            case .name(let name): found.insert("{\(name)}")
            case .tag(let tag): found.insert(String(tag))
            }
        }
        return found
    }

    /// The message with each `{name}` that has an argument filled in. Arguments are not looked into again.
    package func filled(with arguments: [String: String]) -> String {
        guard !arguments.isEmpty, utf8.contains(UInt8(ascii: "{")) else { return self }
        var filled = ""
        for piece in Piece.pieces(of: self) {
            switch piece {
            case .text(let text): filled += text
            case .tag(let tag): filled += tag
            case .name(let name): filled += arguments[String(name)] ?? "{\(name)}"
            }
        }
        return filled
    }
}
