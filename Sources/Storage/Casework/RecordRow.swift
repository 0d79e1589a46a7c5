import Foundation
import GRDB

/// One record of a case: its name in clear, its content sealed.
public struct RecordRow: Sendable, Equatable {
    public var kind: String
    public var id: String
    public var version: Int
    /// The order in which records of a kind were made.
    public var position: Int
    public var sealed: Data

    init(row: Row) {
        kind = row["kind"]
        id = row["id"]
        version = row["version"]
        position = row["position"]
        sealed = row["sealed"]
    }
}

extension Reading {
    /// All records of a case, in the order in which they were made.
    public func records(of caseID: String) throws -> [RecordRow] {
        try fetch("SELECT \(Self.columns) FROM record WHERE case_id = ? ORDER BY position, id", [caseID])
    }

    /// Those of some kinds.
    public func records(of caseID: String, kinds: [String]) throws -> [RecordRow] {
        let marks = databaseQuestionMarks(count: kinds.count)
        return try fetch(
            "SELECT \(Self.columns) FROM record WHERE case_id = ? AND kind IN (\(marks)) ORDER BY position, id",
            [caseID] + StatementArguments(kinds))
    }

    /// Those of all kinds but some.
    public func records(of caseID: String, butKinds kinds: [String]) throws -> [RecordRow] {
        let marks = databaseQuestionMarks(count: kinds.count)
        return try fetch(
            "SELECT \(Self.columns) FROM record WHERE case_id = ? AND kind NOT IN (\(marks)) ORDER BY position, id",
            [caseID] + StatementArguments(kinds))
    }

    /// How many records of a kind a case has.
    public func count(of caseID: String, kind: String) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM record WHERE case_id = ? AND kind = ?", arguments: [caseID, kind])
            ?? 0
    }

    private static let columns = "kind, id, version, position, sealed"

    private func fetch(_ sql: String, _ arguments: StatementArguments) throws -> [RecordRow] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map(RecordRow.init)
    }

    public func record(of caseID: String, kind: String, id: String) throws -> RecordRow? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM record WHERE case_id = ? AND kind = ? AND id = ?",
            arguments: [caseID, kind, id]
        ).map(RecordRow.init)
    }
}

extension Writing {
    /// Throws `Conflict` when the case was disposed of meanwhile: nothing is added to a tombstone.
    public func insertRecord(of caseID: String, kind: String, id: String, sealed: Data) throws {
        try db.execute(
            sql: """
                INSERT INTO record (case_id, kind, id, version, position, sealed)
                SELECT ?, ?, ?, 1, (SELECT coalesce(max(position), 0) + 1 FROM record WHERE case_id = ?), ?
                FROM support_case WHERE id = ? AND stage <> 'disposed'
                """,
            arguments: [caseID, kind, id, caseID, sealed, caseID])
        guard db.changesCount == 1 else { throw Conflict() }
    }

    /// Puts the next version in the place of the one that the caller saw; throws `Conflict` when it has changed.
    public func updateRecord(of caseID: String, kind: String, id: String, seen: Int, sealed: Data) throws {
        try db.execute(
            sql: """
                UPDATE record SET version = version + 1, sealed = ?
                WHERE case_id = ? AND kind = ? AND id = ? AND version = ?
                """,
            arguments: [sealed, caseID, kind, id, seen])
        guard db.changesCount == 1 else { throw Conflict() }
    }

    public func deleteRecord(of caseID: String, kind: String, id: String, seen: Int) throws {
        try db.execute(
            sql: "DELETE FROM record WHERE case_id = ? AND kind = ? AND id = ? AND version = ?",
            arguments: [caseID, kind, id, seen])
        guard db.changesCount == 1 else { throw Conflict() }
    }
}
