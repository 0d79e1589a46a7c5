import Foundation
import Storage
import Vault

extension Programme {
    /// Ends the support, with how it ended and a word to the group. What the group agrees that may be learnt is
    /// asked on its own page; until it answers, it has agreed to nothing.
    public func close(
        _ file: CaseFile, outcome: String, words: String?, by member: StaffMember, once token: Token
    ) async throws {
        let closing = Closing(outcome: outcome, words: words, at: now)
        let (hour, seen) = (hour, file.closing?.version ?? 0)
        try await once(token, holder: file.id) { writing in
            try writing.takeOrRefuse(.close, file.id, hour: hour)
            try writing.set(closing, seen: seen, of: file.id, key: file.key)
        }
    }

    /// Takes up a closed case again.
    public func reopen(_ file: CaseFile, by member: StaffMember, once token: Token) async throws {
        let hour = hour
        try await once(token, holder: file.id) { try $0.takeOrRefuse(.reopen, file.id, hour: hour) }
    }

    /// The group says what may be learnt from its case; it can change its mind at any time.
    public func consent(
        to codes: [String], seen: Int, in file: CaseFile, by member: GroupMember, once token: Token
    ) async throws {
        guard file.stage == .closed else { throw Refusal.notNow }
        let consents = Consents(codes: codes, at: now)
        try await once(token, holder: file.id) { writing in
            try writing.require([.closed], file.id)
            try writing.set(consents, seen: seen, of: file.id, key: file.key)
            try writing.setNews(file.id, true)
        }
    }
}

extension Writing {
    /// Like `take`, where the stage itself is what is asked for: another stage is a refusal, not a conflict.
    func takeOrRefuse(_ move: Move, _ caseID: String, hour: Int) throws {
        do {
            try take(move, caseID, hour: hour)
        } catch is Conflict {
            throw Refusal.notNow
        }
    }
}
