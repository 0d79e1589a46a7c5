import Advice
import Foundation
import Storage
import Testing
import Vault

@testable import Programme

/// A group and its practitioner decide about an idea.
@Suite struct AProposalOfACase {
    /// A case with Lucía with one step, and an idea that takes its place.
    private func proposed() async throws -> (World, Group) {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        var map = Map()
        map.workflows = [Workflow(id: "intake")]
        var old = Step(id: "form")
        (old.name, old.workflow) = ("Fill in a form", "intake")
        var new = Step(id: "call")
        (new.name, new.workflow) = ("Ring back", "intake")
        new.state = .proposed
        new.replaces = ["form"]
        map.steps = [old, new]
        try await world.programme.begin(
            map, in: world.file(of: group), by: .staff(world.lucia), once: .random())
        return (world, group)
    }

    private func map(_ world: World, _ group: Group) async throws -> CaseMap {
        try await world.programme.map(of: world.file(of: group))
    }

    private func decide(
        _ decision: ProposalDecision, seen: Int, _ world: World, _ group: Group, once token: Token = .random()
    ) async throws {
        try await world.programme.decide(
            decision, on: "intake", seen: seen, in: world.file(of: group),
            by: .group(try await world.member(group)), once: token)
    }

    @Test func isDecidedAndThenCarriedOut() async throws {
        let (world, group) = try await proposed()
        #expect(try await map(world, group).decisions(on: "intake") == [.adopted, .rejected])
        try await decide(.adopted, seen: try await map(world, group).proposalVersion("intake"), world, group)
        #expect(try await map(world, group).proposalState("intake") == .adopted)
        #expect(try await map(world, group).decisions(on: "intake") == [.completed, .rejected])
        try await decide(
            .completed, seen: try await map(world, group).proposalVersion("intake"), world, group)
        let done = try await map(world, group)
        #expect(done.map.steps.map(\.id) == ["call"])
        #expect(done.map.steps[0].state == .before)
        #expect(done.decisions(on: "intake").isEmpty)
        #expect(done.changes["call"]?.by == .group)
        // The old step can be brought back by itself.
        #expect(done.changes["form"]?.isRemoved == true && done.changes["form"]?.canUndo == true)
    }

    @Test func isNotDecidedAsAnotherThanTheOneThatWasSeen() async throws {
        let (world, group) = try await proposed()
        let before = try await map(world, group)
        let seen = before.proposalVersion("intake")
        var changed = try #require(before.map.steps.first { $0.id == "call" })
        changed.minutes = 90
        try await world.programme.put(
            changed, seen: 1, in: world.file(of: group), by: .staff(world.lucia), once: .random())
        await #expect(throws: Storage.Conflict()) { try await decide(.adopted, seen: seen, world, group) }
        #expect(try await map(world, group).proposalState("intake") == .proposed)
    }

    @Test func isDecidedOnceWhenTheFormIsSentTwice() async throws {
        let (world, group) = try await proposed()
        let (token, seen) = (Token.random(), try await map(world, group).proposalVersion("intake"))
        for _ in 0..<2 { try await decide(.adopted, seen: seen, world, group, once: token) }
        #expect(try await map(world, group).changes["call"]?.version == 2)
    }

    @Test func isNotCarriedOutBeforeItWasDecided() async throws {
        let (world, group) = try await proposed()
        let seen = try await map(world, group).proposalVersion("intake")
        await #expect(throws: Refusal.notNow) { try await decide(.completed, seen: seen, world, group) }
    }

    @Test func isDroppedAndCanBeBroughtBack() async throws {
        let (world, group) = try await proposed()
        try await decide(.rejected, seen: try await map(world, group).proposalVersion("intake"), world, group)
        #expect(try await map(world, group).map.steps.map(\.id) == ["form"])
        try await world.programme.undo(
            "call", seen: 2, in: world.file(of: group), by: .staff(world.lucia), once: .random())
        #expect(try await map(world, group).proposalState("intake") == .proposed)
    }

    /// What names something that was taken out keeps the name, whatever else is decided meanwhile.
    @Test func changesNothingThatItDoesNotTouch() async throws {
        let (world, group) = try await proposed()
        let (programme, editor) = (world.programme, MapEditor.staff(world.lucia))
        var person = People(id: "neighbours")
        person.name = "Neighbours"
        try await programme.put(person, seen: 0, in: world.file(of: group), by: editor, once: .random())
        var form = try #require(try await map(world, group).map.steps.first { $0.id == "form" })
        form.actor = "neighbours"
        try await programme.put(form, seen: 1, in: world.file(of: group), by: editor, once: .random())
        try await programme.removeElement(
            "neighbours", seen: 1, from: world.file(of: group), by: editor, once: .random())
        try await decide(.adopted, seen: try await map(world, group).proposalVersion("intake"), world, group)
        try await programme.undo(
            "neighbours", seen: 2, in: world.file(of: group), by: editor, once: .random())
        #expect(try await map(world, group).map.steps.first { $0.id == "form" }?.actor == "neighbours")
    }
}

@Suite struct TheRoomInAMap {
    private func places(_ names: [String]) -> Map {
        names.reduce(into: Map()) { map, name in
            var place = Place(id: name)
            place.name = name
            map.put(place)
        }
    }

    /// What was removed longest ago makes room, so that no map is full of what is not in it.
    @Test func isNotTakenByWhatWasRemoved() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        let (programme, file) = (world.programme, try await world.file(of: group))
        for names in [["a", "b", "c"], ["d", "e"], ["f", "g"]] {
            let seen = try await programme.map(of: file)
            try await programme.replaceMap(
                seen, with: places(names), in: file, by: .staff(world.lucia), once: .random())
            world.clock.advance(seconds: 60)
        }
        let makeRoom = { (new: Int) in
            try await programme.storage.write { try $0.makeRoom(for: new, in: file, most: 3) }
        }
        // Seven records, two of them in the map: room for one without letting go, up to six records.
        await #expect(throws: Refusal.mapIsFull) { try await makeRoom(2) }
        try await makeRoom(1)
        let records = try await programme.map(of: file).changes
        #expect(Set(records.keys) == ["c", "d", "e", "f", "g"])
        #expect(try await programme.map(of: file).map.places.map(\.id) == ["f", "g"])
    }

    @Test func isNotPassedByManyAtOnce() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        let many = places((0...Map.mostElements).map { "place-\($0)" })
        await #expect(throws: Refusal.mapIsFull) {
            try await world.programme.begin(
                many, in: world.file(of: group), by: .staff(world.lucia), once: .random())
        }
        #expect(try await world.programme.map(of: world.file(of: group)).isEmpty)
    }
}
