import Foundation
import Testing
import Vault

@testable import Programme

/// A group that asked for support: its member holds a session and keeps the receipt.
struct Group: Sendable {
    let id: String
    let session: Token
    let receipt: Receipt
}

extension Needs {
    static let shelter = Needs(
        topics: ["data", "safety"], words: "Our list of guests lies on four phones.", urgency: "days")
}

extension Contact {
    static let onlyHere = Contact(way: .here, zone: "America/Bogota")
}

extension Action {
    static let inventory = Action(
        what: "List every copy", why: "Four phones are three too many", who: "Marisol", hours: 3,
        due: "2026-04-01", track: "data")
}

extension World {
    /// Answers the first step and types the receipt back.
    func draft(_ needs: Needs = .shelter, language: String = "es") async throws -> Group {
        let opened = try await programme.startDraft(needs, language: language, once: .random())
        let session = try #require(Token(text: opened.session))
        let member = try #require(try await programme.groupMember(session))
        let receipt = try #require(member.unconfirmed)
        #expect(try await programme.confirm(receipt, by: member))
        return Group(id: member.caseID, session: session, receipt: receipt)
    }

    func request(urgency: String = "days", language: String = "es") async throws -> Group {
        var needs = Needs.shelter
        needs.urgency = urgency
        let group = try await draft(needs, language: language)
        try await programme.save(Contact.onlyHere, seen: 0, in: file(of: group), once: .random())
        try await programme.send(file(of: group), once: .random())
        return group
    }

    func accepted(by practitioner: StaffMember) async throws -> Group {
        let group = try await request()
        try await programme.accept(
            file(of: group, for: amal.member), practitionerID: practitioner.id, by: amal, once: .random())
        return group
    }

    /// A case with Lucía, whose plan of one action lies before the group.
    func proposed() async throws -> Group {
        let group = try await accepted(by: lucia)
        try await programme.add(
            Action.inventory, to: file(of: group, for: lucia), by: lucia, once: .random())
        try await programme.propose(
            file(of: group, for: lucia), introduction: "First things first.", by: lucia, once: .random())
        return group
    }

    func closed() async throws -> Group {
        let group = try await proposed()
        try await programme.close(
            file(of: group, for: lucia), outcome: "carried-out", words: "It was good to work with you.",
            by: lucia, once: .random())
        return group
    }

    /// The group's member, as the next request finds them.
    func member(_ group: Group) async throws -> GroupMember {
        try #require(try await programme.groupMember(group.session))
    }

    /// The case as the group sees it.
    func file(of group: Group) async throws -> CaseFile {
        try await programme.caseFile(of: member(group))
    }

    /// The case as a member of staff sees it.
    func file(of group: Group, for member: StaffMember) async throws -> CaseFile {
        try await programme.caseFile(group.id, for: member)
    }

    func stage(of group: Group) async throws -> Stage {
        let row = try await programme.storage.read { try $0.supportCase(group.id) }
        return try #require(row.flatMap { Stage(rawValue: $0.stage) })
    }

    /// Comes back with a receipt on another device.
    func comeBack(with receipt: Receipt) async throws -> GroupMember {
        let opened = try await programme.signIn(receipt)
        let token = try #require(Token(text: opened.session))
        return try #require(try await programme.groupMember(token))
    }
}
