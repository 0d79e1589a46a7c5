import Foundation
import Storage
import Testing

@testable import Programme

@Suite struct TheQueue {
    @Test func isOrderedByNeedThenByWait() async throws {
        let world = try await World()
        var groups: [String: Group] = [:]
        for urgency in ["later", "weeks", "days", "now"] {
            groups[urgency] = try await world.request(urgency: urgency)
            world.clock.advance(hours: 1)
        }
        let order = try await world.programme.queue(page: 1, by: world.amal).rows.map(\.urgency)
        #expect(order == ["now", "days", "weeks", "later"])
    }

    @Test func isReadPageByPageWithoutGapOrRepetition() async throws {
        let world = try await World()
        try await world.fillQueue(120)
        var seen: [Int] = []
        for number in 1...3 {
            let page = try await world.programme.queue(page: number, by: world.amal)
            #expect((page.total, page.page, page.pages) == (120, number, 3))
            #expect(page.rows.count == (number == 3 ? 20 : 50))
            seen += page.rows.map(\.queueOrder)
        }
        #expect(seen == Array(0..<120))
    }

    @Test func aPageThatIsNotThereIsTheNearest() async throws {
        let world = try await World()
        let empty = try await world.programme.queue(page: 4, by: world.amal)
        #expect((empty.total, empty.page, empty.pages, empty.rows.count) == (0, 1, 1, 0))
        try await world.fillQueue(51)
        for (asked, given) in [(-3, 1), (0, 1), (1, 1), (2, 2), (3, 2), (Int.max, 2)] {
            #expect(try await world.programme.queue(page: asked, by: world.amal).page == given)
        }
    }

    @Test func showsWhenTheCallsAre() async throws {
        let world = try await World()
        let (booked, other) = (try await world.request(), try await world.request())
        try await world.book(for: booked)
        let calls = try await world.programme.queue(page: 1, by: world.amal).calls
        #expect(calls[booked.id]?.startAt == Int(World.wednesdayAtTen.timeIntervalSince1970))
        #expect(calls[other.id] == nil)
    }

    @Test func casesInOtherStagesAreFoundAgainPageByPage() async throws {
        let world = try await World()
        try await world.fillQueue(60)
        let second = try await world.programme.cases(in: [.requested], page: 2, by: world.amal)
        #expect((second.pages, second.rows.count) == (2, 10))
        let none = try await world.programme.cases(in: [.closed, .declined], page: 9, by: world.amal)
        #expect((none.pages, none.rows.count) == (1, 0))
    }
}

extension World {
    /// Plain requests, of which the queue shows what stands in clear.
    func fillQueue(_ count: Int) async throws {
        try await programme.storage.write { writing in
            for order in (0..<count).shuffled() {
                var row = CaseRow(
                    id: "case \(order)", stage: Stage.requested.rawValue, openedHour: 1, language: "es",
                    workLanguage: "es", region: "not-said", topics: ["data"], urgency: "weeks")
                row.queueOrder = order
                try writing.insert(row)
            }
        }
    }
}
