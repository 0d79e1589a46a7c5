import GRDB

/// A call: its instant, and the wall time and zone that it was agreed in. What it is about is sealed elsewhere.
public struct BookingRow: Sendable, Equatable {
    public var id: String
    public var caseID: String
    public var hostID: String
    /// Seconds since 1970.
    public var startAt: Int
    public var endAt: Int
    /// The zone and wall time of the host, by which the call is found again when zone rules change.
    public var zone: String
    public var wallTime: String
    public var channel: String
    /// The SEQUENCE of the calendar entry (RFC 5546): goes up with every change.
    public var sequence: Int
    public var isCancelled: Bool

    public init(
        id: String, caseID: String, hostID: String, startAt: Int, endAt: Int, zone: String, wallTime: String,
        channel: String
    ) {
        self.id = id
        self.caseID = caseID
        self.hostID = hostID
        self.startAt = startAt
        self.endAt = endAt
        self.zone = zone
        self.wallTime = wallTime
        self.channel = channel
        sequence = 0
        isCancelled = false
    }

    init(row: Row) {
        id = row["id"]
        caseID = row["case_id"]
        hostID = row["host_id"]
        startAt = row["start_at"]
        endAt = row["end_at"]
        zone = row["zone"]
        wallTime = row["wall_time"]
        channel = row["channel"]
        sequence = row["sequence"]
        isCancelled = row["cancelled"]
    }
}

extension Reading {
    /// The call of a case that is not cancelled: the one ahead, or else the last that was.
    public func booking(of caseID: String) throws -> BookingRow? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT * FROM booking WHERE case_id = ? AND cancelled = 0 ORDER BY over, start_at DESC LIMIT 1
                """)
        return try Row.fetchOne(statement, arguments: [caseID]).map(BookingRow.init)
    }

    /// The calls of some cases, for a list.
    public func bookings(ofCases ids: [String]) throws -> [BookingRow] {
        try Row.fetchAll(
            db,
            sql:
                "SELECT * FROM booking WHERE cancelled = 0 AND over = 0 AND case_id IN (\(databaseQuestionMarks(count: ids.count)))",
            arguments: StatementArguments(ids)
        ).map(BookingRow.init)
    }

    /// The five-minute quanta that a booking has claimed, buffers included.
    public func quanta(of bookingID: String) throws -> [Int] {
        try Int.fetchAll(
            db, sql: "SELECT quantum FROM claim WHERE booking_id = ? ORDER BY quantum", arguments: [bookingID]
        )
    }

    /// Calls of everyone or of one host that end after a time, earliest first.
    public func bookings(of hostID: String? = nil, endingAfter time: Int) throws -> [BookingRow] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM booking WHERE cancelled = 0 AND end_at > ? AND (? IS NULL OR host_id = ?)
                ORDER BY start_at
                """,
            arguments: [time, hostID, hostID]
        ).map(BookingRow.init)
    }
}

extension Writing {
    /// Books a call and claims its five-minute quanta for the host; throws `Conflict` when any is taken, or
    /// when the case has a call already.
    public func insert(_ booking: BookingRow, quanta: [Int]) throws {
        do {
            try db.execute(
                sql: """
                    INSERT INTO booking (id, case_id, host_id, start_at, end_at, zone, wall_time, channel,
                        sequence, cancelled, over)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)
                    """,
                arguments: [
                    booking.id, booking.caseID, booking.hostID, booking.startAt, booking.endAt, booking.zone,
                    booking.wallTime, booking.channel, booking.sequence,
                ])
            try claim(quanta, booking)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw Conflict()
        }
    }

    /// Moves a call to another time, host or channel, all or nothing.
    public func move(_ booking: BookingRow, quanta: [Int]) throws {
        do {
            try db.execute(sql: "DELETE FROM claim WHERE booking_id = ?", arguments: [booking.id])
            try db.execute(
                sql: """
                    UPDATE booking SET host_id = ?, start_at = ?, end_at = ?, zone = ?, wall_time = ?, channel = ?,
                        sequence = sequence + 1
                    WHERE id = ? AND sequence = ? AND cancelled = 0
                    """,
                arguments: [
                    booking.hostID, booking.startAt, booking.endAt, booking.zone, booking.wallTime,
                    booking.channel, booking.id, booking.sequence,
                ])
            guard db.changesCount == 1 else { throw Conflict() }
            try claim(quanta, booking)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw Conflict()
        }
    }

    /// The call is over; the case can have another.
    public func endBooking(_ id: String) throws {
        try db.execute(sql: "UPDATE booking SET over = 1 WHERE id = ?", arguments: [id])
    }

    public func cancelBooking(_ id: String, seen: Int) throws {
        try db.execute(
            sql: """
                UPDATE booking SET cancelled = 1, sequence = sequence + 1
                WHERE id = ? AND sequence = ? AND cancelled = 0
                """,
            arguments: [id, seen])
        guard db.changesCount == 1 else { throw Conflict() }
        try db.execute(sql: "DELETE FROM claim WHERE booking_id = ?", arguments: [id])
    }

    private func claim(_ quanta: [Int], _ booking: BookingRow) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO claim (host_id, quantum, booking_id) VALUES (?, ?, ?)")
        for quantum in quanta {
            try statement.execute(arguments: [booking.hostID, quantum, booking.id])
        }
    }
}
