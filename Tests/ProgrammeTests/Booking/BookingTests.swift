import Foundation
import Testing

@testable import Programme

@Suite struct BookingACall {
    @Test func aGroupBooksMovesAndCancelsItsCall() async throws {
        let world = try await World()
        let group = try await world.request()
        try await world.book(for: group, note: "Do not say who calls.")
        let first = try #require(try await world.file(of: group).booking)
        #expect(first.startAt == Int(World.wednesdayAtTen.timeIntervalSince1970))
        #expect(first.endAt - first.startAt == 45 * 60)
        #expect((first.zone, first.wallTime) == ("America/Bogota", "2026-03-04T05:00"))
        #expect(first.hostID == world.lucia.id)
        let detail = try await world.file(of: group, for: world.amal.member).call
        #expect(detail?.number == "+57 300")
        #expect(detail?.note == "Do not say who calls.")

        let later = World.instant(day: 5, hour: 14)
        try await world.book(later, for: group)
        let moved = try #require(try await world.file(of: group).booking)
        #expect((moved.id, moved.sequence) == (first.id, first.sequence + 1))
        #expect(moved.startAt == Int(later.timeIntervalSince1970))
        #expect(try await world.file(of: group).call?.room == detail?.room)
        #expect(try await world.programme.calls(of: world.lucia).map(\.id) == [first.id])
        #expect(try await world.starts(for: group).contains(World.wednesdayAtTen))

        try await world.cancelCall(of: group)
        #expect(try await world.file(of: group).booking == nil)
        #expect(try await world.programme.calls(of: world.lucia).isEmpty)
        try await world.book(later, for: group)
        #expect(try await world.file(of: group).booking?.id != first.id)
    }

    @Test func sentTwiceItIsOneCall() async throws {
        let world = try await World()
        let group = try await world.request()
        let (file, member, form) = (
            try await world.file(of: group), try await world.member(group), Token.random()
        )
        let wish = CallWish(start: World.wednesdayAtTen, channel: "signal")
        for _ in 0..<2 { try await world.programme.book(wish, in: file, by: member, once: form) }
        #expect(try await world.programme.calls(of: world.lucia).count == 1)
        #expect(try await world.file(of: group).booking?.sequence == 0)
    }

    @Test func onlyWhatIsOfferedCanBeBooked() async throws {
        let world = try await World()
        let group = try await world.request()
        let outside = [
            World.instant(day: 2, hour: 15), World.instant(day: 4, hour: 18), World.instant(day: 7, hour: 10),
            World.wednesdayAtTen.addingTimeInterval(300), World.instant(day: 20, hour: 10),
        ]
        for start in outside {
            await #expect(throws: Refusal.slotTaken) { try await world.book(start, for: group) }
        }
        #expect(try await world.file(of: group).booking == nil)
    }

    @Test func callsAreBookedOnlyWhileThereIsSomethingToSpeakAbout() async throws {
        let world = try await World()
        let group = try await world.request()
        for stage in Stage.allCases {
            try await world.put(group, in: stage)
            let isOffered = try await !world.starts(for: group).isEmpty
            #expect(isOffered == (stage == .requested || Stage.open.contains(stage)), "\(stage)")
            if !isOffered {
                await #expect(throws: Refusal.slotTaken) { try await world.book(for: group) }
            }
        }
    }

    @Test func aCallThatIsOverIsNotMovedAndNotCancelled() async throws {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        try await world.book(for: group)
        let held = try #require(try await world.file(of: group).booking)
        world.clock.advance(days: 7)
        let session = try await world.comeBack(with: group.receipt).token
        let back = Group(id: group.id, session: session, receipt: group.receipt)
        await #expect(throws: Refusal.notNow) { try await world.cancelCall(of: back) }
        try await world.book(World.instant(day: 12, hour: 10), for: back)
        let next = try #require(try await world.file(of: back).booking)
        #expect(next.id != held.id)
        #expect(next.sequence == 0)
    }

    @Test func theCalendarEntrySaysNothingToABystander() async throws {
        let world = try await World()
        let group = try await world.request()
        try await world.book(for: group, note: "About the list")
        let booking = try #require(try await world.file(of: group).booking)
        let entry = world.programme.calendarEntry(for: booking, title: "Call")
        #expect(entry.contains("SUMMARY:Call\r\n"))
        #expect(entry.contains("DTSTART:20260304T100000Z\r\n"))
        for word in [group.id, "list", "+57", "Second Lamp", "Lucía"] { #expect(!entry.contains(word)) }
    }
}
