import Foundation
import Testing

@testable import Programme

@Suite struct SessionsOfAGroup {
    @Test func endTwoHoursAfterTheLastRequest() async throws {
        let world = try await World()
        let group = try await world.request()
        for _ in 0..<5 {
            world.clock.advance(hours: 1.9)
            #expect(try await world.programme.groupMember(group.session)?.caseID == group.id)
        }
        world.clock.advance(hours: 2.1)
        #expect(try await world.programme.groupMember(group.session)?.caseID == nil)
        #expect(try await world.comeBack(with: group.receipt).caseID == group.id)
    }

    @Test func endWhenTheMemberLeaves() async throws {
        let world = try await World()
        let group = try await world.request()
        let other = try await world.comeBack(with: group.receipt)
        try await world.programme.signOut(group.session)
        #expect(try await world.programme.groupMember(group.session)?.caseID == nil)
        #expect(try await world.programme.groupMember(other.token)?.caseID == group.id)
    }

    @Test func areReadByASecondServerOfTheSameFolder() async throws {
        let world = try await World()
        let group = try await world.request()
        let second = try World.open(world.folder, world.clock)
        let member = try #require(try await second.groupMember(group.session))
        #expect(try await second.caseFile(of: member).needs?.value == .shelter)
    }
}
