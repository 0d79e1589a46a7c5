import Foundation
import Storage
import Vault

/// What a session of staff holds, sealed under the session's token.
struct StaffSession: Codable {
    var personID: String
    var keys: Data
    var programmeKey: Data?
}

extension Programme {
    /// A session of staff ends after this long without a request.
    public static let staffIdleSeconds = 8 * 3600

    /// Opens a session with name, password and one-time code. Throws `Refusal.notSignedIn` without saying what
    /// was wrong, after the same work whether or not there is such a person.
    public func signIn(name: String, password: String, code: String) async throws -> OpenedSession {
        let hash = pepper.lookup(signInName: name)
        let row = try await storage.read { try $0.person(nameHash: hash) }
        let (box, cost) = (row?.passwordBox ?? Self.nobodysBox, costs.password)
        let keys = try await derive(passwordGate) {
            try? PersonalKeys(sealed: box, password: password, cost: cost)
        }
        guard let row, let keys, !row.isDisabled,
            let step = keys.totp.step(of: code, at: now, usedStep: row.usedStep)
        else { throw Refusal.notSignedIn }
        return try await openSession(row, keys, step: step)
    }

    /// Sets a new password with the recovery key that was printed at enrolment, and the one-time code.
    public func recover(
        name: String, recovery: RecoveryKey, code: String, password: String
    ) async throws -> OpenedSession {
        let hash = pepper.lookup(signInName: name)
        guard let row = try await storage.read({ try $0.person(nameHash: hash) }), !row.isDisabled,
            let keys = try? PersonalKeys(sealed: row.recoveryBox, recovery: recovery),
            let step = keys.totp.step(of: code, at: now, usedStep: row.usedStep)
        else { throw Refusal.notSignedIn }
        let cost = costs.password
        let box = try await derive(passwordGate) { try keys.sealed(password: password, cost: cost) }
        // One transaction: a code that was used meanwhile leaves the old password in force.
        return try await openSession(row, keys, step: step) { writing in
            try writing.updatePasswordBox(of: row.id, sealed: box)
            try writing.deleteSessions(of: .person(row.id))
        }
    }

    /// Who holds this cookie; nil when the session is over.
    public func staffMember(_ token: Token) async throws -> StaffMember? {
        let now = second
        let found = try await storage.read { reading -> (SessionRow, PersonRow)? in
            guard let row = try reading.session(tokenHash: token.hash, now: now),
                let id = row.holder.split(separator: " ").last, row.holder.hasPrefix("person "),
                let person = try reading.person(String(id)), !person.isDisabled
            else { return nil }
            return (row, person)
        }
        guard let (row, person) = found else { return nil }
        try await prolong(token, row, idleSeconds: Self.staffIdleSeconds)
        let session = try JSONDecoder().decode(
            StaffSession.self, from: token.open(row.sealed, for: "staff session"))
        let keyPair = try PersonalKeys(bytes: session.keys).keyPair
        let programmeKeys =
            try session.programmeKey.map { try KeyPair(privateBytes: $0) }
            ?? person.programmeBox.map { try Grant.openProgramme($0, with: keyPair) }
        return StaffMember(
            id: person.id, profile: try profile(person), roles: Self.roles(person), keyPair: keyPair,
            programmeKeys: person.isCoordinator ? programmeKeys : nil, token: token)
    }

    private func openSession(
        _ row: PersonRow, _ keys: PersonalKeys, step: Int,
        _ also: @Sendable @escaping (Writing) throws -> Void = { _ in }
    ) async throws -> OpenedSession {
        let token = Token.random()
        let programmeKey = try row.programmeBox.map {
            try Grant.openProgramme($0, with: keys.keyPair).privateBytes
        }
        let session = StaffSession(personID: row.id, keys: keys.bytes, programmeKey: programmeKey)
        let sealed = try token.seal(JSONEncoder().encode(session), for: "staff session")
        let now = seenAt
        do {
            try await storage.write { writing in
                try writing.useStep(step, of: row.id)
                try also(writing)
                try writing.insertSession(
                    tokenHash: token.hash, holder: .person(row.id), sealed: sealed, now: now,
                    expiresAt: now + Self.staffIdleSeconds)
            }
        } catch is Conflict {
            throw Refusal.notSignedIn
        }
        return OpenedSession(session: token.text)
    }

    /// A box that no password opens, so that an unknown name takes as long as a known one.
    private static let nobodysBox = Data(count: 16 + 1 + 12 + 256 + 16)
}
