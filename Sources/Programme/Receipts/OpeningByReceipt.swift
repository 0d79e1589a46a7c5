import Foundation
import Storage
import Vault

extension Programme {
    /// Opens a session with a receipt that was typed. Throws `Refusal.receiptUnknown`, and `Refusal.busy` when too
    /// many are tried at once.
    public func signIn(_ receipt: Receipt) async throws -> OpenedSession {
        let keys = try await receiptKeys(receipt)
        guard let row = try await storage.read({ try $0.receipt(lookupHash: keys.lookupHash) }) else {
            throw Refusal.receiptUnknown
        }
        let session = Token.random()
        let content = GroupSession(
            caseID: row.caseID, receiptID: row.id, privateKey: keys.keyPair.privateBytes, unconfirmed: nil)
        let now = seenAt
        try await storage.write { writing in
            try writing.insertSession(
                tokenHash: session.hash, holder: .receipt(row.id),
                sealed: session.seal(JSONEncoder().encode(content), for: "group session"), now: now,
                expiresAt: now + Self.groupIdleSeconds)
        }
        return OpenedSession(session: session.text)
    }

    /// The receipt was typed back: from now on it is nowhere but with the group. Returns whether it was right.
    public func confirm(_ typed: Receipt, by member: GroupMember) async throws -> Bool {
        guard let unconfirmed = member.unconfirmed else { return true }
        guard unconfirmed == typed else { return false }
        let content = GroupSession(
            caseID: member.caseID, receiptID: member.receiptID, privateKey: member.keyPair.privateBytes,
            unconfirmed: nil)
        let sealed = try member.token.seal(JSONEncoder().encode(content), for: "group session")
        try await storage.write { writing in
            try writing.resealSession(
                tokenHash: member.token.hash, holder: .receipt(member.receiptID), sealed: sealed)
            // Another member may have ended the old one already.
            let left = try writing.reading.receiptIDs(of: member.caseID)
            if let old = member.replacedReceiptID, left.contains(old) {
                try writing.deleteReceipt(id: old, of: member.caseID)
            }
        }
        return true
    }

    func receiptKeys(_ receipt: Receipt) async throws -> ReceiptKeys {
        let (pepper, cost) = (pepper, costs.receipt)
        return try await derive(receiptGate) { try ReceiptKeys(receipt, pepper: pepper, cost: cost) }
    }
}
