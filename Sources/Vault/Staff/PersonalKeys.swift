import Crypto
import Foundation

/// What only a member of staff can open: their private key and the secret of their second factor.
public struct PersonalKeys: Sendable {
    public let keyPair: KeyPair
    public let totp: TOTP

    public init(keyPair: KeyPair, totp: TOTP) {
        self.keyPair = keyPair
        self.totp = totp
    }

    public static func random() -> PersonalKeys { PersonalKeys(keyPair: .random(), totp: .random()) }

    /// Sealed under scrypt(password) with a salt of its own. Slow on purpose: run it through a `DerivationGate`.
    public func sealed(password: String, cost: ScryptCost) throws -> Data {
        let salt = randomBytes(16)
        let seal = Seal(key: SymmetricKey(data: try cost.derive(Self.bytes(password), salt: salt, count: 32)))
        return salt + (try seal.seal(bytes, naming: joined("personal keys")))
    }

    /// Throws `VaultError.notOpened` when the password is another.
    public init(sealed: Data, password: String, cost: ScryptCost) throws {
        guard sealed.count > 16 else { throw VaultError.malformed }
        let key = try cost.derive(Self.bytes(password), salt: Data(sealed.prefix(16)), count: 32)
        try self.init(
            bytes: Seal(key: SymmetricKey(data: key))
                .open(Data(sealed.dropFirst(16)), naming: joined("personal keys")))
    }

    /// Sealed once more under the recovery key, for the day the password is lost.
    public func sealed(recovery: RecoveryKey) throws -> Data {
        try recovery.seal.seal(bytes, naming: joined("personal keys"))
    }

    public init(sealed: Data, recovery: RecoveryKey) throws {
        try self.init(bytes: recovery.seal.open(sealed, naming: joined("personal keys")))
    }

    /// For a session, where they are sealed under its token.
    public var bytes: Data { keyPair.privateBytes + totp.secret }

    public init(bytes: Data) throws {
        guard bytes.count == 32 + TOTP.secretSize else { throw VaultError.malformed }
        keyPair = try KeyPair(privateBytes: Data(bytes.prefix(32)))
        totp = TOTP(secret: Data(bytes.suffix(TOTP.secretSize)))
    }

    /// Keyboards write one character in several ways; NFKC makes them one (RFC 8265).
    private static func bytes(_ password: String) -> Data {
        Data(password.precomposedStringWithCompatibilityMapping.utf8)
    }
}
