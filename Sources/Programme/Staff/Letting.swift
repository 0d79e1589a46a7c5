import Foundation
import Storage
import Vault

extension Programme {
    /// Nobody who is disabled can sign in, and their sessions end at once. One cannot disable oneself.
    public func setDisabled(
        _ disabled: Bool, personID: String, by coordinator: Coordinator, once token: Token
    ) async throws {
        guard personID != coordinator.member.id else { throw Refusal.notOneself }
        try await once(token, holder: coordinator.member.id) { writing in
            guard try writing.reading.person(personID) != nil else { throw Refusal.notFound }
            try writing.setDisabled(disabled, personID: personID)
        }
    }

    /// The operator disables by sign-in name. Throws `Refusal.notFound` when there is no such person.
    public func disableByOperator(signInName: String) async throws {
        let hash = pepper.lookup(signInName: signInName)
        try await storage.write { writing in
            guard let person = try writing.reading.person(nameHash: hash) else { throw Refusal.notFound }
            try writing.setDisabled(true, personID: person.id)
        }
    }

    /// Hands the programme's key to a coordinator who was invited without it.
    public func giveProgrammeKey(to personID: String, by coordinator: Coordinator, once token: Token)
        async throws
    {
        let keys = coordinator.programmeKeys
        try await once(token, holder: coordinator.member.id) { writing in
            guard let person = try writing.reading.person(personID), person.isCoordinator else {
                throw Refusal.notFound
            }
            try writing.giveProgrammeKey(
                to: personID, sealed: Grant.seal(programme: keys, to: person.publicKey))
        }
    }

    /// Everyone may change their own profile, but not their sign-in name.
    public func change(_ profile: Profile, seen: Int, of member: StaffMember, once token: Token) async throws
    {
        var kept = profile
        kept.signInName = member.profile.signInName
        let sealed = try seal(kept, of: member.id)
        try await once(token, holder: member.id) { writing in
            try writing.updateProfile(of: member.id, seen: seen, profile: sealed)
        }
    }

    /// One's own profile with the version that a change has to name.
    public func profile(of member: StaffMember) async throws -> Stored<Profile> {
        guard let row = try await storage.read({ try $0.person(member.id) }) else { throw Refusal.notFound }
        return Stored(id: row.id, version: row.version, value: try profile(row))
    }
}
