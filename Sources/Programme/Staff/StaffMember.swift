import Foundation
import Storage
import Vault

/// What is known of a member of staff. Sealed under the house key.
public struct Profile: Codable, Sendable, Equatable {
    public var name: String
    public var signInName: String
    /// Languages to work in (BCP 47).
    public var languages: [String]
    public var topics: [String]
    public var zone: String
    /// Hours a week that there are for cases.
    public var capacity: Int

    public init(
        name: String, signInName: String, languages: [String] = [], topics: [String] = [],
        zone: String = "UTC",
        capacity: Int = 10
    ) {
        self.name = name
        self.signInName = signInName
        self.languages = languages
        self.topics = topics
        self.zone = zone
        self.capacity = capacity
    }
}

/// What staff may do.
public enum Role: String, Codable, Sendable, CaseIterable { case coordinator, practitioner }

/// A member of staff who is signed in.
public struct StaffMember: Sendable {
    public let id: String
    public let profile: Profile
    public let roles: Set<Role>
    let keyPair: KeyPair
    /// The programme's key, held by coordinators only.
    let programmeKeys: KeyPair?
    let token: Token

    public var isCoordinator: Bool { roles.contains(.coordinator) }
    public var isPractitioner: Bool { roles.contains(.practitioner) }
    /// A coordinator who waits for another to hand on the programme's key.
    public var waitsForKey: Bool { isCoordinator && programmeKeys == nil }
}

/// A member of staff who coordinates and holds the programme's key. Operations that only a coordinator may do ask
/// for this type, so that they cannot be called for anyone else.
public struct Coordinator: Sendable {
    public let member: StaffMember
    let programmeKeys: KeyPair

    /// nil for everyone else.
    public init?(_ member: StaffMember) {
        guard member.isCoordinator, let keys = member.programmeKeys else { return nil }
        self.member = member
        programmeKeys = keys
    }
}

/// A member of staff as others see them.
public struct Colleague: Sendable, Equatable {
    public let id: String
    public let profile: Profile
    public let roles: Set<Role>
    public let isDisabled: Bool
    public let waitsForKey: Bool
    public let version: Int
}

extension Programme {
    /// Everyone on the staff, by name.
    func colleagues(_ rows: [PersonRow]) throws -> [Colleague] {
        try rows.map(colleague).sorted { ($0.profile.name, $0.id) < ($1.profile.name, $1.id) }
    }

    func colleague(_ row: PersonRow) throws -> Colleague {
        Colleague(
            id: row.id, profile: try profile(row), roles: Self.roles(row), isDisabled: row.isDisabled,
            waitsForKey: row.isCoordinator && row.programmeBox == nil, version: row.version)
    }

    func profile(_ row: PersonRow) throws -> Profile {
        try JSONDecoder().decode(
            Profile.self, from: pepper.houseKey.open(row.profile, naming: "profile \(row.id)"))
    }

    func seal(_ profile: Profile, of personID: String) throws -> Data {
        try pepper.houseKey.seal(JSONEncoder().encode(profile), naming: "profile \(personID)")
    }

    static func roles(_ row: PersonRow) -> Set<Role> {
        var roles: Set<Role> = []
        if row.isCoordinator { roles.insert(.coordinator) }
        if row.isPractitioner { roles.insert(.practitioner) }
        return roles
    }

    /// The name that others see; a person who is gone keeps theirs.
    public func names() async throws -> [String: String] {
        let rows = try await storage.read { try $0.people() }
        return Dictionary(uniqueKeysWithValues: try rows.map { ($0.id, try profile($0).name) })
    }

    /// Everyone on the staff, for a coordinator and for the operator's command.
    public func staff() async throws -> [Colleague] {
        try colleagues(try await storage.read { try $0.people() })
    }
}
