import Testing

@testable import Programme

@Suite struct TheWait {
    @Test(arguments: [
        (0, 0, Wait.unknown), (7, 0, .unknown), (0, 3, .underOneWeek), (1, 16, .underOneWeek),
        (1, 8, .weeks(1)), (1, 3, .weeks(3)), (4, 8, .weeks(4)), (9, 8, .weeks(9)), (10, 3, .weeks(27)),
    ])
    func isTheQueueDividedByTheRate(queued: Int, answered: Int, wait: Wait) {
        #expect(Programme.wait(queued: queued, answeredInEightWeeks: answered) == wait)
    }

    @Test func isReckonedFromWhatWasAnsweredLately() async throws {
        let world = try await World()
        #expect(try await world.programme.wait() == .unknown)
        _ = try await world.accepted(by: world.lucia)
        #expect(try await world.programme.wait() == .underOneWeek)
        for _ in 0..<2 { _ = try await world.request() }
        #expect(try await world.programme.wait() == .weeks(16))
        world.clock.advance(days: 57)
        #expect(try await world.programme.wait() == .unknown)
    }
}
