import Foundation
import Testing
import Vault

@testable import Programme

@Suite struct RotatingAReceipt {
    private func rotate(_ group: Group, in world: World) async throws -> Receipt {
        try await world.programme.rotateReceipt(
            of: world.file(of: group), by: world.member(group), once: .random())
        return try #require(try await world.member(group).unconfirmed)
    }

    @Test func theOldOneWorksUntilTheNewOneWasTypedBack() async throws {
        let world = try await World()
        let group = try await world.request()
        let elsewhere = try await world.comeBack(with: group.receipt)
        let new = try await rotate(group, in: world)
        #expect(new != group.receipt)
        #expect(try await world.comeBack(with: group.receipt).caseID == group.id)
        #expect(try await world.programme.confirm(new, by: world.member(group)))
        await #expect(throws: Refusal.receiptUnknown) { try await world.programme.signIn(group.receipt) }
        #expect(try await world.programme.groupMember(elsewhere.token)?.caseID == nil)
        #expect(try await world.comeBack(with: new).caseID == group.id)
        #expect(try await world.file(of: group).needs?.value == .shelter)
        #expect(try await world.programme.receiptCount(of: world.file(of: group)) == 1)
    }

    @Test func askedTwiceItIsTheSameNewOne() async throws {
        let world = try await World()
        let group = try await world.request()
        let first = try await rotate(group, in: world)
        #expect(try await rotate(group, in: world) == first)
        #expect(try await world.programme.receiptCount(of: world.file(of: group)) == 2)
    }

    @Test func aColleaguesReceiptIsLeftAlone() async throws {
        let world = try await World()
        let group = try await world.request()
        let colleagues = try await world.programme.addReceipt(to: world.file(of: group), once: .random())
        let new = try await rotate(group, in: world)
        #expect(try await world.programme.confirm(new, by: world.member(group)))
        #expect(try await world.comeBack(with: colleagues).caseID == group.id)
    }

    @Test func theOldOneCannotBeEndedBeforeTheNewOneWasTypedBack() async throws {
        let world = try await World()
        let group = try await world.request()
        let new = try await rotate(group, in: world)
        await #expect(throws: Refusal.notNow) {
            try await world.programme.dropOtherReceipts(
                of: world.file(of: group), keeping: world.member(group), once: .random())
        }
        #expect(try await world.comeBack(with: group.receipt).caseID == group.id)
        #expect(try await world.programme.confirm(new, by: world.member(group)))
        #expect(try await world.comeBack(with: new).caseID == group.id)
    }

    @Test func twoMembersWhoRotateOneReceiptBothEndWithOneThatWorks() async throws {
        let world = try await World()
        let group = try await world.request()
        let colleague = try await world.comeBack(with: group.receipt)
        let other = Group(id: group.id, session: colleague.token, receipt: group.receipt)
        let (first, second) = (try await rotate(group, in: world), try await rotate(other, in: world))
        #expect(try await world.programme.confirm(first, by: world.member(group)))
        #expect(try await world.programme.confirm(second, by: world.member(other)))
        #expect(try await world.comeBack(with: first).caseID == group.id)
        #expect(try await world.comeBack(with: second).caseID == group.id)
        await #expect(throws: Refusal.receiptUnknown) { try await world.programme.signIn(group.receipt) }
    }
}
