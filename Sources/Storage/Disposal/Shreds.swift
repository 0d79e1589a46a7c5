import Foundation
import GRDB

/// Statements that read the keyring.
public struct KeyringReading {
    let db: Database

    public func shred(of caseID: String) throws -> Data? {
        let statement = try db.cachedStatement(sql: "SELECT bytes FROM shred WHERE case_id = ?")
        return try Data.fetchOne(statement, arguments: [caseID])
    }

    public func caseIDs() throws -> [String] {
        try String.fetchAll(db, sql: "SELECT case_id FROM shred ORDER BY case_id")
    }
}

/// Statements that write the keyring.
public struct KeyringWriting {
    let db: Database

    public func insertShred(of caseID: String, bytes: Data) throws {
        try db.execute(sql: "INSERT INTO shred (case_id, bytes) VALUES (?, ?)", arguments: [caseID, bytes])
    }

    /// After this no copy of the case's records can be opened, in whatever backup they lie.
    public func eraseShred(of caseID: String) throws {
        try db.execute(sql: "DELETE FROM shred WHERE case_id = ?", arguments: [caseID])
    }
}

extension Writing {
    /// The same for a draft, if it is one still and nobody went on with it; false when somebody did.
    public func disposeOfDraft(_ caseID: String, untouchedSince: Int, hour: Int) throws -> Bool {
        let sql = "SELECT 1 FROM support_case WHERE id = ? AND stage = 'draft' AND moved_hour < ?"
        guard try Int.fetchOne(db, sql: sql, arguments: [caseID, untouchedSince]) != nil else { return false }
        try dispose(caseID, hour: hour)
        return true
    }

    /// Leaves a tombstone: that there was a case, and when it ended. Everything else of it goes.
    public func dispose(_ caseID: String, hour: Int) throws {
        for table in ["record", "case_grant", "booking", "due_feed"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE case_id = ?", arguments: [caseID])
        }
        for id in try String.fetchAll(
            db, sql: "SELECT id FROM receipt WHERE case_id = ?", arguments: [caseID])
        {
            try deleteSessions(of: .receipt(id))
        }
        try db.execute(sql: "DELETE FROM receipt WHERE case_id = ?", arguments: [caseID])
        try deleteAnswers(of: caseID)
        try db.execute(
            sql: """
                UPDATE support_case SET stage = 'disposed', opened_hour = ?, sent_hour = NULL, answered_hour = NULL, moved_hour = ?,
                    language = '', work_language = '', region = '', topics = '', urgency = '', queue_order = 0,
                    practitioner_id = NULL, news = 0
                WHERE id = ? AND stage <> 'disposed'
                """,
            arguments: [hour, hour, caseID])
    }
}

extension Reading {
    /// Drafts that nobody went on with.
    public func drafts(untouchedSince hour: Int) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT id FROM support_case WHERE stage = 'draft' AND moved_hour < ?", arguments: [hour]
        )
    }

    public func tombstoneIDs() throws -> [String] {
        try String.fetchAll(db, sql: "SELECT id FROM support_case WHERE stage = 'disposed' ORDER BY id")
    }

    public func caseIDsNotDisposed() throws -> [String] {
        try String.fetchAll(db, sql: "SELECT id FROM support_case WHERE stage <> 'disposed' ORDER BY id")
    }
}
