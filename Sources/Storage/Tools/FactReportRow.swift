import Foundation
import GRDB

/// A report of a wrong fact as it is kept: nobody but a coordinator can open it.
public struct FactReportRow: Sendable {
    public let id: String
    public let sealed: Data
    /// Whole hours since 1970.
    public let receivedHour: Int

    public init(id: String, sealed: Data, receivedHour: Int) {
        self.id = id
        self.sealed = sealed
        self.receivedHour = receivedHour
    }
}

extension Reading {
    /// The oldest first.
    public func factReports(limit: Int) throws -> [FactReportRow] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM fact_report ORDER BY received_hour, id LIMIT ?", arguments: [limit]
        ).map { FactReportRow(id: $0["id"], sealed: $0["sealed"], receivedHour: $0["received_hour"]) }
    }

    public func factReportCount() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM fact_report") ?? 0
    }
}

extension Writing {
    public func insert(_ report: FactReportRow) throws {
        try db.execute(
            sql: "INSERT INTO fact_report (id, sealed, received_hour) VALUES (?, ?, ?)",
            arguments: [report.id, report.sealed, report.receivedHour])
    }

    public func deleteFactReport(_ id: String) throws {
        try db.execute(sql: "DELETE FROM fact_report WHERE id = ?", arguments: [id])
    }
}
