import Crypto
import CryptoExtras
import Foundation

/// The cost of scrypt (RFC 7914). It is injected, because the real ones take seconds in a debug build.
public struct ScryptCost: Sendable, Codable, Hashable {
    public let n: Int
    public let r: Int
    public let p: Int

    public init(n: Int, r: Int, p: Int) {
        self.n = n
        self.r = r
        self.p = p
    }

    /// For passwords: 128 MiB of memory.
    public static let password = ScryptCost(n: 1 << 17, r: 8, p: 1)
    /// For receipts, which hold 73 random bits: 16 MiB of memory.
    public static let receipt = ScryptCost(n: 1 << 14, r: 8, p: 1)
    /// For tests only.
    public static let cheap = ScryptCost(n: 1 << 4, r: 8, p: 1)

    func derive(_ secret: Data, salt: Data, count: Int) throws -> Data {
        let key = try KDF.Scrypt.deriveKey(
            from: secret, salt: salt, outputByteCount: count, rounds: n, blockSize: r, parallelism: p)
        return key.withUnsafeBytes { Data($0) }
    }
}
