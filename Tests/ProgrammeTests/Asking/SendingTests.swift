import Foundation
import Testing

@testable import Programme

@Suite struct Sending {
    @Test func aRequestNeedsToSayHowToReachTheGroup() async throws {
        let world = try await World()
        let group = try await world.draft()
        await #expect(throws: Refusal.notNow) {
            try await world.programme.send(world.file(of: group), once: .random())
        }
        #expect(try await world.stage(of: group) == .draft)
    }

    @Test func sentFromTwoFormsItIsStillOneRequest() async throws {
        let world = try await World()
        let group = try await world.draft()
        try await world.programme.save(Contact.onlyHere, seen: 0, in: world.file(of: group), once: .random())
        let draft = try await world.file(of: group)
        try await world.programme.send(draft, once: .random())
        let sentHour = try await world.file(of: group).row.sentHour
        world.clock.advance(hours: 1)
        try await world.programme.send(draft, once: .random())
        #expect(try await world.programme.queue(page: 1, by: world.amal).total == 1)
        #expect(try await world.file(of: group).row.sentHour == sentHour)
        #expect(sentHour != nil)
    }

    @Test func thoseInDangerNowStandBeforeAllOthers() {
        for waited in [0, 24, 365 * 24] {
            for other in ["days", "weeks", "later"] {
                #expect(order("now", sentHour: 500_000) < order(other, sentHour: 500_000 - waited))
            }
        }
    }

    @Test func amongEqualsWhoWaitsLongerComesFirst() {
        for urgency in ["now", "days", "weeks", "later"] {
            let orders = (0..<500).map { order(urgency, sentHour: 500_000 + $0) }
            #expect(orders == orders.sorted())
            #expect(Set(orders).count == 500)
        }
    }

    @Test func sentTogetherTheMoreUrgentComesFirst() {
        let orders = ["now", "days", "weeks", "later"].map { order($0, sentHour: 500_000) }
        #expect(orders == orders.sorted())
        #expect(Set(orders).count == 4)
    }

    @Test func nobodyWaitsForEver() {
        // What has time is overtaken by what is urgent, but only for so long.
        #expect(order("later", sentHour: 500_000 - 30 * 24) > order("days", sentHour: 500_000))
        #expect(order("later", sentHour: 500_000 - 42 * 24) < order("days", sentHour: 500_000))
        #expect(order("weeks", sentHour: 500_000 - 14 * 24) < order("days", sentHour: 500_000))
    }

    @Test func anUrgencyThatIsNotKnownWaitsLikeWeeks() {
        #expect(order("whenever", sentHour: 500_000) == order("weeks", sentHour: 500_000))
    }

    private func order(_ urgency: String, sentHour: Int) -> Int {
        Programme.queueOrder(urgency: urgency, sentHour: sentHour)
    }
}
