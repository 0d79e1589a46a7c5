import Foundation
import Synchronization

/// A clock that only the test moves.
final class SettableClock: Sendable {
    private let date: Mutex<Date>

    init(_ date: Date) { self.date = Mutex(date) }

    var now: Date { date.withLock { $0 } }

    func advance(seconds: Double = 0, hours: Double = 0, days: Double = 0) {
        date.withLock { $0 += seconds + hours * 3600 + days * 86_400 }
    }
}
