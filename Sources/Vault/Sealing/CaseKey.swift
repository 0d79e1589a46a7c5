import Crypto
import Foundation

/// The name of one version of one record of a case. It is authenticated with what is sealed, so that
/// nothing can be moved to another case, record or version.
public struct RecordName: Sendable, Hashable {
    public let caseID: String
    public let kind: String
    public let id: String
    public let version: Int

    public init(caseID: String, kind: String, id: String, version: Int) {
        self.caseID = caseID
        self.kind = kind
        self.id = id
        self.version = version
    }

    var bytes: Data { joined("lighttouch record 1", caseID, kind, id, String(version)) }
}

/// What a grant hands on: half of a case's key. The other half is the shred in the keyring.
public struct GrantSecret: Sendable, Equatable {
    let bytes: Data

    public static func random() -> GrantSecret { GrantSecret(bytes: randomBytes(32)) }
}

/// The half of a case's key that lives in the keyring. Erasing it disposes of the case, in backups too.
public struct Shred: Sendable, Equatable {
    public let bytes: Data

    public init(bytes: Data) { self.bytes = bytes }
    public static func random() -> Shred { Shred(bytes: randomBytes(32)) }
}

/// Opens and seals the records of one case.
public struct CaseKey: Sendable {
    private let key: SymmetricKey

    public init(secret: GrantSecret, shred: Shred) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret.bytes), salt: shred.bytes,
            info: Data("lighttouch case key 1".utf8), outputByteCount: 32)
    }

    /// Seals one version of a record under a key of its own.
    public func seal(_ plain: Data, as name: RecordName) throws -> Data {
        try Seal(from: key, purpose: name.bytes).seal(plain, naming: name.bytes)
    }

    /// Opens one version of a record. Throws `VaultError` when the bytes or the name are not those sealed.
    public func open(_ sealed: Data, as name: RecordName) throws -> Data {
        try Seal(from: key, purpose: name.bytes).open(sealed, naming: name.bytes)
    }
}
