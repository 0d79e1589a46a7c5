import Foundation
import Storage
import Testing

@Suite struct PeopleAndInvitations {
    @Test func aSignInNameIsTakenOnce() async throws {
        let store = try await Store()
        await #expect(throws: Conflict()) {
            try await store.data.write { writing in
                var person = Store.person("another")
                person.nameHash = Store.hash("lucia")
                try writing.insert(person)
            }
        }
        let found = try await store.data.read { try $0.person(nameHash: Store.hash("lucia")) }
        #expect(found?.id == "lucia")
    }

    @Test func aStepIsUsedOnceAndNeverGoesBack() async throws {
        let store = try await Store()
        for step in [6, 7] {
            await #expect(throws: Conflict()) {
                try await store.data.write { try $0.useStep(step, of: "lucia") }
            }
        }
        try await store.data.write { try $0.useStep(8, of: "lucia") }
        await #expect(throws: Conflict()) {
            try await store.data.write { try $0.useStep(8, of: "lucia") }
        }
        #expect(try await store.data.read { try $0.person("lucia")?.usedStep } == 8)
        #expect(try await store.data.read { try $0.person("ousmane")?.usedStep } == 7)
    }

    @Test func aProfileIsChangedByTheVersionThatWasSeen() async throws {
        let store = try await Store()
        try await store.data.write { try $0.updateProfile(of: "lucia", seen: 1, profile: Data([1])) }
        await #expect(throws: Conflict()) {
            try await store.data.write { try $0.updateProfile(of: "lucia", seen: 1, profile: Data([2])) }
        }
        #expect(try await store.data.read { try $0.person("lucia")?.profile } == Data([1]))
    }

    @Test func theProgrammesKeyGoesToCoordinatorsOnly() async throws {
        let store = try await Store()
        try await store.data.write { writing in
            var amal = Store.person("amal")
            amal.isCoordinator = true
            try writing.insert(amal)
            for id in ["amal", "lucia"] { try writing.giveProgrammeKey(to: id, sealed: Data([1])) }
        }
        #expect(try await store.data.read { try $0.person("amal")?.programmeBox } == Data([1]))
        #expect(try await store.data.read { try $0.person("lucia")?.programmeBox } == nil)
    }

    @Test func anInvitationIsUsedOnceAndEnds() async throws {
        let store = try await Store()
        let token = Store.hash("token")
        try await store.data.write {
            try $0.insertInvitation(tokenHash: token, sealed: Data([1]), expiresAt: 200)
        }
        #expect(try await store.data.read { try $0.invitation(tokenHash: token, now: 199) } == Data([1]))
        #expect(try await store.data.read { try $0.invitation(tokenHash: token, now: 200) } == nil)
        try await store.data.write { try $0.useInvitation(tokenHash: token) }
        await #expect(throws: Conflict()) {
            try await store.data.write { try $0.useInvitation(tokenHash: token) }
        }
    }

    @Test func hoursAreOfThoseWhoMayTakeCalls() async throws {
        let store = try await Store()
        try await store.data.write { writing in
            for id in ["lucia", "ousmane"] {
                try writing.setAvailability(of: id, seen: 0, rules: "{}")
            }
            try writing.setAvailability(of: "lucia", seen: 1, rules: "{\"a\":1}")
        }
        for stale in [0, 1] {
            await #expect(throws: Conflict()) {
                try await store.data.write { try $0.setAvailability(of: "lucia", seen: stale, rules: "") }
            }
        }
        #expect(try await store.data.read { try $0.availability(of: "lucia")?.rules } == "{\"a\":1}")
        try await store.data.write { try $0.setDisabled(true, personID: "ousmane") }
        #expect(try await store.data.read { try $0.availabilities().map(\.personID) } == ["lucia"])
    }
}
