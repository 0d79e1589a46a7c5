import Foundation
import Storage
import Testing

@testable import Programme

@Suite struct GivingARequestToAPractitioner {
    /// A request whose call is at ten on Wednesday, and the practitioner who does not host it.
    private func booked(in world: World) async throws -> (group: Group, other: StaffMember) {
        let group = try await world.request(language: "en")
        try await world.book(for: group)
        let host = try #require(try await world.file(of: group).booking?.hostID)
        return (group, host == world.lucia.id ? world.ousmane : world.lucia)
    }

    private func accept(_ group: Group, for member: StaffMember, in world: World) async throws {
        try await world.programme.accept(
            world.file(of: group, for: world.amal.member), practitionerID: member.id, by: world.amal,
            once: .random())
    }

    @Test func theCallGoesOverToThem() async throws {
        let world = try await World()
        let (group, other) = try await booked(in: world)
        let before = try #require(try await world.file(of: group).booking)
        try await accept(group, for: other, in: world)
        let after = try #require(try await world.file(of: group, for: other).booking)
        #expect((after.id, after.hostID) == (before.id, other.id))
        #expect(after.sequence == before.sequence + 1)
        #expect(after.startAt == before.startAt)
        #expect(try await world.programme.calls(of: other).map(\.id) == [before.id])
        #expect(try await !world.quanta(of: after).isEmpty)
        let next = try await world.request(language: "en")
        let free = try await world.programme.offer(for: world.file(of: next)).slots
            .first { $0.span.start == World.wednesdayAtTen }
        #expect(free?.hosts == [before.hostID])
    }

    @Test func theCallIsThenKeptInTheirOwnTime() async throws {
        let world = try await World()
        let (group, other) = try await booked(in: world)
        try await accept(group, for: other, in: world)
        let booking = try #require(try await world.file(of: group).booking)
        let wall = other.id == world.lucia.id ? "2026-03-04T05:00" : "2026-03-04T10:00"
        #expect((booking.zone, booking.wallTime) == (other.profile.zone, wall))
    }

    @Test func nothingIsDoneWhenTheyAreNotFreeForTheCall() async throws {
        let world = try await World()
        let (group, other) = try await booked(in: world)
        let second = try await world.request(language: "en")
        try await world.book(for: second)
        #expect(try await world.file(of: second).booking?.hostID == other.id)
        await #expect(throws: Refusal.practitionerNotFree) {
            try await accept(group, for: other, in: world)
        }
        #expect(try await world.stage(of: group) == .requested)
        #expect(try await world.file(of: group).booking?.hostID != other.id)
        await #expect(throws: Refusal.notFound) { try await world.file(of: group, for: other) }
    }

    @Test func aCallThatIsOverDoesNotBind() async throws {
        let world = try await World()
        let (group, other) = try await booked(in: world)
        world.clock.advance(days: 5)
        try await accept(group, for: other, in: world)
        let booking = try await world.file(of: group, for: other).booking
        #expect(booking?.hostID != other.id)
    }

    @Test func whoSpeaksTheLanguageIsNamedFirstThenWhoKnowsTheTopics() async throws {
        let world = try await World()
        let rana = try await world.staff.join("rana", invitedBy: world.amal).member
        _ = try await world.accepted(by: world.lucia)
        let spanish = try await candidates(language: "es", in: world)
        #expect(spanish.map(\.colleague.id).first == world.lucia.id)
        #expect(spanish.map(\.speaksLanguage) == [true, false, false])
        #expect(spanish.first?.openCases == 1)
        let english = try await candidates(language: "en", in: world)
        // All three speak it; Lucía knows one of the topics, the others none.
        #expect(english.map(\.topics) == [1, 0, 0])
        #expect(Set(english.map(\.colleague.id)) == [world.lucia.id, world.ousmane.id, rana.id])
        try await world.programme.setDisabled(
            true, personID: world.lucia.id, by: world.amal, once: .random())
        #expect(try await candidates(language: "es", in: world).count == 2)
        #expect(try await world.programme.openCases() == [world.lucia.id: 1])
    }

    private func candidates(language: String, in world: World) async throws -> [Candidate] {
        let group = try await world.request(language: language)
        return try await world.programme.candidates(
            for: world.file(of: group, for: world.amal.member), by: world.amal)
    }
}
