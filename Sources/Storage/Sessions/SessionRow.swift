import Foundation
import GRDB

/// A session as it is stored: found by the hash of its token, its keys sealed under the token itself.
public struct SessionRow: Sendable {
    public let holder: String
    public let sealed: Data
    public let seenAt: Int
}

extension Reading {
    public func session(tokenHash: Data, now: Int) throws -> SessionRow? {
        let statement = try db.cachedStatement(
            sql: "SELECT holder, sealed, seen_at FROM session WHERE token_hash = ? AND expires_at > ?")
        return try Row.fetchOne(statement, arguments: [tokenHash, now]).map {
            SessionRow(holder: $0["holder"], sealed: $0["sealed"], seenAt: $0["seen_at"])
        }
    }
}

extension Writing {
    public func insertSession(tokenHash: Data, holder: Holder, sealed: Data, now: Int, expiresAt: Int) throws
    {
        try db.execute(
            sql: """
                INSERT INTO session (token_hash, holder, sealed, seen_at, expires_at) VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [tokenHash, holder.description, sealed, now, expiresAt])
    }

    public func resealSession(tokenHash: Data, holder: Holder, sealed: Data) throws {
        try db.execute(
            sql: "UPDATE session SET holder = ?, sealed = ? WHERE token_hash = ?",
            arguments: [holder.description, sealed, tokenHash])
    }

    public func prolongSession(tokenHash: Data, now: Int, expiresAt: Int) throws {
        try db.execute(
            sql: "UPDATE session SET seen_at = ?, expires_at = ? WHERE token_hash = ?",
            arguments: [now, expiresAt, tokenHash])
    }

    public func deleteSession(tokenHash: Data) throws {
        try db.execute(sql: "DELETE FROM session WHERE token_hash = ?", arguments: [tokenHash])
    }

    public func deleteSessions(of holder: Holder) throws {
        try db.execute(sql: "DELETE FROM session WHERE holder = ?", arguments: [holder.description])
    }

    /// Sessions and answers whose time is over.
    public func deleteExpired(now: Int) throws {
        try db.execute(sql: "DELETE FROM session WHERE expires_at <= ?", arguments: [now])
        try db.execute(sql: "DELETE FROM answered WHERE expires_at <= ?", arguments: [now])
        try db.execute(sql: "DELETE FROM invitation WHERE expires_at <= ?", arguments: [now])
    }
}
