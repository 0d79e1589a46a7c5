import Foundation
import Testing

@testable import Programme

@Suite struct TimesThatAreOffered {
    @Test func areThoseOfWhoSpeaksTheLanguage() async throws {
        let world = try await World()
        let hosts = { (language: String) in
            let group = try await world.request(language: language)
            let slots = try await world.programme.offer(for: world.file(of: group)).slots
            return Set(slots.flatMap(\.hosts))
        }
        #expect(try await hosts("es") == [world.lucia.id])
        #expect(try await hosts("fr") == [world.ousmane.id])
        #expect(try await hosts("en") == [world.lucia.id, world.ousmane.id])
        // Nobody who takes calls speaks Portuguese, and Amal, who speaks Arabic, takes none: then everyone may.
        #expect(try await hosts("pt") == [world.lucia.id, world.ousmane.id])
        #expect(try await hosts("ar") == [world.lucia.id, world.ousmane.id])
    }

    @Test func areThoseOfItsPractitionerOnceACaseHasOne() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.ousmane)
        let slots = try await world.programme.offer(for: world.file(of: group)).slots
        #expect(!slots.isEmpty)
        #expect(slots.allSatisfy { $0.hosts == [world.ousmane.id] })
    }

    @Test func areNotThoseOfSomeoneWhoWasDisabled() async throws {
        let world = try await World()
        let group = try await world.request()
        try await world.programme.setDisabled(
            true, personID: world.lucia.id, by: world.amal, once: .random())
        let slots = try await world.programme.offer(for: world.file(of: group)).slots
        #expect(!slots.isEmpty)
        #expect(slots.allSatisfy { $0.hosts == [world.ousmane.id] })
    }

    @Test func leaveRoomAfterACall() async throws {
        let world = try await World()
        let (first, second) = (try await world.request(), try await world.request())
        let eleven = World.instant(day: 4, hour: 11)
        #expect(try await world.starts(for: second).contains(eleven))
        try await world.book(for: first)
        let starts = try await world.starts(for: second)
        // The call is from 10:00 to 10:45 and half an hour after it is kept free.
        #expect(!starts.contains(World.wednesdayAtTen))
        #expect(!starts.contains(eleven))
        #expect(starts.contains(World.instant(day: 4, hour: 12)))
        // A call at nine would end at 9:45, and its own half hour would run into the call at ten.
        #expect(!starts.contains(World.instant(day: 4, hour: 9)))
        for start in [World.instant(day: 4, hour: 9), World.wednesdayAtTen, eleven] {
            await #expect(throws: Refusal.slotTaken) { try await world.book(start, for: second) }
        }
        try await world.book(World.instant(day: 4, hour: 12), for: second)
    }

    @Test func theCallThatIsMovedDoesNotStandInItsOwnWay() async throws {
        let world = try await World()
        let group = try await world.request()
        try await world.book(for: group)
        try await world.book(World.instant(day: 4, hour: 11), for: group)
        let start = try await world.file(of: group).booking?.startAt
        #expect(start == Int(World.instant(day: 4, hour: 11).timeIntervalSince1970))
    }
}
