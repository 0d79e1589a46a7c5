import Foundation
import Storage
import Vault

// The pages speak with the vault and the storage only through the programme; these are the words of both that they need.

/// See `Vault.Token`.
public typealias Token = Vault.Token
/// See `Vault.Receipt`.
public typealias Receipt = Vault.Receipt
/// See `Vault.RecoveryKey`.
public typealias RecoveryKey = Vault.RecoveryKey

extension Programme {
    /// Runs a slow derivation in its line; throws `Refusal.busy` when the line is full.
    func derive<Value: Sendable>(
        _ gate: DerivationGate, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        do {
            return try await gate.run(work)
        } catch VaultError.busy {
            throw Refusal.busy
        }
    }
}

/// The hash by which a content security policy names a style sheet.
public func styleHash(_ css: String) -> String { Vault.sha256(css).base64EncodedString() }

/// See `Storage.Conflict`.
public typealias Conflict = Storage.Conflict
/// See `Storage.CaseRow`.
public typealias CaseRow = Storage.CaseRow
/// See `Storage.BookingRow`.
public typealias BookingRow = Storage.BookingRow
