import Foundation
import Storage
import Testing

@testable import Programme

/// Two people change one thing that both saw: the second is told, and nothing is overwritten.
@Suite struct ConflictsInACase {
    @Test func theNeedsOfADraft() async throws {
        let world = try await World()
        let group = try await world.draft()
        let seen = try await world.file(of: group)
        var (first, second) = (Needs.shelter, Needs.shelter)
        (first.words, second.words) = ("first", "second")
        try await world.programme.save(first, seen: 1, in: seen, once: .random())
        let lost = second
        await #expect(throws: Storage.Conflict()) {
            try await world.programme.save(lost, seen: 1, in: seen, once: .random())
        }
        #expect(try await world.file(of: group).needs?.value == first)
        #expect(try await world.file(of: group).needs?.version == 2)
    }

    @Test func whoTheGroupIs() async throws {
        let world = try await World()
        let group = try await world.draft()
        let seen = try await world.file(of: group)
        let first = Background(who: "first", serves: nil, region: "africa", workLanguage: "es")
        let second = Background(who: "second", serves: nil, region: "africa", workLanguage: "fr")
        try await world.programme.save(first, seen: 0, in: seen, once: .random())
        await #expect(throws: Storage.Conflict()) {
            try await world.programme.save(second, seen: 0, in: seen, once: .random())
        }
        let kept = try await world.file(of: group)
        #expect(kept.background?.value == first)
        #expect(kept.row.workLanguage == "es")
    }

    @Test func howTheyAreReached() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        let seen = try await world.file(of: group)
        let first = Contact(way: .phone, address: "+57 1", zone: "America/Bogota")
        let second = Contact(way: .signal, address: "+57 2", zone: "America/Bogota")
        try await world.programme.save(first, seen: 1, in: seen, once: .random())
        await #expect(throws: Storage.Conflict()) {
            try await world.programme.save(second, seen: 1, in: seen, once: .random())
        }
        #expect(try await world.file(of: group).contact?.value == first)
    }

    @Test func homework() async throws {
        let world = try await World()
        let (programme, lucia) = (world.programme, world.lucia)
        let group = try await world.accepted(by: lucia)
        try await programme.add(
            HomeTask(text: "Count the phones", due: nil), to: world.file(of: group, for: lucia), by: lucia,
            once: .random())
        let seen = try await world.file(of: group, for: lucia)
        let task = try #require(seen.tasks.first)
        let groupSaw = try await world.file(of: group)
        try await programme.tick(
            task.id, done: true, in: groupSaw, by: world.member(group), once: .random())
        await #expect(throws: Storage.Conflict()) {
            try await programme.change(
                HomeTask(text: "Count them all", due: nil), id: task.id, seen: task.version, in: seen,
                by: lucia, once: .random())
        }
        await #expect(throws: Storage.Conflict()) {
            try await programme.removeTask(
                task.id, seen: task.version, from: seen, by: lucia, once: .random())
        }
        await #expect(throws: Storage.Conflict()) {
            try await programme.tick(
                task.id, done: false, in: groupSaw, by: world.member(group), once: .random())
        }
        let kept = try await world.file(of: group).tasks.map(\.value)
        #expect(kept == [HomeTask(text: "Count the phones", due: nil, isDone: true)])
    }

    @Test func consents() async throws {
        let world = try await World()
        let group = try await world.closed()
        let seen = try await world.file(of: group)
        let member = try await world.member(group)
        try await world.programme.consent(to: [], seen: 0, in: seen, by: member, once: .random())
        await #expect(throws: Storage.Conflict()) {
            try await world.programme.consent(
                to: ["figures"], seen: 0, in: seen, by: member, once: .random())
        }
        #expect(try await world.file(of: group).consents?.value.codes == [])
        try await world.programme.consent(to: ["lesson"], seen: 1, in: seen, by: member, once: .random())
        #expect(try await world.file(of: group).consents?.value.codes == ["lesson"])
    }
}
