import Crypto
import Foundation

/// An X25519 key pair of the programme, a person or a receipt.
public struct KeyPair: Sendable {
    let privateKey: Curve25519.KeyAgreement.PrivateKey

    public static func random() -> KeyPair { KeyPair(privateKey: Curve25519.KeyAgreement.PrivateKey()) }

    init(privateKey: Curve25519.KeyAgreement.PrivateKey) { self.privateKey = privateKey }

    /// Throws `VaultError.malformed` unless there are 32 bytes.
    public init(privateBytes: Data) throws {
        guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: privateBytes) else {
            throw VaultError.malformed
        }
        privateKey = key
    }

    public var publicBytes: Data { privateKey.publicKey.rawRepresentation }
    public var privateBytes: Data { privateKey.rawRepresentation }
}

/// A case's grant secret sealed to one public key by HPKE (RFC 9180: X25519, HKDF-SHA256, ChaCha20-Poly1305).
public enum Grant {
    private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    private static let info = Data("lighttouch grant 1".utf8)
    private static let encapsulatedSize = 32

    public static func seal(_ secret: GrantSecret, of caseID: String, to publicKey: Data) throws -> Data {
        try seal(secret.bytes, naming: "case " + caseID, to: publicKey)
    }

    public static func open(_ sealed: Data, of caseID: String, with keys: KeyPair) throws -> GrantSecret {
        GrantSecret(bytes: try open(sealed, naming: "case " + caseID, with: keys))
    }

    /// The programme's private key, sealed to a coordinator.
    public static func seal(programme: KeyPair, to publicKey: Data) throws -> Data {
        try seal(programme.privateBytes, naming: "programme", to: publicKey)
    }

    public static func openProgramme(_ sealed: Data, with keys: KeyPair) throws -> KeyPair {
        try KeyPair(privateBytes: open(sealed, naming: "programme", with: keys))
    }

    /// A letter to the programme, which coordinators can open.
    public static func seal(letter: Data, id: String, to publicKey: Data) throws -> Data {
        try seal(Padding.pad(letter), naming: "letter " + id, to: publicKey)
    }

    public static func openLetter(_ sealed: Data, id: String, with keys: KeyPair) throws -> Data {
        try Padding.unpad(open(sealed, naming: "letter " + id, with: keys))
    }

    private static func seal(_ bytes: Data, naming name: String, to publicKey: Data) throws -> Data {
        guard let recipient = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey) else {
            throw VaultError.malformed
        }
        var sender = try HPKE.Sender(recipientKey: recipient, ciphersuite: suite, info: info)
        return sender.encapsulatedKey + (try sender.seal(bytes, authenticating: joined(name)))
    }

    private static func open(_ sealed: Data, naming name: String, with keys: KeyPair) throws -> Data {
        guard sealed.count > encapsulatedSize else { throw VaultError.notOpened }
        return try openBase(
            Data(sealed.dropFirst(encapsulatedSize)), encapsulated: Data(sealed.prefix(encapsulatedSize)),
            info: info, authenticating: joined(name), with: keys)
    }

    /// What RFC 9180 calls base mode, as far as grants need it: one message to one recipient.
    static func openBase(
        _ ciphertext: Data, encapsulated: Data, info: Data, authenticating name: Data, with keys: KeyPair
    ) throws -> Data {
        guard
            var recipient = try? HPKE.Recipient(
                privateKey: keys.privateKey, ciphersuite: suite, info: info, encapsulatedKey: encapsulated),
            let bytes = try? recipient.open(ciphertext, authenticating: name)
        else { throw VaultError.notOpened }
        return bytes
    }
}
