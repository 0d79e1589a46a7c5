import Foundation
import Storage
import Vault

/// What the first step of asking gives back: a session, whose receipt is shown until it was typed back.
public struct OpenedSession: Sendable, Codable {
    /// The session's token, for the cookie.
    public let session: String
}

extension Programme {
    /// Opens a case with the first answers. From here on they are kept, sealed, and the receipt opens them.
    public func startDraft(_ needs: Needs, language: String, once token: Token) async throws -> OpenedSession
    {
        if let earlier: OpenedSession = try await answer(to: token) { return earlier }
        let receipt = Receipt.random()
        let keys = try await receiptKeys(receipt)
        let (id, receiptID, session) = (newID(), newID(), Token.random())
        let (secret, shred) = (GrantSecret.random(), Shred.random())
        // The keyring first: a shred without a case is harmless, a case without its shred is lost.
        try await storage.writeKeyring { try $0.insertShred(of: id, bytes: shred.bytes) }
        let row = CaseRow(
            id: id, stage: Stage.draft.rawValue, openedHour: hour, language: language, workLanguage: language,
            region: "not-said", topics: needs.topics, urgency: needs.urgency)
        let now = seenAt
        return try await once(token, holder: id) { writing in
            guard let programme = try writing.reading.programme() else { throw Refusal.notFound }
            try writing.insert(row)
            try writing.insertGrant(
                of: id, to: .programme, sealed: Grant.seal(secret, of: id, to: programme.publicKey))
            try writing.insertReceipt(id: receiptID, caseID: id, lookupHash: keys.lookupHash)
            try writing.insertGrant(
                of: id, to: .receipt(receiptID),
                sealed: Grant.seal(secret, of: id, to: keys.keyPair.publicBytes))
            try writing.add(needs, id: onlyOne, to: id, key: CaseKey(secret: secret, shred: shred))
            let content = GroupSession(
                caseID: id, receiptID: receiptID, privateKey: keys.keyPair.privateBytes,
                unconfirmed: receipt.digits)
            try writing.insertSession(
                tokenHash: session.hash, holder: .receipt(receiptID),
                sealed: session.seal(JSONEncoder().encode(content), for: "group session"), now: now,
                expiresAt: now + Self.groupIdleSeconds)
            return OpenedSession(session: session.text)
        }
    }

    /// Changes what is hard, while the request is a draft.
    public func save(_ needs: Needs, seen: Int, in draft: CaseFile, once token: Token) async throws {
        try await saveAnswers(in: draft, once: token) { writing in
            try writing.set(needs, seen: seen, of: draft.id, key: draft.key)
            try writing.describe(
                draft.id, workLanguage: draft.row.workLanguage, region: draft.row.region,
                topics: needs.topics,
                urgency: needs.urgency)
        }
    }

    /// Keeps who the group is, while the request is a draft.
    public func save(_ background: Background, seen: Int, in draft: CaseFile, once token: Token) async throws
    {
        try await saveAnswers(in: draft, once: token) { writing in
            try writing.set(background, seen: seen, of: draft.id, key: draft.key)
            try writing.describe(
                draft.id, workLanguage: background.workLanguage, region: background.region,
                topics: draft.row.topics, urgency: draft.row.urgency)
        }
    }

    /// Keeps how the group may be reached; this can be changed at any time.
    public func save(_ contact: Contact, seen: Int, in file: CaseFile, once token: Token) async throws {
        let (isDraft, hour) = (file.stage == .draft, hour)
        try await once(token, holder: file.id) { writing in
            try writing.set(contact, seen: seen, of: file.id, key: file.key)
            if isDraft {
                try writing.touchDraft(file.id, hour: hour)
            } else {
                try writing.setNews(file.id, true)
            }
        }
    }

    private func saveAnswers(
        in draft: CaseFile, once token: Token, _ work: @Sendable @escaping (Writing) throws -> Void
    ) async throws {
        let hour = hour
        try await once(token, holder: draft.id) { writing in
            guard try writing.reading.supportCase(draft.id)?.stage == Stage.draft.rawValue else {
                throw Refusal.notNow
            }
            try work(writing)
            try writing.touchDraft(draft.id, hour: hour)
        }
    }
}
