import Foundation
import GRDB

/// Who holds a grant: the programme, a receipt, a person. Written as one text, so that each has one place.
public enum Holder: Sendable, Hashable, CustomStringConvertible {
    case programme
    case receipt(String)
    case person(String)

    public var description: String {
        switch self {
        case .programme: "programme"
        case .receipt(let id): "receipt \(id)"
        case .person(let id): "person \(id)"
        }
    }
}

extension Reading {
    /// The sealed grant of a case for one holder; nil when there is none.
    public func grant(of caseID: String, to holder: Holder) throws -> Data? {
        try Data.fetchOne(
            db, sql: "SELECT sealed FROM case_grant WHERE case_id = ? AND holder = ?",
            arguments: [caseID, holder.description])
    }
}

extension Writing {
    public func insertGrant(of caseID: String, to holder: Holder, sealed: Data) throws {
        try db.execute(
            sql: """
                INSERT INTO case_grant (case_id, holder, sealed) VALUES (?, ?, ?)
                ON CONFLICT (case_id, holder) DO UPDATE SET sealed = excluded.sealed
                """,
            arguments: [caseID, holder.description, sealed])
    }

    public func deleteGrant(of caseID: String, to holder: Holder) throws {
        try db.execute(
            sql: "DELETE FROM case_grant WHERE case_id = ? AND holder = ?",
            arguments: [caseID, holder.description])
    }
}
