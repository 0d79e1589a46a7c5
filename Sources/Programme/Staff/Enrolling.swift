import Foundation
import Storage
import Vault

extension Programme {
    /// First step: who it is, and a password. Keys and a second factor are made. Throws `Refusal.nameTaken`.
    public func startEnrolment(_ token: Token, profile: Profile, password: String) async throws {
        var invitation = try await opened(token)
        let hash = pepper.lookup(signInName: profile.signInName)
        guard try await storage.read({ try $0.person(nameHash: hash) }) == nil else {
            throw Refusal.nameTaken
        }
        let (keys, cost) = (PersonalKeys.random(), costs.password)
        let box = try await derive(passwordGate) { try keys.sealed(password: password, cost: cost) }
        invitation.started = Invitation.Started(profile: profile, keys: keys.bytes, passwordBox: box)
        let sealed = try token.seal(JSONEncoder().encode(invitation), for: "invitation")
        try await storage.write { try $0.resealInvitation(tokenHash: token.hash, sealed: sealed) }
    }

    /// Second step: a code shows that the second factor works. Gives the recovery key, which is shown once.
    /// Throws `Refusal.notSignedIn` when the code is wrong.
    public func finishEnrolment(_ token: Token, code: String, once form: Token) async throws -> RecoveryKey {
        if let earlier: String = try await answer(to: form), let key = RecoveryKey(typed: earlier) {
            return key
        }
        let invitation = try await opened(token)
        guard let started = invitation.started else { throw Refusal.notFound }
        let keys = try PersonalKeys(bytes: started.keys)
        guard let step = keys.totp.step(of: code, at: now, usedStep: 0) else { throw Refusal.notSignedIn }
        let recovery = RecoveryKey.random()
        let person = try row(
            started.profile, roles: invitation.roles, keys: keys, passwordBox: started.passwordBox,
            recovery: recovery, programmeKey: invitation.programmeKey, usedStep: step)
        do {
            let text = try await once(form, holder: person.id) { writing in
                try writing.useInvitation(tokenHash: token.hash)
                try writing.insert(person)
                return recovery.groups.joined(separator: " ")
            }
            guard let key = RecoveryKey(typed: text) else { throw Refusal.notFound }
            return key
        } catch is Conflict {
            throw Refusal.nameTaken
        }
    }

    func row(
        _ profile: Profile, roles: Set<Role>, keys: PersonalKeys, passwordBox: Data, recovery: RecoveryKey,
        programmeKey: Data?, usedStep: Int
    ) throws -> PersonRow {
        let id = newID()
        let programmeBox = try programmeKey.map {
            try Grant.seal(programme: KeyPair(privateBytes: $0), to: keys.keyPair.publicBytes)
        }
        return PersonRow(
            id: id, nameHash: pepper.lookup(signInName: profile.signInName),
            profile: try seal(profile, of: id),
            isCoordinator: roles.contains(.coordinator), isPractitioner: roles.contains(.practitioner),
            publicKey: keys.keyPair.publicBytes, passwordBox: passwordBox,
            recoveryBox: try keys.sealed(recovery: recovery), programmeBox: programmeBox, usedStep: usedStep)
    }
}
