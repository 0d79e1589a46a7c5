import Foundation
import Testing
import Vault

@testable import Programme

/// A group is introduced to a host with words that it has seen, or not at all.
@Suite struct IntroducingAGroup {
    private func world() async throws -> (World, Group, Stored<Introduction>) {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        try await write("A small group looks for a host.", nil, world, group)
        return (world, group, try await only(world, group))
    }

    private func write(_ text: String, _ old: Stored<Introduction>?, _ world: World, _ group: Group)
        async throws
    {
        try await world.programme.introduce(
            to: world.programme.content.hosts[0], text: text, id: old?.id, seen: old?.version ?? 0,
            in: world.file(of: group, for: world.lucia), by: .staff(world.lucia), once: .random())
    }

    private func only(_ world: World, _ group: Group) async throws -> Stored<Introduction> {
        let all = try await world.programme.introductions(of: world.file(of: group))
        #expect(all.count == 1)
        return try #require(all.first)
    }

    private func agree(_ seen: Stored<Introduction>, _ world: World, _ group: Group) async throws {
        try await world.programme.agree(
            toIntroduction: seen.id, seen: seen.version, in: world.file(of: group), by: world.member(group),
            once: .random())
    }

    private func send(_ seen: Stored<Introduction>, _ world: World, _ group: Group) async throws {
        try await world.programme.sent(
            introduction: seen.id, seen: seen.version, in: world.file(of: group, for: world.lucia),
            by: world.lucia, once: .random())
    }

    @Test func isNotSentBeforeTheGroupAgreed() async throws {
        let (world, group, seen) = try await world()
        await #expect(throws: Refusal.notNow) { try await send(seen, world, group) }
        try await agree(seen, world, group)
        try await send(only(world, group), world, group)
        let sent = try await only(world, group).value
        #expect(sent.agreedAt != nil && sent.sentAt != nil && sent.sentBy == .staff(world.lucia.id))
    }

    @Test func isAgreedToInTheWordsThatWereSeen() async throws {
        let (world, group, seen) = try await world()
        try await write("A group with a name.", seen, world, group)
        await #expect(throws: Conflict.self) { try await agree(seen, world, group) }
        #expect(try await only(world, group).value.agreedAt == nil)
    }

    @Test func isAgreedToAnewAfterEachChange() async throws {
        let (world, group, seen) = try await world()
        try await agree(seen, world, group)
        try await write("Other words.", only(world, group), world, group)
        let now = try await only(world, group)
        #expect(now.value.agreedAt == nil)
        await #expect(throws: Refusal.notNow) { try await send(now, world, group) }
    }

    @Test func staysInTheLogOnceItWasSent() async throws {
        let (world, group, seen) = try await world()
        try await agree(seen, world, group)
        try await send(only(world, group), world, group)
        let sent = try await only(world, group)
        await #expect(throws: Refusal.notNow) { try await write("Too late", sent, world, group) }
        await #expect(throws: Refusal.notNow) {
            try await world.programme.removeIntroduction(
                sent.id, seen: sent.version, from: world.file(of: group), by: .group(world.member(group)),
                once: .random())
        }
        #expect(try await only(world, group).value == sent.value)
    }

    @Test func canBeTakenAwayBeforeThat() async throws {
        let (world, group, seen) = try await world()
        try await world.programme.removeIntroduction(
            seen.id, seen: seen.version, from: world.file(of: group), by: .group(world.member(group)),
            once: .random())
        #expect(try await world.programme.introductions(of: world.file(of: group)).isEmpty)
    }

    @Test func liesSealedOnTheDisk() async throws {
        let (world, group, _) = try await world()
        let rows = try await world.programme.storage.read {
            try $0.records(of: group.id, kinds: [Introduction.kind])
        }
        #expect(rows.allSatisfy { $0.sealed.range(of: Data("small group".utf8)) == nil })
    }
}
