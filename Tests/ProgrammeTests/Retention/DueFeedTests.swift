import Advice
import Foundation
import Storage
import Testing
import Vault

@testable import Programme

/// A calendar may fetch the days on which something is due, from a secret address, and learns nothing else.
@Suite struct TheCalendarOfDueDates {
    private func world() async throws -> (World, Group) {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        try await world.hold("Unmistakable forms", for: group) { ($0.trigger, $0.months) = (.reported, 3) }
        var (place, copy) = (Place(id: "box"), Copy(id: "copy"))
        (place.name, place.medium) = ("Blue box", .paper)
        (copy.holding, copy.place) = ("list", "box")
        try await world.put(place, for: group)
        try await world.put(copy, for: group)
        return (world, group)
    }

    private func happens(on day: String, in world: World, _ group: Group, id: String = "report") async throws
    {
        var event = Event(id: id)
        (event.name, event.trigger, event.day, event.holdings) = ("The report", .reported, day, ["list"])
        try await world.put(event, for: group)
    }

    private func open(_ world: World, _ group: Group) async throws -> Token {
        try await world.programme.openFeed(
            title: "Reminder", in: world.file(of: group), by: .group(world.member(group)), once: .random())
        return try #require(try await world.programme.feedToken(of: world.file(of: group)))
    }

    @Test func tellsTheDaysAndNothingElse() async throws {
        let (world, group) = try await world()
        try await happens(on: "2026-01-31", in: world, group)
        let calendar = try await world.programme.calendar(at: open(world, group))
        #expect(calendar.contains("DTSTART;VALUE=DATE:20260430\r\n"))
        #expect(calendar.contains("SUMMARY:Reminder\r\n"))
        for secret in ["Unmistakable", "Blue box", "report", group.id] { #expect(!calendar.contains(secret)) }
    }

    @Test func followsTheMap() async throws {
        let (world, group) = try await world()
        let token = try await open(world, group)
        #expect(try await !world.programme.calendar(at: token).contains("BEGIN:VEVENT"))
        try await happens(on: "2026-01-31", in: world, group)
        #expect(try await world.programme.calendar(at: token).contains("20260430"))
        var hold = Hold(id: "claim")
        (hold.name, hold.holdings) = ("A claim", ["list"])
        try await world.put(hold, for: group)
        #expect(try await !world.programme.calendar(at: token).contains("BEGIN:VEVENT"), "A hold stops it.")
    }

    @Test func endsWithItsAddress() async throws {
        let (world, group) = try await world()
        let (first, second) = (try await open(world, group), try await open(world, group))
        #expect(first != second)
        await #expect(throws: Refusal.notFound) { try await world.programme.calendar(at: first) }
        _ = try await world.programme.calendar(at: second)
        try await world.programme.closeFeed(
            in: world.file(of: group), by: .group(world.member(group)), once: .random())
        await #expect(throws: Refusal.notFound) { try await world.programme.calendar(at: second) }
        #expect(try await world.programme.feedToken(of: world.file(of: group)) == nil)
    }

    @Test func endsWithTheCase() async throws {
        let (world, group) = try await world()
        let token = try await open(world, group)
        try await world.programme.dispose(world.file(of: group), by: world.member(group))
        await #expect(throws: Refusal.notFound) { try await world.programme.calendar(at: token) }
    }

    @Test func liesSealedOnTheDisk() async throws {
        let (world, group) = try await world()
        try await happens(on: "2026-01-31", in: world, group)
        let token = try await open(world, group)
        let sealed = try #require(
            try await world.programme.storage.read { try $0.feed(tokenHash: token.hash) })
        for words in ["2026", "Reminder"] { #expect(sealed.range(of: Data(words.utf8)) == nil) }
    }

    @Test func isSeenOnThePageOfTheCaseWhenADayIsNear() async throws {
        let (world, group) = try await world()
        #expect(try await world.file(of: group).dueDays == nil, "Nothing is due yet.")
        try await happens(on: "2026-01-31", in: world, group)
        let days = try #require(try await world.file(of: group).dueDays).value
        #expect(days.days == ["2026-04-30"])
        #expect(days.next(on: Day("2026-03-02")!) == nil)
        #expect(days.next(on: Day("2026-03-31")!) == Day("2026-04-30"))
        #expect(days.next(on: Day("2027-01-01")!) == Day("2026-04-30"), "Overdue stays until it is done.")
        #expect(try await world.file(of: group, for: world.lucia).dueDays?.value == days)
    }

    @Test func aDisposalIsWrittenDownOnceAndEndsTheDay() async throws {
        let (world, group) = try await world()
        try await happens(on: "2025-10-31", in: world, group)
        let (programme, token) = (world.programme, Token.random())
        let report = DisposalReport(
            day: Day("2026-03-01")!, who: "coordination", witness: "the cook", verification: nil,
            exception: nil)
        var ids: Set<String> = []
        for _ in 0..<2 {
            let map = try await programme.map(of: world.file(of: group))
            let row = try #require(map.map.schedule(today: programme.today, methods: []).first)
            ids.insert(
                try await programme.log(
                    row, report, on: map, method: "Burnt", unnamed: "?", in: world.file(of: group),
                    by: .group(world.member(group)), once: token))
        }
        let map = try await programme.map(of: world.file(of: group)).map
        #expect(ids == Set(map.disposals.map(\.id)) && ids.count == 1)
        let line = try #require(map.disposals.first)
        #expect([line.what, line.whereabouts, line.method] == ["Unmistakable forms", "Blue box", "Burnt"])
        #expect(map.schedule(today: programme.today, methods: []).map(\.status) == [.disposed])
        #expect(try await world.file(of: group).dueDays?.value.days == [])
    }
}
