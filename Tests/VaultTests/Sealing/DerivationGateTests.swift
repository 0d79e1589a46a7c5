import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Vault

@Suite struct DerivationsInLine {
    /// Counts who is inside, and the most that ever were.
    private final class Room: Sendable {
        private let state = Mutex((inside: 0, most: 0, done: 0))
        let entered = DispatchSemaphore(value: 0)
        let mayLeave = DispatchSemaphore(value: 0)

        var most: Int { state.withLock { $0.most } }
        var done: Int { state.withLock { $0.done } }

        /// Says that it is in, and stays until it may leave.
        func stay() {
            state.withLock {
                $0.inside += 1
                $0.most = max($0.most, $0.inside)
            }
            entered.signal()
            mayLeave.wait()
            state.withLock {
                $0.inside -= 1
                $0.done += 1
            }
        }

        /// Waits until so many have come in, off the threads that tasks run on.
        func hasEntered(_ count: Int) async {
            await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    for _ in 0..<count { self.entered.wait() }
                    continuation.resume()
                }
            }
        }

        func letOut(_ count: Int) {
            for _ in 0..<count { mayLeave.signal() }
        }
    }

    @Test(arguments: [1, 2, 5])
    func neverMoreRunAtOnceThanTheGateIsWide(width: Int) async throws {
        let (gate, room) = (DerivationGate(width: width, places: 40), Room())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<40 {
                group.addTask { try await gate.run { room.stay() } }
            }
            await room.hasEntered(width)
            room.letOut(40)
            try await group.waitForAll()
        }
        #expect(room.most == width)
        #expect(room.done == 40)
    }

    @Test func whoFindsAllPlacesTakenIsToldSoAndNothingRuns() async throws {
        let (gate, room) = (DerivationGate(width: 2, places: 0), Room())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2 {
                group.addTask { try await gate.run { room.stay() } }
            }
            await room.hasEntered(2)
            await #expect(throws: VaultError.busy) { try await gate.run { room.stay() } }
            room.letOut(2)
            try await group.waitForAll()
        }
        #expect(room.done == 2)
    }

    @Test func itOpensAgainAfterItWasFull() async throws {
        let (gate, room) = (DerivationGate(width: 1, places: 0), Room())
        async let first: Void = gate.run { room.stay() }
        await room.hasEntered(1)
        await #expect(throws: VaultError.busy) { try await gate.run { 1 } }
        room.letOut(1)
        try await first
        #expect(try await gate.run { 7 } == 7)
    }

    @Test func workThatFailsGivesItsTurnBack() async throws {
        let gate = DerivationGate(width: 1, places: 0)
        for _ in 0..<5 {
            await #expect(throws: VaultError.malformed) { try await gate.run { throw VaultError.malformed } }
        }
        #expect(try await gate.run { "free" } == "free")
    }
}
