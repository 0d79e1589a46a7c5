import Advice
import Content
import Foundation
import Storage
import Testing
import Vault

@testable import Programme

/// The group and its practitioner draw one map.
@Suite struct TheMapOfACase {
    private func step(_ name: String, id: String = UUID().uuidString.lowercased()) -> Step {
        var step = Step(id: id)
        step.name = name
        return step
    }

    private func put(
        _ step: Step, seen: Int = 0, in world: World, _ group: Group, by editor: MapEditor? = nil,
        once token: Token = .random()
    ) async throws {
        let editor = if let editor { editor } else { MapEditor.group(try await world.member(group)) }
        try await world.programme.put(
            step, seen: seen, in: world.file(of: group), by: editor, once: token)
    }

    private func map(_ world: World, _ group: Group) async throws -> CaseMap {
        try await world.programme.map(of: world.file(of: group))
    }

    @Test func isSeenByBothWithWhoChangedWhat() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        try await put(step("Ring back"), in: world, group)
        let seen = try await world.programme.map(of: world.file(of: group, for: world.lucia))
        let drawn = try #require(seen.map.steps.first)
        #expect(drawn.name == "Ring back")
        #expect(seen.changes[drawn.id]?.by == .group)
        try await put(
            step("Ring back on Mondays", id: drawn.id), seen: 1, in: world, group, by: .staff(world.lucia))
        let now = try await map(world, group)
        #expect(now.map.steps.map(\.name) == ["Ring back on Mondays"])
        #expect(now.changes[drawn.id]?.by == .staff(world.lucia.id))
        #expect(now.changes[drawn.id]?.version == 2)
    }

    @Test func keepsWhatTheFirstDidWhereTwoChangeTheSame() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        try await put(step("Ring back", id: "ring"), in: world, group)
        try await put(step("first", id: "ring"), seen: 1, in: world, group)
        await #expect(throws: Storage.Conflict()) {
            try await put(step("second", id: "ring"), seen: 1, in: world, group, by: .staff(world.lucia))
        }
        await #expect(throws: Storage.Conflict()) {
            try await put(step("third", id: "ring"), in: world, group)
        }
        #expect(try await map(world, group).map.steps.map(\.name) == ["first"])
    }

    @Test func aRequestThatIsSentTwiceAddsOne() async throws {
        let world = try await World()
        let group = try await world.request()
        let token = Token.random()
        for _ in 0..<2 { try await put(step("Ring back"), in: world, group, once: token) }
        #expect(try await map(world, group).map.steps.count == 1)
    }

    @Test func everyChangeCanBeUndone() async throws {
        let world = try await World()
        let (programme, group) = (world.programme, try await world.request())
        let editor = MapEditor.group(try await world.member(group))
        for (version, name) in ["one", "two", "three"].enumerated() {
            try await put(step(name, id: "ring"), seen: version, in: world, group)
        }
        try await programme.removeElement(
            "ring", seen: 3, from: world.file(of: group), by: editor, once: .random())
        #expect(try await map(world, group).isEmpty)
        #expect(try await map(world, group).changes["ring"]?.isRemoved == true)
        for (version, name) in [(4, "three"), (5, "two"), (6, "one")] {
            try await programme.undo(
                "ring", seen: version, in: world.file(of: group), by: editor, once: .random())
            #expect(try await map(world, group).map.steps.map(\.name) == [name])
        }
        await #expect(throws: Refusal.notFound) {
            try await programme.undo("ring", seen: 7, in: world.file(of: group), by: editor, once: .random())
        }
    }

    @Test func namesOfWhatWasTakenOutComeBackWithIt() async throws {
        let world = try await World()
        let (programme, group) = (world.programme, try await world.request())
        let editor = MapEditor.group(try await world.member(group))
        try await put(step("second", id: "second"), in: world, group)
        var first = step("first", id: "first")
        first.next = [Flow(step: "second")]
        try await put(first, in: world, group)
        try await programme.removeElement(
            "second", seen: 1, from: world.file(of: group), by: editor, once: .random())
        #expect(try await map(world, group).map.steps.map(\.next) == [[]])
        try await programme.undo("second", seen: 2, in: world.file(of: group), by: editor, once: .random())
        #expect(
            try await map(world, group).map.steps.first { $0.id == "first" }?.next == [Flow(step: "second")])
    }

    @Test func isClosedWithTheCase() async throws {
        let world = try await World()
        let group = try await world.closed()
        await #expect(throws: Refusal.notNow) { try await put(step("Ring back"), in: world, group) }
        let draft = try await world.draft()
        await #expect(throws: Refusal.notNow) { try await put(step("Ring back"), in: world, draft) }
    }

    @Test(arguments: ["en", "es"]) func beginsFromEveryStartingMapOnce(language: String) async throws {
        let world = try await World()
        for start in world.programme.content.startingMaps {
            let group = try await world.request()
            let editor = MapEditor.group(try await world.member(group))
            let map = try Map(json: start.json(in: Language(rawValue: language)!)).withNewIDs(
                world.programme.newID)
            try await world.programme.begin(map, in: world.file(of: group), by: editor, once: .random())
            var kept = try await self.map(world, group).map
            kept.changedOn = nil
            #expect(kept == map, "\(start.code)")
            await #expect(throws: Refusal.notNow) {
                try await world.programme.begin(map, in: world.file(of: group), by: editor, once: .random())
            }
        }
    }

    @Test func isReplacedAsAWholeAndCanBeUndonePieceByPiece() async throws {
        let world = try await World()
        let (programme, group) = (world.programme, try await world.request())
        let editor = MapEditor.group(try await world.member(group))
        try await put(step("kept", id: "kept"), in: world, group)
        try await put(step("gone", id: "gone"), in: world, group)
        var other = Map()
        other.put(step("kept", id: "kept"))
        other.put(step("new", id: "new"))
        try await programme.replaceMap(
            map(world, group), with: other, in: world.file(of: group), by: editor, once: .random())
        let now = try await map(world, group)
        #expect(now.map.steps.map(\.id) == ["kept", "new"])
        #expect(now.changes["kept"]?.version == 1)
        try await programme.undo("gone", seen: 2, in: world.file(of: group), by: editor, once: .random())
        #expect(Set(try await map(world, group).map.steps.map(\.id)) == ["kept", "new", "gone"])
    }

    /// Nothing of it stands in the clear, not even of what kind its elements are.
    @Test func isSealed() async throws {
        let world = try await World()
        let group = try await world.request()
        try await put(step("Ring the doorbell twice", id: "ring"), in: world, group)
        let id = group.id
        let rows = try await world.programme.storage.read { try $0.records(of: id, kinds: CaseMap.kinds) }
        #expect(rows.map(\.kind) == ["map"])
        #expect(!rows[0].sealed.contains(Data("doorbell".utf8)))
        #expect(!rows[0].sealed.contains(Data("steps".utf8)))
    }

    /// The attack: an element that nobody could read again, and with it the whole map.
    @Test func takesNothingThatCouldNotBeReadAgain() async throws {
        let world = try await World()
        let group = try await world.request()
        var strange = step("Ring back")
        strange.language = "<b>"
        let bad = strange
        await #expect(throws: Refusal.notNow) { try await put(bad, in: world, group) }
        #expect(try await map(world, group).isEmpty)
    }
}
