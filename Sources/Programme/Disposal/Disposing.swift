import Foundation
import Storage

extension Programme {
    /// A draft that nobody went on with is disposed of after this long.
    public static let draftDays = 14

    /// The group deletes everything, now. The shred goes first: from that instant no copy can be opened, in
    /// backups neither; then the records, grants, receipts and sessions. A tombstone stays.
    public func dispose(_ file: CaseFile, by member: GroupMember) async throws {
        try await dispose(file.id)
    }

    /// Disposes of drafts that were left, and of shreds of cases that never came to be. The server does this
    /// every hour.
    public func disposeOfLeftDrafts() async throws -> Int {
        let (since, now) = (hour - Self.draftDays * 24, second)
        let left = try await storage.read { try $0.drafts(untouchedSince: since) }
        for id in left { try await dispose(id) }
        try await storage.write { try $0.deleteExpired(now: now) }
        return left.count
    }

    private func dispose(_ caseID: String) async throws {
        let hour = hour
        try await storage.writeKeyring { try $0.eraseShred(of: caseID) }
        try await storage.write { try $0.dispose(caseID, hour: hour) }
        try await storage.truncateLog()
    }
}
