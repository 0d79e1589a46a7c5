/// Steps over what is neither a message nor a literal.
extension SwiftMessages {
    mutating func readWord() -> String {
        let word = source[at...].prefix(while: Self.isWord)
        at += word.count
        return String(decoding: word, as: UTF8.self)
    }

    mutating func skipSpace() {
        while let byte = byte() {
            if isAt("//") || isAt("/*") {
                skipComment()
            } else if byte == UInt8(ascii: " ") || (9...13).contains(byte) {
                at += 1
            } else {
                return
            }
        }
    }

    mutating func skipComment() {
        if isAt("//") {
            at = source[at...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
            return
        }
        var depth = 0
        repeat {
            if isAt("/*") {
                depth += 1
                at += 2
            } else if isAt("*/") {
                depth -= 1
                at += 2
            } else {
                at += 1
            }
        } while depth > 0 && at < source.count
    }

    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 128...:
            true
        default: false
        }
    }
}
