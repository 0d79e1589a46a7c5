import Crypto
import Foundation

/// The secret that is kept outside the database, in a file of its own. It peppers receipts and sign-in names,
/// and the house key is derived from it.
public struct Pepper: Sendable {
    public static let size = 32
    let bytes: Data
    /// Seals what the programme itself must read when nobody is signed in: the staff directory and its texts.
    public let houseKey: HouseKey

    /// Throws `VaultError.malformed` unless there are 32 bytes.
    public init(bytes: Data) throws {
        guard bytes.count == Self.size else { throw VaultError.malformed }
        self.bytes = bytes
        houseKey = HouseKey(pepper: bytes)
    }

    /// Fresh bytes for a pepper file.
    public static func randomFile() -> Data { randomBytes(size) }

    /// What a sign-in name is found by: a keyed hash, since names are easy to guess. Case and surrounding
    /// spaces do not matter.
    public func lookup(signInName: String) -> Data {
        let plain = signInName.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        let key = SymmetricKey(data: bytes)
        return Data(HMAC<SHA256>.authenticationCode(for: joined("sign-in name", plain), using: key))
    }
}

/// Keeps the staff directory and the programme's texts unreadable in a copy of the database. It does not
/// protect them from one who holds the pepper file too; cases are never sealed under it.
public struct HouseKey: Sendable {
    private let seal: Seal

    init(pepper: Data) {
        seal = Seal(from: SymmetricKey(data: pepper), purpose: Data("lighttouch house 1".utf8))
    }

    public func seal(_ plain: Data, naming name: String) throws -> Data {
        try seal.seal(plain, naming: joined(name))
    }

    public func open(_ sealed: Data, naming name: String) throws -> Data {
        try seal.open(sealed, naming: joined(name))
    }
}
