import Foundation
import GRDB

extension Reading {
    /// What a calendar that comes with this token is told, sealed under the token; nil when there is no such one.
    public func feed(tokenHash: Data) throws -> Data? {
        try Data.fetchOne(db, sql: "SELECT sealed FROM due_feed WHERE token_hash = ?", arguments: [tokenHash])
    }
}

extension Writing {
    /// Puts what a case's calendars are told in the place of what they were told before. A case has one feed at most.
    public func setFeed(of caseID: String, tokenHash: Data, sealed: Data) throws {
        try deleteFeed(of: caseID)
        try db.execute(
            sql: "INSERT INTO due_feed (case_id, token_hash, sealed) VALUES (?, ?, ?)",
            arguments: [caseID, tokenHash, sealed])
    }

    public func deleteFeed(of caseID: String) throws {
        try db.execute(sql: "DELETE FROM due_feed WHERE case_id = ?", arguments: [caseID])
    }
}
