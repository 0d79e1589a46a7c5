import Foundation
import Testing

@testable import Programme

@Suite struct SayingNo {
    @Test func theMessageStandsInTheThreadAndTheCallIsCancelled() async throws {
        let world = try await World()
        for isReferred in [false, true] {
            let group = try await world.request()
            try await world.book(for: group)
            let file = try await world.file(of: group, for: world.amal.member)
            if isReferred {
                try await world.programme.refer(file, message: "They can", by: world.amal, once: .random())
            } else {
                try await world.programme.decline(file, message: "Sorry", by: world.amal, once: .random())
            }
            let seen = try await world.file(of: group)
            #expect(seen.stage == (isReferred ? .referred : .declined))
            #expect(seen.entries.map(\.value.text) == [isReferred ? "They can" : "Sorry"])
            #expect(seen.entries.first?.value.author == .staff(world.amal.member.id))
            #expect(seen.booking == nil)
            #expect(try await world.programme.calls(of: world.lucia).isEmpty)
            // The time is free for others at once.
            #expect(try await world.starts(for: world.request()).contains(World.wednesdayAtTen))
        }
    }

    @Test func aRequestThatIsTakenBackStandsWhereItStood() async throws {
        let world = try await World()
        let first = try await world.request()
        world.clock.advance(hours: 3)
        let second = try await world.request()
        try await world.programme.decline(
            world.file(of: first, for: world.amal.member), message: "Sorry", by: world.amal, once: .random())
        #expect(try await world.programme.queue(page: 1, by: world.amal).rows.map(\.id) == [second.id])
        world.clock.advance(hours: 50)
        try await world.programme.reconsider(
            world.file(of: first, for: world.amal.member), by: world.amal, once: .random())
        let queue = try await world.programme.queue(page: 1, by: world.amal).rows.map(\.id)
        #expect(queue == [first.id, second.id])
    }
}
