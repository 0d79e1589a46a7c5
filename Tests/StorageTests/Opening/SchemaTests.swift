import Foundation
import Testing

@testable import Storage

/// What the schema itself refuses, whoever writes.
@Suite struct TheSchemaRefuses {
    private static let person =
        "id, name_hash, profile, is_coordinator, is_practitioner, public_key, "
        + "password_box, recovery_box, programme_box, used_step, disabled, version"
    private static let supportCase =
        "id, stage, opened_hour, moved_hour, language, work_language, region, "
        + "topics, urgency, queue_order, practitioner_id, news"
    private static let booking =
        "id, case_id, host_id, start_at, end_at, zone, wall_time, channel, "
        + "sequence, cancelled, over"

    private func refuses(_ sql: String, in store: Store) async -> Bool {
        do {
            try await store.data.write { try $0.db.execute(sql: sql) }
            return false
        } catch {
            return true
        }
    }

    private func onlyTheFirstIsTaken(_ table: String, _ columns: String, _ rows: [String]) async throws {
        for (index, values) in rows.enumerated() {
            let store = try await Store()
            let sql = "INSERT INTO \(table) (\(columns)) VALUES (\(values))"
            #expect(await refuses(sql, in: store) == (index > 0), "\(sql)")
        }
    }

    @Test func peopleWithoutRoleOrKeyAndNamesTakenTwice() async throws {
        try await onlyTheFirstIsTaken(
            "person", Self.person,
            [
                "'a', zeroblob(32), x'00', 0, 1, zeroblob(32), x'00', x'00', NULL, 0, 0, 1",
                "'lucia', zeroblob(32), x'00', 0, 1, zeroblob(32), x'00', x'00', NULL, 0, 0, 1",
                "NULL, zeroblob(32), x'00', 0, 1, zeroblob(32), x'00', x'00', NULL, 0, 0, 1",
                "'a', zeroblob(31), x'00', 0, 1, zeroblob(32), x'00', x'00', NULL, 0, 0, 1",
                "'a', zeroblob(32), NULL, 0, 1, zeroblob(32), x'00', x'00', NULL, 0, 0, 1",
                "'a', zeroblob(32), x'00', 0, 0, zeroblob(32), x'00', x'00', NULL, 0, 0, 1",
                "'a', zeroblob(32), x'00', 2, 1, zeroblob(32), x'00', x'00', NULL, 0, 0, 1",
                "'a', zeroblob(32), x'00', 0, 1, zeroblob(33), x'00', x'00', NULL, 0, 0, 1",
                "'a', zeroblob(32), x'00', 0, 1, zeroblob(32), x'00', x'00', NULL, 0, 3, 1",
                "'a', zeroblob(32), x'00', 0, 1, zeroblob(32), x'00', x'00', NULL, 'soon', 0, 1",
                "'a', (SELECT name_hash FROM person LIMIT 1), x'00', 0, 1, zeroblob(32), x'00', x'00', "
                    + "NULL, 0, 0, 1",
            ])
    }

    @Test func casesInStagesThatDoNotExistAndWithPeopleWhoDoNot() async throws {
        try await onlyTheFirstIsTaken(
            "support_case", Self.supportCase,
            [
                "'a', 'draft', 1, 1, 'es', 'es', 'africa', 'data', 'days', 0, 'lucia', 0",
                "'shelter', 'draft', 1, 1, 'es', 'es', 'africa', 'data', 'days', 0, NULL, 0",
                "'a', 'forgotten', 1, 1, 'es', 'es', 'africa', 'data', 'days', 0, NULL, 0",
                "'a', 'draft', 1, 1, 'es', 'es', 'africa', 'data', 'days', 0, 'nobody', 0",
                "'a', 'draft', 1, 1, 'es', 'es', 'africa', 'data', 'days', 0, NULL, 2",
                "'a', 'draft', 'now', 1, 'es', 'es', 'africa', 'data', 'days', 0, NULL, 0",
                "'a', 'draft', 1, NULL, 'es', 'es', 'africa', 'data', 'days', 0, NULL, 0",
                "'a', 'draft', 1, 1, NULL, 'es', 'africa', 'data', 'days', 0, NULL, 0",
            ])
    }

    @Test func recordsGrantsAndReceiptsOfNoCase() async throws {
        try await onlyTheFirstIsTaken(
            "record", "case_id, kind, id, version, position, sealed",
            [
                "'shelter', 'entry', 'a', 1, 1, x'00'", "'nothing', 'entry', 'a', 1, 1, x'00'",
                "'shelter', 'entry', 'a', 0, 1, x'00'", "'shelter', 'entry', 'a', 1, 1, NULL",
                "'shelter', 'entry', 'a', 1, 1, 'in clear'",
            ])
        try await onlyTheFirstIsTaken(
            "case_grant", "case_id, holder, sealed",
            ["'shelter', 'programme', x'00'", "'nothing', 'programme', x'00'", "'shelter', NULL, x'00'"])
        try await onlyTheFirstIsTaken(
            "receipt", "lookup_hash, id, case_id",
            [
                "zeroblob(32), 'a', 'shelter'", "zeroblob(31), 'a', 'shelter'",
                "zeroblob(32), 'a', 'nothing'",
                "'012345678901234567890123456789ab', 'a', 'shelter'",
            ])
    }

    @Test func callsThatEndBeforeTheyBegin() async throws {
        try await onlyTheFirstIsTaken(
            "booking", Self.booking,
            [
                "'a', 'shelter', 'lucia', 10, 20, 'UTC', '', 'phone', 0, 0, 0",
                "'a', 'shelter', 'lucia', 20, 20, 'UTC', '', 'phone', 0, 0, 0",
                "'a', 'shelter', 'nobody', 10, 20, 'UTC', '', 'phone', 0, 0, 0",
                "'a', 'nothing', 'lucia', 10, 20, 'UTC', '', 'phone', 0, 0, 0",
                "'a', 'shelter', 'lucia', 10, 20, 'UTC', '', 'phone', 0, 2, 0",
                "'a', 'shelter', 'lucia', 10, 20, 'UTC', '', 'phone', 0, 0, 2",
            ])
    }

    @Test func tokensOfAnotherLength() async throws {
        for (table, columns, values) in [
            ("session", "token_hash, holder, sealed, seen_at, expires_at", "'a', x'00', 1, 1"),
            ("answered", "token_hash, sealed, holder, expires_at", "x'00', 'a', 1"),
            ("invitation", "token_hash, sealed, expires_at", "x'00', 1"),
        ] {
            try await onlyTheFirstIsTaken(
                table, columns, ["zeroblob(32), \(values)", "zeroblob(16), \(values)", "NULL, \(values)"])
        }
    }

    @Test func aSecondProgramme() async throws {
        try await onlyTheFirstIsTaken(
            "programme", "id, public_key, settings, version",
            ["1, zeroblob(32), x'00', 1", "2, zeroblob(32), x'00', 1", "1, zeroblob(8), x'00', 1"])
    }

    @Test func aShredOfAnotherLengthOrASecondOne() async throws {
        let store = try await Store()
        let shred = Store.hash("shred")
        try await store.data.writeKeyring { try $0.insertShred(of: "shelter", bytes: shred) }
        await #expect(throws: (any Error).self) {
            try await store.data.writeKeyring { try $0.insertShred(of: "shelter", bytes: shred) }
        }
        await #expect(throws: (any Error).self) {
            try await store.data.writeKeyring { try $0.insertShred(of: "other", bytes: shred.dropLast()) }
        }
        #expect(try await store.data.readKeyring { try $0.caseIDs() } == ["shelter"])
    }
}
