import GRDB

/// What stands of a case in clear.
public struct CaseRow: Sendable, Equatable {
    public var id: String
    public var stage: String
    /// Hours since 1970, as are all times of a case.
    public var openedHour: Int
    public var sentHour: Int?
    public var movedHour: Int
    public var language: String
    public var workLanguage: String
    public var region: String
    public var topics: [String]
    public var urgency: String
    /// Smaller comes first in the queue.
    public var queueOrder: Int
    public var practitionerID: String?
    /// The group wrote or did something that its practitioner has not opened yet.
    public var hasNews: Bool

    public init(
        id: String, stage: String, openedHour: Int, language: String, workLanguage: String, region: String,
        topics: [String], urgency: String
    ) {
        self.id = id
        self.stage = stage
        self.openedHour = openedHour
        self.movedHour = openedHour
        self.language = language
        self.workLanguage = workLanguage
        self.region = region
        self.topics = topics
        self.urgency = urgency
        self.queueOrder = 0
        self.hasNews = false
    }

    init(row: Row) {
        id = row["id"]
        stage = row["stage"]
        openedHour = row["opened_hour"]
        sentHour = row["sent_hour"]
        movedHour = row["moved_hour"]
        language = row["language"]
        workLanguage = row["work_language"]
        region = row["region"]
        topics = (row["topics"] as String).split(separator: " ").map(String.init)
        urgency = row["urgency"]
        queueOrder = row["queue_order"]
        practitionerID = row["practitioner_id"]
        hasNews = row["news"]
    }
}

extension Reading {
    public func supportCase(_ id: String) throws -> CaseRow? {
        try Row.fetchOne(db, sql: "SELECT * FROM support_case WHERE id = ?", arguments: [id]).map(
            CaseRow.init)
    }
}

extension Writing {
    public func insert(_ row: CaseRow) throws {
        try db.execute(
            sql: """
                INSERT INTO support_case (id, stage, opened_hour, sent_hour, moved_hour, language, work_language,
                    region, topics, urgency, queue_order, practitioner_id, news)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                row.id, row.stage, row.openedHour, row.sentHour, row.movedHour, row.language,
                row.workLanguage,
                row.region, row.topics.joined(separator: " "), row.urgency, row.queueOrder,
                row.practitionerID,
                row.hasNews,
            ])
    }

    /// What the queue shows of a request, kept in step with the answers.
    public func describe(
        _ id: String, workLanguage: String, region: String, topics: [String], urgency: String
    ) throws {
        try db.execute(
            sql: """
                UPDATE support_case SET work_language = ?, region = ?, topics = ?, urgency = ? WHERE id = ?
                """,
            arguments: [workLanguage, region, topics.joined(separator: " "), urgency, id])
    }

    /// Moves a case from one stage to another; throws `Conflict` when it is no longer there.
    public func move(_ id: String, from: [String], to: String, hour: Int) throws {
        let marks = databaseQuestionMarks(count: from.count)
        var arguments: StatementArguments = [to, hour, id]
        arguments += StatementArguments(from)
        try db.execute(
            sql: "UPDATE support_case SET stage = ?, moved_hour = ? WHERE id = ? AND stage IN (\(marks))",
            arguments: arguments)
        guard db.changesCount == 1 else { throw Conflict() }
    }

    /// A draft that is worked on is not disposed of yet.
    public func touchDraft(_ id: String, hour: Int) throws {
        try db.execute(
            sql: "UPDATE support_case SET moved_hour = ? WHERE id = ? AND stage = 'draft'",
            arguments: [hour, id])
    }

    public func queue(_ id: String, order: Int, sentHour: Int) throws {
        try db.execute(
            sql: "UPDATE support_case SET queue_order = ?, sent_hour = ? WHERE id = ?",
            arguments: [order, sentHour, id])
    }

    /// When a request left the queue: what the waiting time is reckoned from.
    public func markAnswered(_ id: String, hour: Int) throws {
        try db.execute(
            sql: "UPDATE support_case SET answered_hour = coalesce(answered_hour, ?) WHERE id = ?",
            arguments: [hour, id])
    }

    public func assign(_ id: String, to practitionerID: String) throws {
        try db.execute(
            sql: "UPDATE support_case SET practitioner_id = ? WHERE id = ?", arguments: [practitionerID, id])
    }

    public func setNews(_ id: String, _ news: Bool) throws {
        try db.execute(
            sql: "UPDATE support_case SET news = ? WHERE id = ? AND news <> ?", arguments: [news, id, news])
    }
}
