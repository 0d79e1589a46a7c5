import Advice
import Foundation
import Testing
import Vault

@testable import Programme

/// A group and its practitioner choose a tool together.
@Suite struct ChoosingATool {
    private func begun(_ world: World, _ group: Group) async throws -> Stored<ToolChoice> {
        var choice = ToolChoice(category: "messaging", purpose: "Unmistakable purpose", current: "chat")
        choice.shortlist = ["signal", "briar"]
        choice.priorities = [Priorities(who: "", blocks: [["identity"], ["e2ee"]])]
        let id = try await world.programme.begin(
            choice, in: world.file(of: group), by: .group(world.member(group)), once: .random())
        return try await world.programme.toolChoices(of: world.file(of: group)).choice(id)
    }

    private func world() async throws -> (World, Group) {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        var (chat, place, list, copy) = (
            Tool(id: "chat"), Place(id: "phones"), Holding(id: "list"), Copy(id: "copy")
        )
        (chat.name, place.name, list.name) = ("WhatsApp of the kitchen", "Chats", "Names")
        (place.medium, place.tool, copy.holding, copy.place) = (.messaging, "chat", "list", "phones")
        for element in [chat, place, list, copy] as [any MapElement] {
            try await world.put(element, for: group)
        }
        return (world, group)
    }

    @Test func isSealedOnTheDisk() async throws {
        let (world, group) = try await world()
        _ = try await begun(world, group)
        let rows = try await world.programme.storage.read {
            try $0.records(of: group.id, kinds: CaseToolChoices.kinds)
        }
        #expect(rows.count == 1)
        for words in ["Unmistakable", "messaging", "signal"] {
            #expect(rows[0].sealed.range(of: Data(words.utf8)) == nil)
        }
    }

    @Test func isBegunOnceThoughSentTwice() async throws {
        let (world, group) = try await world()
        let token = Token.random()
        var ids: Set<String> = []
        for _ in 0..<2 {
            ids.insert(
                try await world.programme.begin(
                    ToolChoice(category: "files"), in: world.file(of: group),
                    by: .group(world.member(group)), once: token))
        }
        let choices = try await world.programme.toolChoices(of: world.file(of: group)).choices
        #expect(choices.map(\.id) == Array(ids))
    }

    @Test func isSeenByItsPractitionerAndNobodyElse() async throws {
        let (world, group) = try await world()
        let stored = try await begun(world, group)
        let seen = try await world.programme.toolChoices(of: world.file(of: group, for: world.lucia))
        #expect(seen.choices == [stored])
        await #expect(throws: Refusal.notFound) { try await world.file(of: group, for: world.ousmane) }
    }

    @Test func saysWhenAnotherChangedItFirst() async throws {
        let (world, group) = try await world()
        let stored = try await begun(world, group)
        var changed = stored.value
        changed.mustHaves = ["encrypted"]
        try await world.programme.change(
            changed, id: stored.id, seen: stored.version, in: world.file(of: group, for: world.lucia),
            by: .staff(world.lucia), once: .random())
        changed.mustHaves = ["offline"]
        await #expect(throws: Conflict.self) {
            try await world.programme.change(
                changed, id: stored.id, seen: stored.version, in: world.file(of: group),
                by: .group(world.member(group)), once: .random())
        }
        let now = try await world.programme.toolChoices(of: world.file(of: group)).choice(stored.id)
        #expect(now.value.mustHaves == ["encrypted"])
    }

    @Test func takesWhatIsInUseForTheToolThatItsNameSays() async throws {
        let (world, group) = try await world()
        let stored = try await begun(world, group)
        let map = try await world.programme.map(of: world.file(of: group)).map
        let content = world.programme.content
        #expect(stored.value.currentEntry(in: map, content)?.code == "whatsapp")
        #expect(stored.value.options(in: map, content).map(\.id) == ["signal", "briar", ToolChoice.keepID])
    }

    private func decide(
        _ option: ToolChoice.Option, _ stored: Stored<ToolChoice>, _ world: World, _ group: Group
    ) async throws -> Stored<ToolChoice> {
        var changed = stored.value
        changed.decision = ToolChoice.Decision(
            option: option, why: "It fits", dissent: nil, on: "2026-03-01", reviewOn: nil, ranking: [])
        try await world.programme.change(
            changed, id: stored.id, seen: stored.version, in: world.file(of: group),
            by: .group(world.member(group)), once: .random())
        return try await world.programme.toolChoices(of: world.file(of: group)).choice(stored.id)
    }

    private func carryOut(
        _ stored: Stored<ToolChoice>, _ world: World, _ group: Group, once: Token = .random()
    )
        async throws
    {
        try await world.programme.carryOut(
            stored.id, seen: stored.version, moved: ["list"], goneBy: "2026-04-30", in: world.file(of: group),
            by: .group(world.member(group)), once: once)
    }

    @Test func changesTheMapOnceWhenItIsCarriedOut() async throws {
        let (world, group) = try await world()
        let stored = try await decide(.tool("briar"), begun(world, group), world, group)
        let token = Token.random()
        try await carryOut(stored, world, group, once: token)
        try await carryOut(stored, world, group, once: token)
        let after = try await world.programme.toolChoices(of: world.file(of: group))
        #expect(try after.choice(stored.id).value.decision?.isCarriedOut == true)
        #expect(after.map.map.tools.map(\.name) == ["WhatsApp of the kitchen", "Briar"])
        #expect(after.map.map.tools[0].isRetired == true)
        #expect(after.map.map.copies.count == 2, "One moves along, one waits to be destroyed.")
        #expect(after.map.map.copies.first { $0.id == "copy" }?.due == "2026-04-30")
        #expect(after.map.changes["chat"]?.canUndo == true)
    }

    @Test func changesNothingUnlessAToolWasDecidedFor() async throws {
        let (world, group) = try await world()
        for option in [ToolChoice.Option.keep, .nothing, .tool("no-such-tool")] {
            let stored = try await decide(option, begun(world, group), world, group)
            await #expect(throws: Refusal.notNow) { try await carryOut(stored, world, group) }
        }
        let undecided = try await begun(world, group)
        await #expect(throws: Refusal.notNow) { try await carryOut(undecided, world, group) }
        #expect(try await world.programme.map(of: world.file(of: group)).map.tools.count == 1)
    }

    @Test func isCarriedOutOnlyOnce() async throws {
        let (world, group) = try await world()
        let stored = try await decide(.tool("briar"), begun(world, group), world, group)
        try await carryOut(stored, world, group)
        await #expect(throws: Conflict.self) { try await carryOut(stored, world, group) }
        let now = try await world.programme.toolChoices(of: world.file(of: group)).choice(stored.id)
        await #expect(throws: Refusal.notNow) { try await carryOut(now, world, group) }
    }

    @Test func isRefusedWhenThereIsNoMoreRoom() async throws {
        let (world, group) = try await world()
        let file = try await world.file(of: group)
        try await world.programme.storage.write { writing in
            for number in 0..<Programme.mostToolChoices {
                try writing.add(ToolChoice(category: "files"), id: "\(number)", to: file.id, key: file.key)
            }
        }
        await #expect(throws: Refusal.choicesAreFull) { try await begun(world, group) }
    }

    private func texts(_ choice: ToolChoice, _ world: World) throws -> ChoiceTexts {
        try ChoiceTexts(
            choice, in: Map(), today: world.programme.today, content: world.programme.content,
            words: world.words())
    }

    @Test(arguments: [
        ("signal", ["It lacks what you cannot do without: No phone number needed."]), ("briar", []),
    ])
    func warnsBesideTheLeadOfWhatCannotBeDoneWithout(tool: String, expected: [String]) async throws {
        let (world, _) = try await world()
        var choice = ToolChoice(category: "messaging")
        choice.shortlist = [tool]
        choice.priorities = [Priorities(who: "", blocks: [["identity"]])]
        choice.mustHaves = ["no-phone-number"]
        #expect(try texts(choice, world).cautions == expected)
    }

    @Test(arguments: [("e2ee-scope", "Where you disagree"), ("identity", "Where you agree")])
    func saysWhetherAllAgree(rosa: String, heading: String) async throws {
        let (world, _) = try await world()
        var choice = ToolChoice(category: "messaging")
        choice.shortlist = ["signal", "briar"]
        choice.priorities = [
            Priorities(who: "", blocks: [["identity"]]), Priorities(who: "Rosa", blocks: [[rosa]]),
        ]
        #expect(try texts(choice, world).viewsHeading == heading)
    }

    @Test func endsWithTheCase() async throws {
        let (world, group) = try await world()
        _ = try await begun(world, group)
        try await world.programme.dispose(world.file(of: group), by: world.member(group))
        let rows = try await world.programme.storage.read {
            try $0.records(of: group.id, kinds: CaseToolChoices.kinds)
        }
        #expect(rows.isEmpty)
    }
}
