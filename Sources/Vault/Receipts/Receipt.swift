import Foundation

/// What opens a group's case: 22 random decimal digits (73 bits) and 2 that check them, in six groups of four.
public struct Receipt: Sendable, Equatable {
    /// 24 digits, 0 to 9.
    public let digits: String

    /// Why what was typed is not a receipt, said so that it can be mended.
    public enum Problem: Error, Equatable, Sendable {
        case empty
        case strange(Character)
        /// Fewer or more than 24 digits; `group` (1-6) is the first that has not four, if groups were typed.
        case count(Int, group: Int?)
        /// All 24 are there, but they do not fit together: at least one is mistyped.
        case check
    }

    public static func random() -> Receipt {
        var generator = SystemRandomNumberGenerator()
        let payload = String(
            (0..<22).map { _ in Character(String(Int.random(in: 0...9, using: &generator))) })
        return Receipt(digits: payload + checkDigits(payload))
    }

    private init(digits: String) { self.digits = digits }

    /// Reads what a person typed: digits of any script, with whatever spaces, hyphens or direction marks.
    public init(typed: String) throws(Problem) {
        var groups: [String] = [""]
        for character in typed {
            if let digit = character.wholeNumberValue, digit < 10 {
                groups[groups.count - 1].append(String(digit))
            } else if Self.isSeparator(character) {
                if groups.last?.isEmpty == false { groups.append("") }
            } else {
                throw .strange(character)
            }
        }
        groups.removeAll(where: \.isEmpty)
        let digits = groups.joined()
        guard !digits.isEmpty else { throw .empty }
        guard digits.count == 24 else {
            let wrong = groups.count > 1 ? groups.firstIndex { $0.count != 4 }.map { $0 + 1 } : nil
            throw .count(digits.count, group: wrong)
        }
        guard Self.checkDigits(String(digits.prefix(22))) == digits.suffix(2) else { throw .check }
        self.digits = digits
    }

    /// Six groups of four, as they are shown.
    public var groups: [String] {
        stride(from: 0, to: 24, by: 4).map { String(digits.dropFirst($0).prefix(4)) }
    }

    private static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || character.isPunctuation
            || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
    }

    /// ISO 7064 MOD 97-10: finds every single wrong digit and every swap of neighbours.
    private static func checkDigits(_ payload: String) -> String {
        let remainder = (payload + "00").reduce(0) { ($0 * 10 + $1.wholeNumberValue!) % 97 }
        let check = 98 - remainder
        return check < 10 ? "0\(check)" : String(check)
    }
}
