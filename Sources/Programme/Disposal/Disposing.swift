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

    /// Disposes of drafts that were left, and finishes disposals that a crash cut off. The server does this every
    /// hour. A draft becomes a tombstone before its shred goes: one that is sent at that instant stays whole.
    public func disposeOfLeftDrafts() async throws -> Int {
        let (hour, now) = (hour, second)
        let since = hour - Self.draftDays * 24
        let left = try await storage.read { try $0.drafts(untouchedSince: since) }
        var count = 0
        for id in left
        where try await storage.write({ try $0.disposeOfDraft(id, untouchedSince: since, hour: hour) }) {
            try await storage.writeKeyring { try $0.eraseShred(of: id) }
            count += 1
        }
        try await finishDisposals()
        try await storage.write { try $0.deleteExpired(now: now) }
        if count > 0 { await storage.truncateLog() }
        return count
    }

    /// A case without a shred was disposed of, and so was a tombstone that still has one. Cases are read before the
    /// keyring: a case that is just made has its shred first.
    private func finishDisposals() async throws {
        let (cases, tombstones) = try await storage.read { reading in
            (try reading.caseIDsNotDisposed(), try reading.tombstoneIDs())
        }
        let shreds = Set(try await storage.readKeyring { try $0.caseIDs() })
        for id in cases.filter({ !shreds.contains($0) }) + tombstones.filter(shreds.contains) {
            try await dispose(id)
        }
    }

    private func dispose(_ caseID: String) async throws {
        let hour = hour
        try await storage.writeKeyring { try $0.eraseShred(of: caseID) }
        try await storage.write { try $0.dispose(caseID, hour: hour) }
        await storage.truncateLog()
    }
}
