import Foundation
import Storage
import Vault

/// A receipt as its form's answer keeps it, for a retry.
struct NewReceipt: Codable {
    let digits: String
}

extension Programme {
    /// A second receipt, for a colleague. It opens the same case, and can be taken away without the first.
    public func addReceipt(to file: CaseFile, once token: Token) async throws -> Receipt {
        if let earlier: NewReceipt = try await answer(to: token) { return try Receipt(typed: earlier.digits) }
        let receipt = Receipt.random()
        let keys = try await receiptKeys(receipt)
        let id = newID()
        let made = try await once(token, holder: file.id) { writing in
            try writing.add(receiptID: id, keys, to: file)
            return NewReceipt(digits: receipt.digits)
        }
        return try Receipt(typed: made.digits)
    }

    /// A new receipt in the place of the one in use. It is shown until it was typed back; only then does the old
    /// one end, with every session that it opened, so that a bad line locks nobody out.
    public func rotateReceipt(of file: CaseFile, by member: GroupMember, once token: Token) async throws {
        guard member.unconfirmed == nil else { return }
        let receipt = Receipt.random()
        let keys = try await receiptKeys(receipt)
        let id = newID()
        let session = GroupSession(
            caseID: file.id, receiptID: id, privateKey: keys.keyPair.privateBytes,
            unconfirmed: receipt.digits,
            replacedReceiptID: member.receiptID)
        let sealed = try member.token.seal(JSONEncoder().encode(session), for: "group session")
        try await once(token, holder: file.id) { writing in
            try writing.add(receiptID: id, keys, to: file)
            try writing.resealSession(tokenHash: member.token.hash, holder: .receipt(id), sealed: sealed)
        }
    }

    /// How many receipts open the case.
    public func receiptCount(of file: CaseFile) async throws -> Int {
        try await storage.read { try $0.receiptIDs(of: file.id).count }
    }

    /// Takes away every receipt but the one in use: for a colleague who has left, or a receipt that was lost.
    public func dropOtherReceipts(of file: CaseFile, keeping member: GroupMember, once token: Token)
        async throws
    {
        // While a new receipt waits to be typed back, it may be with nobody: then the old one must stay.
        guard member.unconfirmed == nil else { throw Refusal.notNow }
        try await once(token, holder: file.id) { writing in
            for id in try writing.reading.receiptIDs(of: file.id) where id != member.receiptID {
                try writing.deleteReceipt(id: id, of: file.id)
            }
        }
    }
}

extension Writing {
    fileprivate func add(receiptID: String, _ keys: ReceiptKeys, to file: CaseFile) throws {
        try insertReceipt(id: receiptID, caseID: file.id, lookupHash: keys.lookupHash)
        try insertGrant(
            of: file.id, to: .receipt(receiptID),
            sealed: Grant.seal(file.secret, of: file.id, to: keys.keyPair.publicBytes))
    }
}
