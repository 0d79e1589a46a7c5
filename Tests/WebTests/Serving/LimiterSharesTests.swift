import Foundation
import Testing

@testable import Web

@Suite struct TheSharesOfTheLimiter {
    private let noon = Date(timeIntervalSince1970: 1_800_001_000)
    private let allowance = Limiter.Allowance(name: "test", burst: 2, secondsEach: 10)

    private func burst(_ limiter: Limiter, by who: String, _ allowance: Limiter.Allowance) -> Int {
        (0..<1_000).prefix { _ in limiter.takes(allowance, by: who, now: noon) }.count
    }

    @Test func areLargerWhereManyHaveOneAddress() {
        let limiter = Limiter()
        #expect(burst(limiter, by: "192.0.2.1", allowance) == 2)
        #expect(burst(limiter, by: "127.0.0.1", allowance) == 40)
        #expect(burst(limiter, by: "::1", allowance) == 40)
    }

    @Test func areCountedApartForWhatIsTried() {
        let limiter = Limiter()
        let other = Limiter.Allowance(name: "other", burst: 2, secondsEach: 10)
        #expect(burst(limiter, by: "192.0.2.1", allowance) == 2)
        #expect(burst(limiter, by: "192.0.2.1", other) == 2)
        #expect(burst(limiter, by: "192.0.2.1", allowance) == 0)
    }

    @Test func sayHowLongToWait() {
        let limiter = Limiter()
        _ = burst(limiter, by: "192.0.2.1", allowance)
        #expect(limiter.wait(allowance, by: "192.0.2.1", now: noon) == 10)
        #expect(limiter.wait(allowance, by: "192.0.2.1", now: noon.addingTimeInterval(4)) == 6)
        #expect(limiter.wait(allowance, by: "192.0.2.1", now: noon.addingTimeInterval(10)) == 0)
    }

    @Test func neverGrowBeyondTheBurst() {
        let limiter = Limiter()
        _ = burst(limiter, by: "192.0.2.1", allowance)
        let later = noon.addingTimeInterval(900)
        let taken = (0..<10).prefix { _ in limiter.takes(allowance, by: "192.0.2.1", now: later) }.count
        #expect(taken == 2)
    }

    @Test func loseNothingWhenAClockGoesBack() {
        let limiter = Limiter()
        #expect(limiter.takes(allowance, by: "192.0.2.1", now: noon))
        #expect(limiter.takes(allowance, by: "192.0.2.1", now: noon.addingTimeInterval(-60)))
        #expect(!limiter.takes(allowance, by: "192.0.2.1", now: noon.addingTimeInterval(-60)))
    }

    @Test func areOneForAllAddressesOfAHousehold() {
        let limiter = Limiter()
        #expect(burst(limiter, by: "2001:db8:1:2::3", allowance) == 2)
        #expect(burst(limiter, by: "2001:db8:1:2:ffff:ffff:ffff:ffff", allowance) == 0)
        #expect(burst(limiter, by: "2001:db8:1:3::3", allowance) == 2)
        #expect(burst(limiter, by: "192.0.2.1", allowance) == 2)
        #expect(burst(limiter, by: "::ffff:192.0.2.1", allowance) == 0)
    }

    /// The attack: an address for each try, so that what is counted fills the memory.
    @Test func areForgottenOnceTheyAreFullAgain() {
        let limiter = Limiter()
        for number in 0..<60_000 {
            let now = noon.addingTimeInterval(Double(number) / 200)
            #expect(limiter.takes(allowance, by: "10.0.\(number / 256).\(number % 256)", now: now))
        }
        #expect(limiter.count < 15_000)
    }

    @Test func areRememberedWhileTheyAreNotFull() {
        let limiter = Limiter()
        #expect(burst(limiter, by: "192.0.2.1", allowance) == 2)
        for number in 0..<30_000 { _ = limiter.takes(allowance, by: "name \(number)", now: noon) }
        #expect(!limiter.takes(allowance, by: "192.0.2.1", now: noon))
    }
}
