import Foundation
import GRDB

extension Reading {
    /// What an invitation says, sealed under its own token.
    public func invitation(tokenHash: Data, now: Int) throws -> Data? {
        try Data.fetchOne(
            db, sql: "SELECT sealed FROM invitation WHERE token_hash = ? AND expires_at > ?",
            arguments: [tokenHash, now])
    }
}

extension Writing {
    public func insertInvitation(tokenHash: Data, sealed: Data, expiresAt: Int) throws {
        try db.execute(
            sql: "INSERT INTO invitation (token_hash, sealed, expires_at) VALUES (?, ?, ?)",
            arguments: [tokenHash, sealed, expiresAt])
    }

    public func resealInvitation(tokenHash: Data, sealed: Data) throws {
        try db.execute(
            sql: "UPDATE invitation SET sealed = ? WHERE token_hash = ?", arguments: [sealed, tokenHash])
    }

    /// An invitation is good once; throws `Conflict` when it was used already.
    public func useInvitation(tokenHash: Data) throws {
        try db.execute(sql: "DELETE FROM invitation WHERE token_hash = ?", arguments: [tokenHash])
        guard db.changesCount == 1 else { throw Conflict() }
    }
}
