import Foundation
import Testing
import Vault

@testable import Programme

@Suite struct ReceiptsOfACase {
    @Test func areShownUntilTheyWereTypedBack() async throws {
        let world = try await World()
        let opened = try await world.programme.startDraft(.shelter, language: "es", once: .random())
        let session = try #require(Token(text: opened.session))
        let member = try #require(try await world.programme.groupMember(session))
        let receipt = try #require(member.unconfirmed)
        #expect(try await !world.programme.confirm(.random(), by: member))
        #expect(try await world.programme.groupMember(session)?.unconfirmed == receipt)
        #expect(try await world.programme.confirm(receipt, by: member))
        let confirmed = try #require(try await world.programme.groupMember(session))
        #expect(confirmed.unconfirmed == nil)
        #expect(try await world.programme.caseFile(of: confirmed).needs?.value == .shelter)
    }

    @Test func thatWereNeverGivenOpenNothing() async throws {
        let world = try await World()
        _ = try await world.request()
        await #expect(throws: Refusal.receiptUnknown) { try await world.programme.signIn(.random()) }
    }

    @Test func aSecondOneIsForAColleague() async throws {
        let world = try await World()
        let group = try await world.request()
        let form = Token.random()
        let second = try await world.programme.addReceipt(to: world.file(of: group), once: form)
        #expect(try await world.programme.addReceipt(to: world.file(of: group), once: form) == second)
        #expect(try await world.programme.receiptCount(of: world.file(of: group)) == 2)
        let colleague = try await world.comeBack(with: second)
        #expect(try await world.programme.caseFile(of: colleague).needs?.value == .shelter)
        #expect(try await world.comeBack(with: group.receipt).caseID == group.id)
    }

    @Test func theOthersCanBeTakenAway() async throws {
        let world = try await World()
        let group = try await world.request()
        let second = try await world.programme.addReceipt(to: world.file(of: group), once: .random())
        let colleague = try await world.comeBack(with: second)
        try await world.programme.dropOtherReceipts(
            of: world.file(of: group), keeping: world.member(group), once: .random())
        await #expect(throws: Refusal.receiptUnknown) { try await world.programme.signIn(second) }
        #expect(try await world.programme.groupMember(colleague.token)?.caseID == nil)
        await #expect(throws: Refusal.notFound) { try await world.programme.caseFile(of: colleague) }
        #expect(try await world.comeBack(with: group.receipt).caseID == group.id)
        #expect(try await world.programme.receiptCount(of: world.file(of: group)) == 1)
    }
}
