import Foundation
import Scheduling
import Storage
import Testing

@testable import Programme

@Suite struct HoursForCalls {
    @Test func areKeptAndConflictsAreTold() async throws {
        let world = try await World()
        let seen = try await world.programme.hours(of: world.lucia)
        #expect(seen.version == 1)
        #expect(seen.value.zone == "America/Bogota")
        var fewer = seen.value
        fewer.windows.removeLast(3)
        try await world.programme.setHours(fewer, seen: 1, of: world.lucia, once: .random())
        await #expect(throws: Storage.Conflict()) {
            try await world.programme.setHours(seen.value, seen: 1, of: world.lucia, once: .random())
        }
        await #expect(throws: Storage.Conflict()) {
            try await world.programme.setHours(seen.value, seen: 0, of: world.lucia, once: .random())
        }
        let kept = try await world.programme.hours(of: world.lucia)
        #expect(kept.version == 2)
        #expect(kept.value == fewer)
    }

    @Test func thatContradictThemselvesAreRefused() async throws {
        let world = try await World()
        let overlapping = Availability(
            zone: "America/Bogota",
            windows: [
                WeeklyWindow(weekday: 1, start: 540, end: 660),
                WeeklyWindow(weekday: 1, start: 600, end: 720),
            ])
        let nowhere = Availability(zone: "Atlantis/Capital", windows: [])
        for hours in [overlapping, nowhere] {
            await #expect(throws: Refusal.notNow) {
                try await world.programme.setHours(hours, seen: 1, of: world.lucia, once: .random())
            }
        }
        #expect(try await world.programme.hours(of: world.lucia).version == 1)
    }

    @Test func areSetByPractitionersOnly() async throws {
        let world = try await World()
        let hours = try await world.programme.hours(of: world.lucia).value
        await #expect(throws: Refusal.notNow) {
            try await world.programme.setHours(hours, seen: 0, of: world.amal.member, once: .random())
        }
        let none = try await world.programme.hours(of: world.amal.member)
        #expect((none.version, none.value.windows) == (0, []))
    }

    @Test func whatIsBookedStaysWhenTheyChange() async throws {
        let world = try await World()
        let group = try await world.request()
        try await world.book(for: group)
        let none = Availability(zone: "America/Bogota", windows: [])
        try await world.programme.setHours(none, seen: 1, of: world.lucia, once: .random())
        #expect(try await world.file(of: group).booking?.hostID == world.lucia.id)
        #expect(try await !world.starts(for: group).contains(World.wednesdayAtTen))
    }
}
