import Foundation
import GRDB
import Testing

@testable import Storage

/// A folder of an earlier version is brought up to date with all that is in it.
@Suite struct AnEarlierSchema {
    private static let migrations = Schema.migrator.migrations

    @Test(arguments: migrations.indices) func losesNothing(step: Int) async throws {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: Self.migrations[step])
        let hasCases = step >= 1
        try await queue.write { db in
            guard hasCases else { return }
            for (id, stage) in [("a", "requested"), ("b", "requested"), ("c", "draft"), ("d", "disposed")] {
                try db.execute(
                    sql: """
                        INSERT INTO support_case (id, stage, opened_hour, moved_hour, language, work_language,
                            region, topics, urgency, queue_order, news)
                        VALUES (?, ?, 1, 1, 'es', 'es', 'africa', 'data', 'days', 0, 0)
                        """, arguments: [id, stage])
                try db.execute(
                    sql: """
                        INSERT INTO record (case_id, kind, id, version, position, sealed)
                        VALUES (?, 'entry', 'one', 1, 1, x'0102')
                        """, arguments: [id])
            }
        }
        try Schema.migrator.migrate(queue)
        let (waiting, others, sealed, broken) = try await queue.read { db in
            let reading = Reading(db: db)
            return (
                try reading.count(stages: ["requested"]), try reading.count(stages: ["draft", "disposed"]),
                try reading.record(of: "c", kind: "entry", id: "one")?.sealed,
                try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
            )
        }
        #expect(waiting == (hasCases ? 2 : 0))
        #expect(others == (hasCases ? 2 : 0))
        #expect(sealed == (hasCases ? Data([1, 2]) : nil))
        #expect(broken == 0)
    }
}
