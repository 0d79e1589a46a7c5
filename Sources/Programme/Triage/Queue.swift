import Foundation
import Storage

/// One page of the queue.
public struct QueuePage: Sendable {
    public let rows: [CaseRow]
    public let total: Int
    /// From 1.
    public let page: Int
    public let pages: Int
    /// When the calls of these groups are, by case.
    public let calls: [String: BookingRow]
}

extension Programme {
    static let queuePageSize = 50

    /// Requests that wait: those in need first, then by how long they have waited for what they need.
    public func queue(page: Int, by coordinator: Coordinator) async throws -> QueuePage {
        let size = Self.queuePageSize
        let stage = Stage.requested.rawValue
        let (total, rows, calls) = try await storage.read { reading in
            let total = try reading.count(stages: [stage])
            let last = max(1, (total + size - 1) / size)
            let rows = try reading.queue(
                stage: stage, limit: size, offset: (min(max(page, 1), last) - 1) * size)
            return (total, rows, try reading.bookings(ofCases: rows.map(\.id)))
        }
        let pages = max(1, (total + size - 1) / size)
        return QueuePage(
            rows: rows, total: total, page: min(max(page, 1), pages), pages: pages,
            calls: Dictionary(calls.map { ($0.caseID, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Cases in other stages, for a coordinator to find again.
    public func cases(
        in stages: [Stage], page: Int, by coordinator: Coordinator
    ) async throws -> (rows: [CaseRow], pages: Int) {
        let (size, names) = (Self.queuePageSize, stages.map(\.rawValue))
        return try await storage.read { reading in
            let pages = max(1, (try reading.count(stages: names) + size - 1) / size)
            let offset = (min(max(page, 1), pages) - 1) * size
            return (try reading.cases(stages: names, limit: size, offset: offset), pages)
        }
    }
}
