import Foundation
import Storage
import Testing
import Vault

@testable import Programme

@Suite struct JoiningTheStaff {
    private let profile = Profile(name: "Rana Khalil", signInName: "rana", languages: ["ar"])

    private func invite(_ roles: Set<Role> = [.practitioner], in world: World) async throws -> Token {
        try await world.programme.invite(roles, by: world.amal, once: .random())
    }

    @Test func anInvitationIsGoodOnce() async throws {
        let world = try await World()
        let link = try await invite(in: world)
        #expect(try await world.programme.invitation(link).roles == [.practitioner])
        let rana = try await world.staff.join(link, profile)
        #expect(rana.member.profile == profile)
        #expect(rana.member.roles == [.practitioner])
        await #expect(throws: Refusal.notFound) { try await world.programme.invitation(link) }
        await #expect(throws: Refusal.notFound) {
            try await world.programme.startEnrolment(link, profile: profile, password: "another")
        }
    }

    @Test func anInvitationEndsAfterAWeek() async throws {
        let world = try await World()
        let link = try await invite(in: world)
        world.clock.advance(days: 6.9)
        #expect(try await world.programme.invitation(link).name == nil)
        world.clock.advance(days: 0.2)
        await #expect(throws: Refusal.notFound) { try await world.programme.invitation(link) }
        await #expect(throws: Refusal.notFound) { try await world.programme.invitation(.random()) }
    }

    @Test func invitedTwiceByOneFormItIsOneLink() async throws {
        let world = try await World()
        let form = Token.random()
        let one = try await world.programme.invite([.practitioner], by: world.amal, once: form)
        let two = try await world.programme.invite([.practitioner], by: world.amal, once: form)
        #expect(one == two)
    }

    @Test func aWrongCodeEnrolsNobodyAndCanBeMended() async throws {
        let world = try await World()
        let link = try await invite(in: world)
        try await world.programme.startEnrolment(link, profile: profile, password: Person.password)
        await #expect(throws: Refusal.notSignedIn) {
            try await world.programme.finishEnrolment(link, code: "12345", once: .random())
        }
        #expect(try await world.programme.staff().count == 3)
        let form = Token.random()
        let totp = try #require(try await world.programme.invitation(link).secondFactor)
        let code = totp.code(at: world.clock.now)
        let key = try await world.programme.finishEnrolment(link, code: code, once: form)
        #expect(try await world.programme.finishEnrolment(link, code: code, once: form) == key)
        #expect(try await world.programme.staff().count == 4)
    }

    @Test func withoutAFirstStepThereIsNoSecond() async throws {
        let world = try await World()
        let link = try await invite(in: world)
        await #expect(throws: Refusal.notFound) {
            try await world.programme.finishEnrolment(link, code: "123456", once: .random())
        }
    }

    @Test func aSignInNameIsGivenOnce() async throws {
        let world = try await World()
        let (one, other) = (try await invite(in: world), try await invite(in: world))
        let taken = Profile(name: "Another", signInName: " LUCIA ")
        await #expect(throws: Refusal.nameTaken) {
            try await world.programme.startEnrolment(one, profile: taken, password: "another")
        }
        // Two who choose the same free name at the same time: the second to finish is told.
        for link in [one, other] {
            try await world.programme.startEnrolment(link, profile: profile, password: Person.password)
        }
        let totp = try #require(try await world.programme.invitation(other).secondFactor)
        _ = try await world.staff.join(one, profile)
        await #expect(throws: Refusal.nameTaken) {
            try await world.programme.finishEnrolment(
                other, code: totp.code(at: world.clock.now), once: .random())
        }
        try await world.programme.startEnrolment(
            other, profile: Profile(name: "Rana M", signInName: "rana.m"), password: Person.password)
    }

    @Test func aProgrammeIsFoundedOnce() async throws {
        let world = try await World()
        await #expect(throws: Refusal.notNow) {
            try await world.programme.inviteFirstCoordinator(name: "Again")
        }
        #expect(Programme.isFounded(folder: world.folder.path))
        #expect(throws: (any Error).self) { try Programme.found(folder: world.folder.path) }
    }
}
