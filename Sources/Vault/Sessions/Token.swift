import Crypto
import Foundation

/// 256 random bits that a browser keeps and the server does not: of a session, of a form, of an invitation.
/// The server stores its SHA-256, and what it must keep for the bearer sealed under a key derived from it, so
/// that neither the disk nor a backup opens anything.
public struct Token: Sendable, Equatable {
    private let bytes: Data

    public static func random() -> Token { Token(bytes: randomBytes(32)) }

    private init(bytes: Data) { self.bytes = bytes }

    /// Reads a token from a cookie, a form or an address; nil unless it is one.
    public init?(text: String) {
        guard text.utf8.count == 43 else { return nil }
        let base64 = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        guard let bytes = Data(base64Encoded: base64 + "="), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// 43 characters that are safe in an address.
    public var text: String {
        bytes.base64EncodedString()
            .replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }

    /// Another token, which this one and some content give: the same content gives the same one again. Whoever sends
    /// a form twice is answered once; whoever changes it first has sent another.
    public func bound(to content: Data) -> Token {
        let code = HMAC<SHA256>.authenticationCode(for: content, using: SymmetricKey(data: bytes))
        return Token(bytes: Data(code))
    }

    /// What is stored to find it again.
    public var hash: Data { Data(SHA256.hash(data: bytes)) }

    public func seal(_ plain: Data, for purpose: String) throws -> Data {
        try box(purpose).seal(plain, naming: joined(purpose))
    }

    public func open(_ sealed: Data, for purpose: String) throws -> Data {
        try box(purpose).open(sealed, naming: joined(purpose))
    }

    private func box(_ purpose: String) -> Seal {
        Seal(from: SymmetricKey(data: bytes), purpose: joined("lighttouch token 1", purpose))
    }
}
