import Foundation
import Testing
import Vault

@testable import Programme

@Suite struct RecoveringWithThePrintedKey {
    private let newPassword = "two lamps and a candle"

    private func recover(_ person: Person, with key: RecoveryKey? = nil, in world: World) async throws
        -> StaffMember
    {
        world.clock.advance(seconds: 90)
        let opened = try await world.programme.recover(
            name: person.signInName, recovery: key ?? person.recovery,
            code: person.totp.code(at: world.clock.now), password: newPassword)
        let token = try #require(Token(text: opened.session))
        return try #require(try await world.programme.staffMember(token))
    }

    @Test func setsANewPasswordAndKeepsTheKeys() async throws {
        let world = try await World()
        let rana = try await world.staff.join("rana", invitedBy: world.amal)
        let group = try await world.accepted(by: rana.member)
        let back = try await recover(rana, in: world)
        #expect(try await world.file(of: group, for: back).needs?.value == .shelter)
        #expect(try await world.programme.staffMember(rana.member.token)?.id == nil)
        await #expect(throws: Refusal.notSignedIn) { try await world.staff.signIn("rana", rana.totp) }
        let again = try await world.staff.signIn("rana", rana.totp, password: newPassword)
        #expect(try await world.file(of: group, for: again).needs?.value == .shelter)
    }

    @Test func takesOnesOwnKeyOnly() async throws {
        let world = try await World()
        let rana = try await world.staff.join("rana", invitedBy: world.amal)
        let tomas = try await world.staff.join("tomas", invitedBy: world.amal)
        for key in [RecoveryKey.random(), tomas.recovery] {
            await #expect(throws: Refusal.notSignedIn) { try await recover(rana, with: key, in: world) }
        }
        #expect(try await world.staff.signIn("rana", rana.totp).id == rana.member.id)
    }

    @Test func needsACodeThatWasNotUsed() async throws {
        let world = try await World()
        let rana = try await world.staff.join("rana", invitedBy: world.amal)
        let used = rana.totp.code(at: world.clock.now)
        for code in [used, "000000x", ""] {
            await #expect(throws: Refusal.notSignedIn) {
                try await world.programme.recover(
                    name: "rana", recovery: rana.recovery, code: code, password: newPassword)
            }
        }
        #expect(try await world.programme.staffMember(rana.member.token)?.id == rana.member.id)
        #expect(try await world.staff.signIn("rana", rana.totp).id == rana.member.id)
    }
}
