import Foundation
import Synchronization

/// Counts attempts, in memory only, under a key that rotates every hour: no address is stored or can be found
/// again from what is kept.
final class Limiter: Sendable {
    /// What is counted, how many may come at once, and how long one takes to come back.
    struct Allowance: Sendable {
        let name: String
        let burst: Double
        let secondsEach: Double

        static let receipt = Allowance(name: "receipt", burst: 12, secondsEach: 5)
        static let signIn = Allowance(name: "sign-in", burst: 5, secondsEach: 12)
        /// For one name from all addresses together; wide, and still far too few to guess a password.
        static let signInName = Allowance(name: "sign-in name", burst: 60, secondsEach: 2)
        static let draft = Allowance(name: "draft", burst: 6, secondsEach: 20)
    }

    private struct Bucket {
        var left: Double
        var at: Double
        /// When all attempts have come back: from then on it says nothing that no bucket would not say.
        var fullAt: Double = 0
    }

    private struct State {
        var salt = UInt64.random(in: .min ... .max)
        var hour = 0
        var buckets: [Int: Bucket] = [:]
        /// When there are as many buckets, those that are full again are forgotten.
        var most = fewest
        static let fewest = 10_000

        mutating func forgetTheRested(at time: Double) {
            guard buckets.count >= most else { return }
            buckets = buckets.filter { $0.value.fullAt > time }
            most = max(Self.fewest, buckets.count * 2)
        }
    }

    private let state = Mutex(State())

    /// Takes one attempt; false when there is none left. `who` may be an address or a name.
    func takes(_ allowance: Allowance, by who: String, now: Date = Date()) -> Bool {
        wait(allowance, by: who, now: now) == 0
    }

    /// Seconds until an attempt is free; 0 when one was taken.
    func wait(_ allowance: Allowance, by who: String, now: Date = Date()) -> Double {
        let time = now.timeIntervalSince1970
        let who = Self.household(who)
        // Everyone who comes through an onion service has the same address, so it gets more.
        let share = who == "127.0.0.1" || who == "::1" ? 20.0 : 1.0
        return state.withLock { state in
            if state.hour != Int(time) / 3600 { state = State(hour: Int(time) / 3600) }
            var hasher = Hasher()
            hasher.combine(state.salt)
            hasher.combine(allowance.name)
            hasher.combine(who)
            let key = hasher.finalize()
            var bucket = state.buckets[key] ?? Bucket(left: allowance.burst * share, at: time)
            let earned = (time - bucket.at) / allowance.secondsEach * share
            bucket.left = min(allowance.burst * share, bucket.left + max(0, earned))
            // A clock that is set back must not let the same seconds be earned twice.
            bucket.at = max(bucket.at, time)
            defer {
                bucket.fullAt =
                    bucket.at + (allowance.burst * share - bucket.left) * allowance.secondsEach / share
                state.buckets[key] = bucket
                state.forgetTheRested(at: time)
            }
            guard bucket.left < 1 else {
                bucket.left -= 1
                return 0
            }
            return (1 - bucket.left) * allowance.secondsEach / share
        }
    }

    /// How many are counted at the moment.
    var count: Int { state.withLock { $0.buckets.count } }

    /// A home or a rented machine has 2^64 addresses of IPv6 (RFC 6177), so those that share the first half count
    /// as one; the loopback and what is no address stay as they are.
    private static func household(_ who: String) -> String {
        var address = in6_addr()
        guard who != "::1", who.contains(":"), inet_pton(AF_INET6, who, &address) == 1 else { return who }
        let bytes = withUnsafeBytes(of: address) { Array($0) }
        // An address of IPv4 that is written as one of IPv6 (RFC 4291).
        if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] {
            return bytes.suffix(4).map(String.init).joined(separator: ".")
        }
        return "network \(bytes.prefix(8))"
    }
}
