import Advice
import Content
import Foundation
import Storage
import Testing
import Vault

@testable import Programme

/// Documents are drawn from the map, decided on passage by passage, and signed by the group.
@Suite struct TheDocumentsOfACase {
    private func decide(
        _ choice: PassageChoice?, on passage: String, seen: Int, in world: World, _ group: Group,
        by editor: MapEditor? = nil
    ) async throws {
        let editor = if let editor { editor } else { MapEditor.group(try await world.member(group)) }
        try await world.programme.decide(
            choice, on: passage, of: world.template("rad-policy"), in: .en, seen: seen,
            in: world.file(of: group), by: editor, once: .random())
    }

    @Test func sayWhatTheMapSaysAndNameWhatCausedIt() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        try await world.hold("Old forms", for: group) { ($0.trigger, $0.months) = (.reported, 3) }
        let draft = try await world.draft("rad-policy", of: group)
        let passage = try #require(draft.base.passages.first { $0.id == "rule/list" })
        #expect(passage.plainText.contains("Old forms: 3 months"))
        #expect(passage.causes.contains("list"))
    }

    @Test func keepOwnWordsAndLeaveOutWithAReason() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        let base = try await world.draft("rad-policy", of: group).base
        let (why, words) = (base.passages[0], base.passages[1])
        try await decide(
            PassageChoice(text: "Because it is safer.", insteadOf: why.plainText), on: why.id, seen: 0,
            in: world, group)
        try await decide(
            PassageChoice(leftOutFor: "We say it elsewhere.", insteadOf: words.plainText), on: words.id,
            seen: 1,
            in: world, group, by: .staff(world.lucia))
        let chosen = try await world.draft("rad-policy", of: group).chosen.passages
        #expect(chosen[0].plainText == "Because it is safer.")
        #expect(chosen[0].isChanged)
        #expect(!chosen.contains { $0.id == words.id })
        try await decide(nil, on: why.id, seen: 2, in: world, group)
        #expect(try await world.draft("rad-policy", of: group).chosen.passages[0] == why)
    }

    @Test func keepWhatTheFirstDecidedWhereTwoDecideAtOnce() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        try await decide(PassageChoice(text: "first", insteadOf: ""), on: "why", seen: 0, in: world, group)
        await #expect(throws: Storage.Conflict()) {
            try await decide(
                PassageChoice(text: "second", insteadOf: ""), on: "why", seen: 0, in: world, group,
                by: .staff(world.lucia))
        }
        #expect(try await world.draft("rad-policy", of: group).choices["why"]?.text == "first")
    }

    @Test func sayWhereAnOwnTextWasWrittenForSomethingElse() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        try await world.hold("Old forms", for: group) { ($0.trigger, $0.months) = (.reported, 3) }
        let text = try await world.draft("rad-policy", of: group).base.passages.first {
            $0.id == "rule/list"
        }!.plainText
        try await decide(
            PassageChoice(text: "Forms: a summer.", insteadOf: text), on: "rule/list", seen: 0, in: world,
            group)
        #expect(try await world.draft("rad-policy", of: group).outdatedChoices == [])
        try await world.hold("Old forms", for: group) { ($0.trigger, $0.months) = (.reported, 5) }
        #expect(try await world.draft("rad-policy", of: group).outdatedChoices == ["rule/list"])
    }

    @Test func becomeStaleWhereTheMapUnderThemChanges() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        try await world.hold("Old forms", for: group) { ($0.trigger, $0.months) = (.reported, 3) }
        try await world.sign("rad-policy", of: group, reviewOn: Day("2026-06-01"))
        var draft = try await world.draft("rad-policy", of: group)
        #expect(draft.staleness == [])
        #expect(draft.signed.map(\.number) == [1])
        #expect(!draft.isReviewDue(on: Day("2026-05-31")!) && draft.isReviewDue(on: Day("2026-06-01")!))

        // What no sentence says anything of changes no document.
        try await world.hold("Old forms", for: group) {
            ($0.trigger, $0.months, $0.note) = (.reported, 3, "in the green box")
        }
        #expect(try await world.draft("rad-policy", of: group).staleness == [])

        try await world.hold("Old forms", for: group) { ($0.trigger, $0.months) = (.reported, 6) }
        draft = try await world.draft("rad-policy", of: group)
        let changed = try #require(draft.staleness.first { $0.passage == "rule/list" })
        #expect(changed.runs.contains(.dropped("3 ")) && changed.runs.contains(.added("6 ")))
        #expect(changed.causes.contains("list"))
        #expect(
            draft.signed[0].document.passages.contains { $0.plainText.contains("3 months") },
            "It stays as signed.")

        try await world.sign("rad-policy", of: group)
        draft = try await world.draft("rad-policy", of: group)
        #expect(draft.signed.map(\.number) == [1, 2] && draft.staleness == [])
    }

    @Test func areSignedOnlyAsTheyWereSeen() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        let seen = try await world.draft("rad-policy", of: group).digest
        try await world.hold("Old forms", for: group) { ($0.trigger, $0.months) = (.reported, 3) }
        await #expect(throws: Storage.Conflict()) {
            try await world.sign("rad-policy", of: group, digest: seen)
        }
        #expect(try await world.draft("rad-policy", of: group).signed.isEmpty)
    }

    @Test func areSignedOnceThoughTheFormIsSentTwice() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        let (token, digest) = (Token.random(), try await world.draft("summary", of: group).digest)
        for _ in 0..<2 {
            try await world.programme.sign(
                world.template("summary"), words: world.words(), digest: digest, signedBy: "the assembly",
                reviewOn: nil,
                in: world.file(of: group), by: world.member(group), once: token)
        }
        #expect(try await world.draft("summary", of: group).signed.count == 1)
    }

    @Test func areNotFoundByTheGroupNextDoor() async throws {
        let world = try await World()
        let (group, other) = (try await world.accepted(by: world.lucia), try await world.request())
        try await world.sign("summary", of: group)
        #expect(try await world.draft("summary", of: other).signed.isEmpty)
    }

    @Test func keepTheirWordsSealed() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        try await world.hold("Unmistakable forms", for: group)
        try await world.sign("data-policy", of: group)
        let rows = try await world.programme.storage.read { try $0.records(of: group.id) }
        #expect(!rows.contains { $0.sealed.range(of: Data("Unmistakable".utf8)) != nil })
        #expect(!rows.contains { $0.id.contains("policy") })
    }
}
