import Foundation
import Storage
import Testing

@testable import Programme

@Suite struct AgreeingOnThePlan {
    @Test func theGroupCommentsAndAgrees() async throws {
        let world = try await World()
        let group = try await world.proposed()
        let file = try await world.file(of: group)
        #expect(file.plan?.value.proposedAt == world.clock.now)
        try await world.programme.comment(
            "Three hours is a lot.", in: file, by: world.member(group), once: .random())
        let seen = try await world.file(of: group, for: world.lucia)
        #expect(seen.comments.map(\.value.text) == ["Three hours is a lot."])
        #expect(seen.row.hasNews)
        try await world.programme.agree(to: 1, in: file, by: world.member(group), once: .random())
        #expect(try await world.stage(of: group) == .planAgreed)
    }

    @Test func aPlanThatWasChangedMeanwhileIsNotAgreedToUnseen() async throws {
        let world = try await World()
        let (programme, lucia) = (world.programme, world.lucia)
        let group = try await world.proposed()
        let seen = try await world.file(of: group)
        try await programme.revise(world.file(of: group, for: lucia), by: lucia, once: .random())
        await #expect(throws: Refusal.notNow) {
            try await programme.agree(
                to: seen.plan?.version ?? 0, in: seen, by: world.member(group), once: .random())
        }
        try await programme.propose(
            world.file(of: group, for: lucia), introduction: "Shorter", by: lucia, once: .random())
        await #expect(throws: Storage.Conflict()) {
            try await programme.agree(
                to: seen.plan?.version ?? 0, in: seen, by: world.member(group), once: .random())
        }
        let plan = try await world.file(of: group)
        #expect(plan.stage == .planProposed)
        #expect(plan.plan?.value.agreedAt == nil)
        #expect(plan.plan?.value.introduction == "Shorter")
    }

    @Test func thereIsNothingToSayBeforeThereIsAPlan() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        await #expect(throws: Refusal.notNow) {
            try await world.programme.comment(
                "Which plan?", in: world.file(of: group), by: world.member(group), once: .random())
        }
        await #expect(throws: Refusal.notNow) {
            try await world.programme.agree(
                to: 0, in: world.file(of: group), by: world.member(group), once: .random())
        }
    }

    @Test func aClosedCaseIsTakenUpAgainWithItsPlan() async throws {
        let world = try await World()
        let group = try await world.closed()
        let closing = try await world.file(of: group).closing
        #expect(closing?.value.outcome == "carried-out")
        try await world.programme.reopen(
            world.file(of: group, for: world.lucia), by: world.lucia, once: .random())
        await #expect(throws: Refusal.notNow) {
            try await world.programme.consent(
                to: ["figures"], seen: 0, in: world.file(of: group), by: world.member(group),
                once: .random())
        }
        #expect(try await world.file(of: group).actions.map(\.value) == [.inventory])
        try await world.programme.close(
            world.file(of: group, for: world.lucia), outcome: "alone", words: nil, by: world.lucia,
            once: .random())
        #expect(try await world.file(of: group).closing?.value.outcome == "alone")
    }
}
