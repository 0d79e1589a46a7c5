import Foundation
import Storage
import Testing

@testable import Programme

@Suite struct ThePlan {
    @Test func isDrawnUpLineByLine() async throws {
        let world = try await World()
        let (programme, lucia) = (world.programme, world.lucia)
        let group = try await world.accepted(by: lucia)
        try await programme.add(
            Action.inventory, to: world.file(of: group, for: lucia), by: lucia, once: .random())
        #expect(try await world.stage(of: group) == .inProgress)
        let id = try #require(try await world.file(of: group, for: lucia).actions.first?.id)
        var longer = Action.inventory
        longer.hours = 5
        try await programme.change(
            longer, id: id, seen: 1, in: world.file(of: group, for: lucia), by: lucia, once: .random())
        #expect(try await world.file(of: group).actions.map(\.value) == [longer])
        try await programme.removeAction(
            id, seen: 2, from: world.file(of: group, for: lucia), by: lucia, once: .random())
        #expect(try await world.file(of: group).actions.isEmpty)
    }

    @Test func isNotProposedWithoutAnAction() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        await #expect(throws: Refusal.planIsEmpty) {
            try await world.programme.propose(
                world.file(of: group, for: world.lucia), introduction: "Soon", by: world.lucia,
                once: .random())
        }
        #expect(try await world.stage(of: group) == .accepted)
    }

    @Test func conflictsInALineAreTold() async throws {
        let world = try await World()
        let (programme, lucia) = (world.programme, world.lucia)
        let group = try await world.accepted(by: lucia)
        try await programme.add(
            Action.inventory, to: world.file(of: group, for: lucia), by: lucia, once: .random())
        let seen = try await world.file(of: group, for: lucia)
        let id = try #require(seen.actions.first?.id)
        var (first, second) = (Action.inventory, Action.inventory)
        (first.what, second.what) = ("first", "second")
        let lost = second
        try await programme.change(first, id: id, seen: 1, in: seen, by: lucia, once: .random())
        await #expect(throws: Storage.Conflict()) {
            try await programme.change(
                lost, id: id, seen: 1, in: seen, by: world.amal.member, once: .random())
        }
        await #expect(throws: Storage.Conflict()) {
            try await programme.removeAction(
                id, seen: 1, from: seen, by: world.amal.member, once: .random())
        }
        #expect(try await world.file(of: group).actions.map(\.value) == [first])
        await #expect(throws: Refusal.notFound) {
            try await programme.change(
                lost, id: "no such line", seen: 1, in: seen, by: lucia, once: .random())
        }
    }

    @Test func isNotChangedWhileItLiesBeforeTheGroup() async throws {
        let world = try await World()
        let (programme, lucia) = (world.programme, world.lucia)
        let group = try await world.proposed()
        let file = try await world.file(of: group, for: lucia)
        let id = try #require(file.actions.first?.id)
        await #expect(throws: Refusal.notNow) {
            try await programme.add(Action.inventory, to: file, by: lucia, once: .random())
        }
        await #expect(throws: Refusal.notNow) {
            try await programme.change(
                Action.inventory, id: id, seen: 1, in: file, by: lucia, once: .random())
        }
        await #expect(throws: Refusal.notNow) {
            try await programme.removeAction(id, seen: 1, from: file, by: lucia, once: .random())
        }
        try await programme.revise(file, by: lucia, once: .random())
        let revised = try await world.file(of: group, for: lucia)
        #expect(revised.plan?.value.proposedAt == nil)
        #expect(revised.plan?.value.introduction == "First things first.")
        try await programme.removeAction(id, seen: 1, from: revised, by: lucia, once: .random())
    }

    @Test func isNotChangedByWhoSawItBeforeItWasProposed() async throws {
        let world = try await World()
        let (programme, lucia) = (world.programme, world.lucia)
        let group = try await world.accepted(by: lucia)
        try await programme.add(
            Action.inventory, to: world.file(of: group, for: lucia), by: lucia, once: .random())
        let old = try await world.file(of: group, for: lucia)
        let id = try #require(old.actions.first?.id)
        try await programme.propose(old, introduction: nil, by: lucia, once: .random())
        await #expect(throws: Refusal.notNow) {
            try await programme.add(Action.inventory, to: old, by: lucia, once: .random())
        }
        await #expect(throws: Refusal.notNow) {
            try await programme.change(
                Action.inventory, id: id, seen: 1, in: old, by: lucia, once: .random())
        }
        await #expect(throws: Refusal.notNow) {
            try await programme.removeAction(id, seen: 1, from: old, by: lucia, once: .random())
        }
        let seen = try await world.file(of: group)
        #expect(seen.actions.map(\.id) == [id])
        #expect(seen.actions.map(\.version) == [1])
    }
}
