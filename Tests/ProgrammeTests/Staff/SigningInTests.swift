import Foundation
import Testing
import Vault

@testable import Programme

@Suite struct SigningIn {
    /// Signs in and says whether it worked.
    private func tries(
        _ name: String, _ password: String, _ code: String, in world: World
    ) async throws -> Bool {
        do {
            _ = try await world.programme.signIn(name: name, password: password, code: code)
            return true
        } catch Refusal.notSignedIn {
            return false
        }
    }

    @Test func takesTheRightNamePasswordAndCodeTogether() async throws {
        let world = try await World()
        let rana = try await world.staff.join("rana", invitedBy: world.amal)
        world.clock.advance(seconds: 90)
        let code = rana.totp.code(at: world.clock.now)
        let wrong = String(code.reversed()) == code ? "000000" : String(code.reversed())
        #expect(try await !tries("nobody", Person.password, code, in: world))
        #expect(try await !tries("rana", "a lamp for every stree", code, in: world))
        #expect(try await !tries("rana", "", code, in: world))
        #expect(try await !tries("rana", Person.password, wrong, in: world))
        #expect(try await !tries("rana", Person.password, "", in: world))
        #expect(try await !tries("lucia", Person.password, code, in: world))
        #expect(try await tries(" Rana ", Person.password, code, in: world))
    }

    @Test func aCodeIsGoodOnce() async throws {
        let world = try await World()
        let rana = try await world.staff.join("rana", invitedBy: world.amal)
        world.clock.advance(seconds: 90)
        let code = rana.totp.code(at: world.clock.now)
        #expect(try await tries("rana", Person.password, code, in: world))
        #expect(try await !tries("rana", Person.password, code, in: world))
        world.clock.advance(seconds: 30)
        #expect(try await !tries("rana", Person.password, code, in: world))
        #expect(try await tries("rana", Person.password, rana.totp.code(at: world.clock.now), in: world))
    }

    @Test func aCodeThatManyUseAtOnceLetsOneIn() async throws {
        let world = try await World()
        let rana = try await world.staff.join("rana", invitedBy: world.amal)
        world.clock.advance(seconds: 90)
        let code = rana.totp.code(at: world.clock.now)
        let entered = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask { try await tries("rana", Person.password, code, in: world) }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(entered == 1)
    }

    @Test func endsEightHoursAfterTheLastRequest() async throws {
        let world = try await World()
        for _ in 0..<3 {
            world.clock.advance(hours: 7.9)
            #expect(try await world.programme.staffMember(world.lucia.token)?.id == world.lucia.id)
        }
        world.clock.advance(hours: 8.1)
        #expect(try await world.programme.staffMember(world.lucia.token)?.id == nil)
    }

    @Test func endsWithSigningOut() async throws {
        let world = try await World()
        try await world.programme.signOut(world.lucia.token)
        #expect(try await world.programme.staffMember(world.lucia.token)?.id == nil)
        #expect(try await world.programme.staffMember(world.ousmane.token)?.id == world.ousmane.id)
    }
}
