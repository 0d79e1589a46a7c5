import Advice
import Content
import Foundation
import Vault

/// What is written down when a copy was disposed of.
public struct DisposalReport: Sendable {
    public var day: Day
    public var who: String
    public var witness: String?
    public var verification: String?
    public var exception: String?

    public init(day: Day, who: String, witness: String?, verification: String?, exception: String?) {
        self.day = day
        self.who = who
        self.witness = witness
        self.verification = verification
        self.exception = exception
    }
}

extension Map {
    /// The line of the log for a copy that was disposed of. What and where are written out, so that the line still
    /// says it when they are gone from the map.
    public func logged(
        _ row: ScheduleRow, _ report: DisposalReport, method: String, id: String, unnamed: String
    ) -> Disposal {
        var line = Disposal(id: id)
        line.what = element(row.holding)?.name ?? unnamed
        line.whereabouts = element(row.place)?.name ?? unnamed
        (line.holding, line.place, line.event) = (row.holding, row.place, row.event)
        line.method = method
        line.day = report.day.description
        line.who = report.who
        line.witness = report.witness
        line.verification = report.verification
        line.exception = report.exception
        return line
    }
}

extension Programme {
    /// Writes into the log that a copy was disposed of. The same request sent again writes one line.
    /// - Returns: the id of the line.
    public func log(
        _ row: ScheduleRow, _ report: DisposalReport, on map: CaseMap, method: String, unnamed: String,
        in file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws -> String {
        // Of the token, so that the second answer names the line that the first one wrote.
        let id = token.hash.prefix(5).map { String(format: "%02x", $0) }.joined()
        let line = map.map.logged(row, report, method: method, id: id, unnamed: unnamed)
        try await put(line, seen: 0, in: file, by: editor, once: token)
        return id
    }
}
