import GRDB

extension Reading {
    /// One page of the queue: those in need first, then by how long they wait for what they need.
    public func queue(stage: String, limit: Int, offset: Int) throws -> [CaseRow] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM support_case WHERE stage = ? ORDER BY queue_order, id LIMIT ? OFFSET ?",
            arguments: [stage, limit, offset]
        ).map(CaseRow.init)
    }

    public func count(stages: [String]) throws -> Int {
        let marks = databaseQuestionMarks(count: stages.count)
        return try Int.fetchOne(
            db, sql: "SELECT coalesce(sum(number), 0) FROM stage_count WHERE stage IN (\(marks))",
            arguments: StatementArguments(stages)) ?? 0
    }

    /// How many requests left the queue at or after an hour.
    public func answered(since hour: Int) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM support_case WHERE answered_hour >= ?", arguments: [hour]) ?? 0
    }

    /// Open cases that a practitioner has, newest move first.
    public func cases(of practitionerID: String, stages: [String], limit: Int) throws -> [CaseRow] {
        var arguments: StatementArguments = [practitionerID]
        arguments += StatementArguments(stages)
        arguments += [limit]
        return try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM support_case WHERE practitioner_id = ?
                    AND stage IN (\(databaseQuestionMarks(count: stages.count)))
                ORDER BY news DESC, moved_hour DESC LIMIT ?
                """,
            arguments: arguments
        ).map(CaseRow.init)
    }

    /// All cases in some stages, whoever has them, newest move first.
    public func cases(stages: [String], limit: Int, offset: Int) throws -> [CaseRow] {
        var arguments: StatementArguments = StatementArguments(stages)
        arguments += [limit, offset]
        return try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM support_case WHERE stage IN (\(databaseQuestionMarks(count: stages.count)))
                ORDER BY moved_hour DESC, id LIMIT ? OFFSET ?
                """,
            arguments: arguments
        ).map(CaseRow.init)
    }

    /// How many open cases each practitioner has.
    public func load(stages: [String]) throws -> [String: Int] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT practitioner_id, count(*) AS number FROM support_case
                WHERE practitioner_id IS NOT NULL AND stage IN (\(databaseQuestionMarks(count: stages.count)))
                GROUP BY practitioner_id
                """,
            arguments: StatementArguments(stages))
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["practitioner_id"], $0["number"]) })
    }
}
