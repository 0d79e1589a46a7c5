import Crypto
import Foundation

/// 256 random bits that open a person's keys when the password is lost. Shown once, to be printed.
public struct RecoveryKey: Sendable, Equatable {
    let bytes: Data

    public static func random() -> RecoveryKey { RecoveryKey(bytes: randomBytes(32)) }

    private init(bytes: Data) { self.bytes = bytes }

    /// Reads what was typed; spaces, hyphens and case do not matter, and O, I and L are read as 0 and 1.
    public init?(typed: String) {
        guard let bytes = Base32.decode(typed, alphabet: .crockford), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Thirteen groups of four characters without look-alikes (Crockford's base 32).
    public var groups: [String] {
        let text = Base32.encode(bytes, alphabet: .crockford)
        return stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }
    }

    var seal: Seal {
        Seal(from: SymmetricKey(data: bytes), purpose: Data("lighttouch recovery 1".utf8))
    }
}
