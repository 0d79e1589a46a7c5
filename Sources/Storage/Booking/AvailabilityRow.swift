import GRDB

/// When a practitioner takes calls: wall times in a zone, as JSON, and nothing that says about what.
public struct AvailabilityRow: Sendable {
    public let personID: String
    public let rules: String
    public let version: Int
}

extension Reading {
    /// Of everyone who may take calls now.
    public func availabilities() throws -> [AvailabilityRow] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT a.person_id, a.rules, a.version FROM availability a JOIN person p ON p.id = a.person_id
                WHERE p.is_practitioner = 1 AND p.disabled = 0 ORDER BY a.person_id
                """
        ).map { AvailabilityRow(personID: $0["person_id"], rules: $0["rules"], version: $0["version"]) }
    }

    public func availability(of personID: String) throws -> AvailabilityRow? {
        try Row.fetchOne(db, sql: "SELECT * FROM availability WHERE person_id = ?", arguments: [personID])
            .map { AvailabilityRow(personID: $0["person_id"], rules: $0["rules"], version: $0["version"]) }
    }
}

extension Writing {
    /// `seen` is 0 for hours that were never set.
    public func setAvailability(of personID: String, seen: Int, rules: String) throws {
        if seen == 0 {
            try db.execute(
                sql: """
                    INSERT INTO availability (person_id, rules, version) VALUES (?, ?, 1)
                    ON CONFLICT (person_id) DO NOTHING
                    """,
                arguments: [personID, rules])
        } else {
            try db.execute(
                sql:
                    "UPDATE availability SET rules = ?, version = version + 1 WHERE person_id = ? AND version = ?",
                arguments: [rules, personID, seen])
        }
        guard db.changesCount == 1 else { throw Conflict() }
    }
}
