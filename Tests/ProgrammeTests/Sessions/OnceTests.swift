import Foundation
import Testing

@testable import Programme

/// A form that is sent again, because the line was bad, has one effect and the same answer.
@Suite struct RepeatedForms {
    @Test func theFirstStepOpensOneCaseWithOneReceipt() async throws {
        let world = try await World()
        let form = Token.random()
        let one = try await world.programme.startDraft(.shelter, language: "es", once: form)
        let two = try await world.programme.startDraft(.shelter, language: "es", once: form)
        #expect(one.session == two.session)
        let session = try #require(Token(text: one.session))
        let member = try #require(try await world.programme.groupMember(session))
        let receipt = try #require(member.unconfirmed)
        #expect(try await world.comeBack(with: receipt).caseID == member.caseID)
        #expect(try await world.programme.cases(in: [.draft], page: 1, by: world.amal).rows.count == 1)
    }

    @Test func sentTwentyTimesAtOnceTheFirstStepOpensOneCase() async throws {
        let world = try await World()
        let form = Token.random()
        let sessions = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await world.programme.startDraft(.shelter, language: "es", once: form).session
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(sessions.count == 1)
        #expect(try await world.programme.cases(in: [.draft], page: 1, by: world.amal).rows.count == 1)
        #expect(try await world.programme.problems() == [])
    }

    @Test func aMessageSentTwentyTimesAtOnceIsWrittenOnce() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        let (file, member, form) = (
            try await world.file(of: group), try await world.member(group), Token.random()
        )
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for _ in 0..<20 {
                tasks.addTask {
                    try await world.programme.write("Once", in: file, by: member, once: form)
                }
            }
            try await tasks.waitForAll()
        }
        #expect(try await world.file(of: group).entries.map(\.value.text) == ["Once"])
        try await world.programme.write("Once", in: file, by: member, once: .random())
        #expect(try await world.file(of: group).entries.count == 2)
    }

    @Test func aMoveThatWasMadeIsNotRefusedToTheRetry() async throws {
        let world = try await World()
        let group = try await world.proposed()
        let (file, member, form) = (
            try await world.file(of: group), try await world.member(group), Token.random()
        )
        for _ in 0..<2 {
            try await world.programme.agree(
                to: file.plan?.version ?? 0, in: file, by: member, once: form)
        }
        #expect(try await world.stage(of: group) == .planAgreed)
        #expect(try await world.file(of: group).plan?.version == 2)
    }

    @Test func workThatFailedLeavesItsFormUnused() async throws {
        let world = try await World()
        let group = try await world.request()
        let form = Token.random()
        await #expect(throws: Refusal.notFound) {
            try await world.programme.accept(
                world.file(of: group, for: world.amal.member), practitionerID: "nobody", by: world.amal,
                once: form)
        }
        try await world.programme.accept(
            world.file(of: group, for: world.amal.member), practitionerID: world.lucia.id, by: world.amal,
            once: form)
        #expect(try await world.stage(of: group) == .accepted)
    }

    @Test func aFormsTokenIsNoGoodForAnotherKindOfForm() async throws {
        let world = try await World()
        let form = Token.random()
        _ = try await world.programme.startDraft(.shelter, language: "es", once: form)
        let group = try await world.request()
        await #expect(throws: Refusal.notNow) {
            try await world.programme.write(
                "Hello", in: world.file(of: group), by: world.member(group), once: form)
        }
        #expect(try await world.file(of: group).entries.isEmpty)
    }

    @Test func answersAreForgottenAfterADay() async throws {
        let world = try await World()
        let form = Token.random()
        _ = try await world.programme.startDraft(.shelter, language: "es", once: form)
        world.clock.advance(hours: 23)
        _ = try await world.programme.disposeOfLeftDrafts()
        #expect(try await world.programme.answer(to: form, as: OpenedSession.self)?.session != nil)
        world.clock.advance(hours: 2)
        _ = try await world.programme.disposeOfLeftDrafts()
        #expect(try await world.programme.answer(to: form, as: OpenedSession.self)?.session == nil)
    }
}
