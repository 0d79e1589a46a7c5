import Foundation
import GRDB

extension Reading {
    /// What a form's token was answered with, sealed under that token; nil when it was not used yet.
    public func answer(tokenHash: Data) throws -> Data? {
        try Data.fetchOne(db, sql: "SELECT sealed FROM answered WHERE token_hash = ?", arguments: [tokenHash])
    }
}

extension Writing {
    /// Uses up a form's token, in the same transaction as what it asked for. Throws `Conflict` when another
    /// request with the same token came first.
    public func insertAnswer(tokenHash: Data, sealed: Data, holder: String, expiresAt: Int) throws {
        do {
            try db.execute(
                sql: "INSERT INTO answered (token_hash, sealed, holder, expires_at) VALUES (?, ?, ?, ?)",
                arguments: [tokenHash, sealed, holder, expiresAt])
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw Conflict()
        }
    }

    /// A case that was disposed of leaves no answers.
    public func deleteAnswers(of holder: String) throws {
        try db.execute(sql: "DELETE FROM answered WHERE holder = ?", arguments: [holder])
    }
}
