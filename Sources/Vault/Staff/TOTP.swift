import Crypto
import Foundation

/// The second factor of a sign-in: RFC 6238 with HMAC-SHA1, 30-second steps and 6 digits, which is what
/// every authenticator app understands.
public struct TOTP: Sendable {
    static let secretSize = 20
    private static let stepSeconds = 30.0
    let secret: Data

    init(secret: Data) { self.secret = secret }

    public static func random() -> TOTP { TOTP(secret: randomBytes(secretSize)) }

    /// For an app, typed by hand: groups of four.
    public var typedSecret: String {
        let text = Base32.encode(secret, alphabet: .rfc4648)
        return stride(from: 0, to: text.count, by: 4)
            .map { String(text.dropFirst($0).prefix(4)) }.joined(separator: " ")
    }

    /// For an app, by link.
    public func link(issuer: String, name: String) -> String {
        let allowed = CharacterSet.alphanumerics
        let quote = { (text: String) in text.addingPercentEncoding(withAllowedCharacters: allowed) ?? "" }
        let secretText = Base32.encode(secret, alphabet: .rfc4648)
        return "otpauth://totp/\(quote(issuer)):\(quote(name))?secret=\(secretText)&issuer=\(quote(issuer))"
    }

    /// The step that a code belongs to: this one, the one before or the one after (clocks differ). A step at
    /// or before `usedStep` is refused, so that a code that was looked at over a shoulder works only once.
    public func step(of code: String, at now: Date, usedStep: Int) -> Int? {
        // Digits of any script; what counts more than nine (十, 百) is no digit of a code.
        let typed = code.compactMap { $0.wholeNumberValue }.filter { $0 < 10 }.map(String.init).joined()
        let current = Int(now.timeIntervalSince1970 / Self.stepSeconds)
        return (current - 1...current + 1).first { step in
            step > usedStep && constantTimeEqual(self.code(step: step), typed)
        }
    }

    /// The six digits at a time.
    public func code(at now: Date) -> String { code(step: Int(now.timeIntervalSince1970 / Self.stepSeconds)) }

    func code(step: Int, digits: Int = 6) -> String {
        var counter = UInt64(step).bigEndian
        let message = withUnsafeBytes(of: &counter) { Data($0) }
        let key = SymmetricKey(data: secret)
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key))
        let offset = Int(hash[hash.count - 1] & 15)
        let number = hash[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let modulus = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    private func constantTimeEqual(_ one: String, _ other: String) -> Bool {
        let (left, right) = (Array(one.utf8), Array(other.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
