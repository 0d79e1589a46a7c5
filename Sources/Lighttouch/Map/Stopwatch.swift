import ArgumentParser
import Foundation

/// Says on standard error how long something takes, as the median of several times.
struct Stopwatch {
    private let times: Int

    /// Throws when the number of times is none that makes sense.
    init(_ times: Int) throws {
        guard (1...10_000).contains(times) else {
            throw ValidationError("Write a whole number from 1 to 10000 after --repeat.")
        }
        self.times = times
    }

    func measure(_ work: () -> Void) throws {
        let clock = ContinuousClock()
        let milliseconds = (0..<times).map { _ in clock.measure(work) }.sorted()[times / 2] / .milliseconds(1)
        FileHandle.standardError.write(Data((String(format: "%.2f", milliseconds) + "\n").utf8))
    }
}
