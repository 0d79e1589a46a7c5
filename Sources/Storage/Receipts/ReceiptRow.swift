import Foundation
import GRDB

/// A receipt as it is found: never its digits.
public struct ReceiptRow: Sendable, Equatable {
    public let id: String
    public let caseID: String
}

extension Reading {
    public func receipt(lookupHash: Data) throws -> ReceiptRow? {
        try Row.fetchOne(
            db, sql: "SELECT id, case_id FROM receipt WHERE lookup_hash = ?", arguments: [lookupHash]
        ).map { ReceiptRow(id: $0["id"], caseID: $0["case_id"]) }
    }

    public func receiptIDs(of caseID: String) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT id FROM receipt WHERE case_id = ? ORDER BY id", arguments: [caseID])
    }
}

extension Writing {
    /// Throws `Conflict` when the case was disposed of meanwhile.
    public func insertReceipt(id: String, caseID: String, lookupHash: Data) throws {
        try db.execute(
            sql: """
                INSERT INTO receipt (lookup_hash, id, case_id)
                SELECT ?, ?, id FROM support_case WHERE id = ? AND stage <> 'disposed'
                """,
            arguments: [lookupHash, id, caseID])
        guard db.changesCount == 1 else { throw Conflict() }
    }

    /// A receipt ends with its grant and with every session that it opened.
    public func deleteReceipt(id: String, of caseID: String) throws {
        try db.execute(sql: "DELETE FROM receipt WHERE id = ? AND case_id = ?", arguments: [id, caseID])
        guard db.changesCount == 1 else { throw Conflict() }
        try deleteGrant(of: caseID, to: .receipt(id))
        try deleteSessions(of: .receipt(id))
    }
}
