import Foundation
import Storage
import Vault

/// What an invitation holds, sealed under its own one-time token. Between the two steps of enrolment it also
/// holds what the first one made.
struct Invitation: Codable {
    var roles: Set<Role>
    var programmeKey: Data?
    var started: Started?

    struct Started: Codable {
        var profile: Profile
        var keys: Data
        var passwordBox: Data
    }
}

/// An invitation as the page of enrolment sees it.
public struct OpenInvitation: Sendable {
    public let roles: Set<Role>
    /// Set once name and password were chosen.
    public let name: String?
    /// The secret of the second factor, to be put into an app.
    public let secondFactor: TOTP?
    public let signInName: String?
}

extension Programme {
    /// An invitation is good for this long.
    public static let invitationSeconds = 7 * 24 * 3600

    /// Invites someone; the token goes into the one-time link. A coordinator hands on the programme's key with
    /// it, so that the new coordinator can open requests at once.
    public func invite(_ roles: Set<Role>, by coordinator: Coordinator, once token: Token) async throws
        -> Token
    {
        let key = roles.contains(.coordinator) ? coordinator.programmeKeys.privateBytes : nil
        let invitation = Invitation(roles: roles, programmeKey: key)
        let (link, expiresAt) = (Token.random(), second + Self.invitationSeconds)
        let sealed = try link.seal(JSONEncoder().encode(invitation), for: "invitation")
        let text = try await once(token, holder: coordinator.member.id) { writing in
            try writing.insertInvitation(tokenHash: link.hash, sealed: sealed, expiresAt: expiresAt)
            return link.text
        }
        guard let made = Token(text: text) else { throw Refusal.notFound }
        return made
    }

    /// The operator invites from the command line. A coordinator invited so waits until another coordinator
    /// hands on the programme's key: the operator does not hold it.
    public func inviteByOperator(_ roles: Set<Role>) async throws -> Token {
        try await store(Invitation(roles: roles, programmeKey: nil))
    }

    func store(_ invitation: Invitation) async throws -> Token {
        let (token, expiresAt) = (Token.random(), second + Self.invitationSeconds)
        let sealed = try token.seal(JSONEncoder().encode(invitation), for: "invitation")
        try await storage.write {
            try $0.insertInvitation(tokenHash: token.hash, sealed: sealed, expiresAt: expiresAt)
        }
        return token
    }

    /// Reads an invitation; throws `Refusal.notFound` when it was used or has ended.
    public func invitation(_ token: Token) async throws -> OpenInvitation {
        let invitation = try await opened(token)
        return OpenInvitation(
            roles: invitation.roles, name: invitation.started?.profile.name,
            secondFactor: try invitation.started.map { try PersonalKeys(bytes: $0.keys).totp },
            signInName: invitation.started?.profile.signInName)
    }

    func opened(_ token: Token) async throws -> Invitation {
        let now = second
        guard let sealed = try await storage.read({ try $0.invitation(tokenHash: token.hash, now: now) })
        else {
            throw Refusal.notFound
        }
        return try JSONDecoder().decode(Invitation.self, from: token.open(sealed, for: "invitation"))
    }
}
