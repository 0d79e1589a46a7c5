import Foundation
import Storage
import Testing

@testable import Programme

@Suite struct WhoMayWork {
    @Test func whoIsDisabledIsOutAtOnceAndCanBeLetBackIn() async throws {
        let world = try await World()
        let rana = try await world.staff.join("rana", invitedBy: world.amal)
        let group = try await world.accepted(by: rana.member)
        try await world.programme.setDisabled(
            true, personID: rana.member.id, by: world.amal, once: .random())
        #expect(try await world.programme.staffMember(rana.member.token)?.id == nil)
        await #expect(throws: Refusal.notSignedIn) { try await world.staff.signIn("rana", rana.totp) }
        await #expect(throws: Refusal.notSignedIn) {
            try await world.programme.recover(
                name: "rana", recovery: rana.recovery, code: rana.totp.code(at: world.clock.now),
                password: "another")
        }
        try await world.programme.setDisabled(
            false, personID: rana.member.id, by: world.amal, once: .random())
        let back = try await world.staff.signIn("rana", rana.totp)
        #expect(try await world.file(of: group, for: back).needs?.value == .shelter)
    }

    @Test func nobodyLocksThemselvesOut() async throws {
        let world = try await World()
        await #expect(throws: Refusal.notOneself) {
            try await world.programme.setDisabled(
                true, personID: world.amal.member.id, by: world.amal, once: .random())
        }
        await #expect(throws: Refusal.notFound) {
            try await world.programme.setDisabled(
                true, personID: "nobody", by: world.amal, once: .random())
        }
    }

    @Test func theOperatorDisablesByName() async throws {
        let world = try await World()
        try await world.programme.disableByOperator(signInName: "Lucia")
        #expect(try await world.programme.staffMember(world.lucia.token)?.id == nil)
        await #expect(throws: Refusal.notFound) {
            try await world.programme.disableByOperator(signInName: "nobody")
        }
    }

    @Test func aCoordinatorWhomTheOperatorInvitedWaitsForTheKey() async throws {
        let world = try await World()
        let group = try await world.request()
        let link = try await world.programme.inviteByOperator([.coordinator])
        let noor = try await world.staff.join(link, Profile(name: "Noor", signInName: "noor"))
        #expect(noor.member.waitsForKey)
        #expect(Coordinator(noor.member)?.member.id == nil)
        await #expect(throws: Refusal.notFound) { try await world.file(of: group, for: noor.member) }
        try await world.programme.giveProgrammeKey(
            to: noor.member.id, by: world.amal, once: .random())
        let now = try #require(try await world.programme.staffMember(noor.member.token))
        #expect(!now.waitsForKey)
        #expect(try await world.file(of: group, for: now).needs?.value == .shelter)
    }

    @Test func theKeyIsHandedToCoordinatorsOnly() async throws {
        let world = try await World()
        #expect(Coordinator(world.lucia)?.member.id == nil)
        await #expect(throws: Refusal.notFound) {
            try await world.programme.giveProgrammeKey(
                to: world.lucia.id, by: world.amal, once: .random())
        }
        let link = try await world.programme.invite([.coordinator], by: world.amal, once: .random())
        let noor = try await world.staff.join(link, Profile(name: "Noor", signInName: "noor"))
        #expect(Coordinator(noor.member)?.member.id == noor.member.id)
    }

    @Test func profilesAreChangedButNotTheNameToSignInWith() async throws {
        let world = try await World()
        let seen = try await world.programme.profile(of: world.lucia)
        var changed = seen.value
        (changed.name, changed.signInName, changed.capacity) = ("Lucía R.", "amal", 4)
        let wanted = changed
        try await world.programme.change(wanted, seen: seen.version, of: world.lucia, once: .random())
        await #expect(throws: Storage.Conflict()) {
            try await world.programme.change(
                seen.value, seen: seen.version, of: world.lucia, once: .random())
        }
        let kept = try await world.programme.profile(of: world.lucia)
        #expect((kept.value.name, kept.value.signInName, kept.value.capacity) == ("Lucía R.", "lucia", 4))
        #expect(try await world.programme.names()[world.lucia.id] == "Lucía R.")
    }
}
