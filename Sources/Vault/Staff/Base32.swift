import Foundation

/// Base 32 in the two alphabets that people meet here: RFC 4648 for authenticator apps, Crockford's for paper.
enum Base32 {
    enum Alphabet: String {
        case rfc4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
        case crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    }

    static func encode(_ data: Data, alphabet: Alphabet) -> String {
        let letters = Array(alphabet.rawValue)
        var text = ""
        var buffer = 0
        var bits = 0
        for byte in data {
            buffer = buffer << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[buffer >> bits & 31])
            }
            buffer &= 1 << bits - 1
        }
        if bits > 0 { text.append(letters[buffer << (5 - bits) & 31]) }
        return text
    }

    static func decode(_ text: String, alphabet: Alphabet) -> Data? {
        let letters = Array(alphabet.rawValue)
        var data = Data()
        var buffer = 0
        var bits = 0
        for character in text.uppercased() where !character.isWhitespace && character != "-" {
            guard let value = letters.firstIndex(of: alphabet.reading(character)) else { return nil }
            buffer = buffer << 5 | value
            bits += 5
            if bits >= 8 {
                bits -= 8
                data.append(UInt8(buffer >> bits & 255))
            }
            buffer &= 1 << bits - 1
        }
        return data
    }
}

extension Base32.Alphabet {
    /// On paper, letters that look like digits are read as those digits.
    fileprivate func reading(_ character: Character) -> Character {
        guard self == .crockford else { return character }
        switch character {
        case "O": return "0"
        case "I", "L": return "1"
        default: return character
        }
    }
}
