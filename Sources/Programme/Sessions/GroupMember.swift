import Foundation
import Storage
import Vault

/// A member of a group whose receipt was typed. Has no account and no name.
public struct GroupMember: Sendable {
    public let caseID: String
    public let receiptID: String
    let keyPair: KeyPair
    let token: Token
    /// The receipt that is still to be typed back; shown until then, and never again.
    public let unconfirmed: Receipt?
    /// The receipt that ends once the new one was typed back.
    let replacedReceiptID: String?
}

/// What the session of a group holds, sealed under the session's token.
struct GroupSession: Codable {
    var caseID: String
    var receiptID: String
    var privateKey: Data
    var unconfirmed: String?
    var replacedReceiptID: String?
}

extension Programme {
    /// A group's session ends after this long without a request. A draft or an answer is kept much longer.
    public static let groupIdleSeconds = 2 * 3600

    /// Who holds this cookie; nil when the session is over.
    public func groupMember(_ token: Token) async throws -> GroupMember? {
        let now = second
        guard let row = try await storage.read({ try $0.session(tokenHash: token.hash, now: now) }),
            row.holder.hasPrefix("receipt ")
        else { return nil }
        try await prolong(token, row, idleSeconds: Self.groupIdleSeconds)
        let session = try JSONDecoder().decode(
            GroupSession.self, from: token.open(row.sealed, for: "group session"))
        return GroupMember(
            caseID: session.caseID, receiptID: session.receiptID,
            keyPair: try KeyPair(privateBytes: session.privateKey), token: token,
            unconfirmed: session.unconfirmed.flatMap { try? Receipt(typed: $0) },
            replacedReceiptID: session.replacedReceiptID)
    }

    /// The case that a member's receipt opens, as the group sees it.
    public func caseFile(of member: GroupMember) async throws -> CaseFile {
        try await caseFile(
            member.caseID, holder: .receipt(member.receiptID), keys: member.keyPair, side: .group)
    }

    /// Ends a session; of a group or of staff.
    public func signOut(_ token: Token) async throws {
        try await storage.write { try $0.deleteSession(tokenHash: token.hash) }
    }

    /// Writes at most every five minutes, so that reading a page seldom writes.
    func prolong(_ token: Token, _ row: SessionRow, idleSeconds: Int) async throws {
        let now = seenAt
        guard now > row.seenAt else { return }
        try await storage.write {
            try $0.prolongSession(tokenHash: token.hash, now: now, expiresAt: now + idleSeconds)
        }
    }

    func caseFile(_ id: String, holder: Holder, keys: KeyPair, side: CaseFile.Side) async throws -> CaseFile {
        let found = try await storage.read { reading -> (CaseRow, Data, [RecordRow], BookingRow?)? in
            guard let row = try reading.supportCase(id), let grant = try reading.grant(of: id, to: holder)
            else {
                return nil
            }
            return (
                row, grant, try reading.records(of: id, butKinds: CaseFile.openedApart),
                try reading.booking(of: id)
            )
        }
        guard let (row, grant, records, booking) = found,
            let shred = try await storage.readKeyring({ try $0.shred(of: id) })
        else { throw Refusal.notFound }
        let secret = try Grant.open(grant, of: id, with: keys)
        return try CaseFile(
            row: row, secret: secret, shred: Shred(bytes: shred), records: records, booking: booking,
            side: side)
    }
}
