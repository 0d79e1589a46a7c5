import Foundation
import Testing

@testable import Programme

@Suite struct Drafting {
    @Test func theFirstAnswersAreKeptAndTheReceiptOpensThem() async throws {
        let world = try await World()
        let group = try await world.draft()
        let member = try await world.comeBack(with: group.receipt)
        let draft = try await world.programme.caseFile(of: member)
        #expect(draft.stage == .draft)
        #expect(draft.needs?.value == .shelter)
        #expect(draft.row.topics == ["data", "safety"])
        #expect(try await world.programme.queue(page: 1, by: world.amal).total == 0)
    }

    @Test func answersCanBeChangedUntilTheyAreSent() async throws {
        let world = try await World()
        let group = try await world.draft()
        var needs = Needs.shelter
        (needs.topics, needs.urgency) = (["remote"], "later")
        try await world.programme.save(needs, seen: 1, in: world.file(of: group), once: .random())
        let background = Background(who: nil, serves: nil, region: "west-africa", workLanguage: "fr")
        try await world.programme.save(background, seen: 0, in: world.file(of: group), once: .random())
        let row = try await world.file(of: group).row
        #expect(row.topics == ["remote"])
        #expect(row.urgency == "later")
        #expect(row.region == "west-africa")
        #expect(row.workLanguage == "fr")

        try await world.programme.save(Contact.onlyHere, seen: 0, in: world.file(of: group), once: .random())
        try await world.programme.send(world.file(of: group), once: .random())
        await #expect(throws: Refusal.notNow) {
            try await world.programme.save(
                Needs.shelter, seen: 2, in: world.file(of: group), once: .random())
        }
        await #expect(throws: Refusal.notNow) {
            try await world.programme.save(background, seen: 1, in: world.file(of: group), once: .random())
        }
        #expect(try await world.file(of: group).needs?.value == needs)
    }

    @Test func howToBeReachedCanBeChangedLaterAndIsNews() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        try await world.programme.markRead(world.file(of: group, for: world.lucia), by: world.lucia)
        let contact = Contact(way: .signal, address: "+57 300", voicemail: false, zone: "America/Bogota")
        try await world.programme.save(contact, seen: 1, in: world.file(of: group), once: .random())
        let seen = try await world.file(of: group, for: world.lucia)
        #expect(seen.contact?.value == contact)
        #expect(seen.row.hasNews)
    }

    @Test func longTextsInAnyScriptAreKeptWhole() async throws {
        let world = try await World()
        let story = String(repeating: "نخاف على أرشيفنا 🗂️ ", count: 1_000)
        let group = try await world.draft(Needs(topics: ["data"], words: story, urgency: "weeks"))
        #expect(try await world.file(of: group).needs?.value.words == story)
    }
}
