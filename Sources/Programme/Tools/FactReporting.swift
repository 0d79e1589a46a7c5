import Content
import Foundation
import Storage
import Vault

/// That something in the catalogue is wrong, from whoever noticed.
public struct FactReport: Sendable, Codable, Equatable {
    public enum Subject: Sendable, Codable, Equatable {
        case tool(String)
        case host(String)
    }

    public let subject: Subject
    /// The code of the criterion; nil where it is about something else.
    public let criterion: String?
    public let words: String
    /// Where it can be read.
    public let source: String?

    public init(subject: Subject, criterion: String?, words: String, source: String?) {
        self.subject = subject
        self.criterion = criterion
        self.words = words
        self.source = source
    }
}

/// A report as a coordinator reads it.
public struct ReceivedFactReport: Sendable {
    public let id: String
    public let report: FactReport
    /// When it came, to the hour.
    public let at: Date
}

extension Programme {
    /// How many reports wait at most. Beyond that none is taken until some were dealt with.
    static let mostFactReports = 1_000

    /// Passes a report on to the coordinators, sealed so that only they can read it.
    public func report(_ report: FactReport, once token: Token) async throws {
        let (id, hour) = (newID(), hour)
        let letter = try JSONEncoder().encode(report)
        try await once(token, holder: "") { writing in
            guard let programme = try writing.reading.programme() else { throw Refusal.notFound }
            guard try writing.reading.factReportCount() < Self.mostFactReports else { throw Refusal.notNow }
            let sealed = try Grant.seal(letter: letter, id: id, to: programme.publicKey)
            try writing.insert(FactReportRow(id: id, sealed: sealed, receivedHour: hour))
        }
    }

    /// The reports that wait, the oldest first, as many as fit on a page.
    public func factReports(by coordinator: Coordinator) async throws -> [ReceivedFactReport] {
        try await storage.read { try $0.factReports(limit: Self.queuePageSize) }.map { row in
            let letter = try Grant.openLetter(row.sealed, id: row.id, with: coordinator.programmeKeys)
            return ReceivedFactReport(
                id: row.id, report: try JSONDecoder().decode(FactReport.self, from: letter),
                at: Date(timeIntervalSince1970: Double(row.receivedHour) * 3600))
        }
    }

    public func factReportCount(for coordinator: Coordinator) async throws -> Int {
        try await storage.read { try $0.factReportCount() }
    }

    /// Takes a report away that was dealt with.
    public func dismissFactReport(_ id: String, by coordinator: Coordinator, once token: Token) async throws {
        try await once(token, holder: "") { try $0.deleteFactReport(id) }
    }
}
