import Crypto
import Foundation

/// What can go wrong when something sealed is opened or made. Carries nothing of the content.
public enum VaultError: Error, Equatable {
    /// The bytes were altered, or the key or the name they were sealed under is another.
    case notOpened
    /// A stored value has an impossible length or version.
    case malformed
    /// Too many derivations are waiting; nothing was computed.
    case busy
}

/// ChaCha20-Poly1305 (RFC 8439) with a fresh random nonce and padding, under a key that is used for one
/// purpose only. The first byte names the format, so that it can change later.
struct Seal: Sendable {
    private static let format: UInt8 = 1
    let key: SymmetricKey

    init(key: SymmetricKey) {
        self.key = key
    }

    /// A key for one purpose, derived from another by HKDF-SHA256 (RFC 5869).
    init(from key: SymmetricKey, salt: Data = Data(), purpose: Data) {
        self.key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, salt: salt, info: purpose, outputByteCount: 32)
    }

    func seal(_ plain: Data, naming name: Data) throws -> Data {
        let box = try ChaChaPoly.seal(Padding.pad(plain), using: key, authenticating: name)
        return [Self.format] + box.combined
    }

    func open(_ sealed: Data, naming name: Data) throws -> Data {
        guard sealed.first == Self.format else { throw VaultError.malformed }
        guard let box = try? ChaChaPoly.SealedBox(combined: sealed.dropFirst()),
            let padded = try? ChaChaPoly.open(box, using: key, authenticating: name)
        else { throw VaultError.notOpened }
        return try Padding.unpad(padded)
    }
}

/// Joins fields so that no two lists of fields give the same bytes: each is preceded by its length.
func joined(_ fields: String...) -> Data {
    var data = Data()
    for field in fields {
        let bytes = Data(field.utf8)
        withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { data.append(contentsOf: $0) }
        data.append(bytes)
    }
    return data
}

/// Random bytes from the system's generator, eight at a time since each call may be one of the kernel's.
func randomBytes(_ count: Int) -> Data {
    var generator = SystemRandomNumberGenerator()
    var bytes = Data(capacity: count + 8)
    while bytes.count < count {
        withUnsafeBytes(of: generator.next() as UInt64) { bytes.append(contentsOf: $0) }
    }
    return Data(bytes.prefix(count))
}

/// SHA-256 of a text, for what is public anyway.
public func sha256(_ text: String) -> Data { Data(SHA256.hash(data: Data(text.utf8))) }
