import Dispatch
import Foundation

/// Lets a bounded number of derivations run at a time, off the event loops, and a bounded number wait.
/// Whoever comes when both are full is told to come back, so that a flood of guesses costs memory and
/// processor time that are known beforehand.
public actor DerivationGate {
    private let width: Int
    private let places: Int
    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private let queue = DispatchQueue(label: "derivations", qos: .utility, attributes: .concurrent)

    /// - Parameters:
    ///   - width: how many run at once.
    ///   - places: how many may wait.
    public init(width: Int, places: Int) {
        self.width = width
        self.places = places
    }

    /// Runs the work when its turn comes. Throws `VaultError.busy` when all places are taken.
    public func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        if running < width {
            running += 1
        } else {
            guard waiting.count < places else { throw VaultError.busy }
            await withCheckedContinuation { waiting.append($0) }
        }
        defer { passOn() }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }

    /// The turn goes to the next who waits; only when nobody does is it given back.
    private func passOn() {
        if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
    }
}
