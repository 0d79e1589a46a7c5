import Foundation
import Testing
import Vault

@testable import Programme

@Suite struct WhoSeesACase {
    @Test func aPractitionerFindsOnlyWhatWasGrantedToThem() async throws {
        let world = try await World()
        let group = try await world.request()
        await #expect(throws: Refusal.notFound) { try await world.file(of: group, for: world.lucia) }
        try await world.programme.accept(
            world.file(of: group, for: world.amal.member), practitionerID: world.lucia.id, by: world.amal,
            once: .random())
        #expect(try await world.file(of: group, for: world.lucia).needs?.value == .shelter)
        await #expect(throws: Refusal.notFound) { try await world.file(of: group, for: world.ousmane) }
        #expect(try await world.programme.cases(of: world.ousmane).isEmpty)
        await #expect(throws: Refusal.notFound) {
            try await world.programme.caseFile("no such case", for: world.lucia)
        }
    }

    @Test func aCoordinatorFindsEveryCase() async throws {
        let world = try await World()
        for group in [try await world.draft(), try await world.accepted(by: world.ousmane)] {
            #expect(try await world.file(of: group, for: world.amal.member).needs?.value == .shelter)
        }
    }

    @Test func aCaseIsGivenOnlyToAPractitionerWhoCanWork() async throws {
        let world = try await World()
        let group = try await world.request()
        try await world.programme.setDisabled(
            true, personID: world.lucia.id, by: world.amal, once: .random())
        for id in [world.amal.member.id, world.lucia.id, "nobody"] {
            await #expect(throws: Refusal.notFound) {
                try await world.programme.accept(
                    world.file(of: group, for: world.amal.member), practitionerID: id, by: world.amal,
                    once: .random())
            }
        }
        #expect(try await world.stage(of: group) == .requested)
    }

    @Test func theGroupNeverSeesNotes() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        try await world.programme.note(
            "They sound afraid.", in: world.file(of: group, for: world.lucia), by: world.lucia,
            once: .random())
        #expect(try await world.file(of: group).notes.isEmpty)
        #expect(try await world.file(of: group).entries.isEmpty)
        let notes = try await world.file(of: group, for: world.amal.member).notes.map(\.value)
        #expect(notes.map(\.text) == ["They sound afraid."])
        #expect(notes.map(\.author) == [.staff(world.lucia.id)])
    }

    @Test func aGroupsSessionIsNoSessionOfStaffNorTheReverse() async throws {
        let world = try await World()
        let group = try await world.request()
        let asStaff = try await world.programme.staffMember(group.session)
        #expect(asStaff?.id == nil)
        let asGroup = try await world.programme.groupMember(world.lucia.token)
        #expect(asGroup?.caseID == nil)
        let nobody = try await world.programme.groupMember(.random())
        #expect(nobody?.caseID == nil)
    }

    @Test func aGroupsReceiptOpensItsOwnCaseOnly() async throws {
        let world = try await World()
        let (shelter, clinic) = (try await world.request(), try await world.request())
        let member = try await world.comeBack(with: clinic.receipt)
        #expect(member.caseID == clinic.id)
        #expect(member.caseID != shelter.id)
        #expect(try await world.programme.caseFile(of: member).id == clinic.id)
    }

    @Test func onlyTheirPractitionerTakesTheNewsAway() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        try await world.programme.markRead(
            world.file(of: group, for: world.amal.member), by: world.amal.member)
        #expect(try await world.file(of: group).row.hasNews)
        try await world.programme.markRead(world.file(of: group, for: world.lucia), by: world.lucia)
        #expect(try await !world.file(of: group).row.hasNews)
    }
}
