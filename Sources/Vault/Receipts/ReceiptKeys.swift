import Crypto
import Foundation

/// What a receipt is derived into: the id by which its case is found, and the key pair that opens it.
public struct ReceiptKeys: Sendable {
    /// SHA-256 of the look-up id; only this is stored.
    public let lookupHash: Data
    public let keyPair: KeyPair

    /// scrypt over the digits with the pepper as salt, then one half for finding, the other for opening.
    /// Slow on purpose: run it through a `DerivationGate`.
    public init(_ receipt: Receipt, pepper: Pepper, cost: ScryptCost) throws {
        let derived = try cost.derive(Data(receipt.digits.utf8), salt: pepper.bytes, count: 64)
        lookupHash = Data(SHA256.hash(data: derived.prefix(32)))
        keyPair = try KeyPair(privateBytes: Data(derived.suffix(32)))
    }
}
