import Foundation
import Storage

/// How long a request waits now, as honestly as can be said.
public enum Wait: Sendable, Equatable {
    /// Nothing was answered lately, so nothing can be said.
    case unknown
    case underOneWeek
    case weeks(Int)
}

extension Programme {
    /// Weeks over which the rate of answering is taken.
    private static let weeksLookedAt = 8

    /// The queue divided by the rate at which it was answered in the last eight weeks. An estimate.
    public func wait() async throws -> Wait {
        let since = hour - Self.weeksLookedAt * 7 * 24
        let (queued, answered) = try await storage.read { reading in
            (try reading.count(stages: [Stage.requested.rawValue]), try reading.answered(since: since))
        }
        return Self.wait(queued: queued, answeredInEightWeeks: answered)
    }

    static func wait(queued: Int, answeredInEightWeeks answered: Int) -> Wait {
        if queued == 0 && answered > 0 { return .underOneWeek }
        guard answered > 0 else { return .unknown }
        let weeks = Double(queued * weeksLookedAt) / Double(answered)
        return weeks < 1 ? .underOneWeek : .weeks(Int(weeks.rounded(.up)))
    }
}
