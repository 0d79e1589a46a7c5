import Foundation
import Testing

@testable import Scheduling

@Suite struct FiveMinuteQuanta {
    private let nine = Int(instant("2026-03-03T09:00Z").timeIntervalSince1970) / 300

    private func indices(_ start: String, _ minutes: Int, before: Int = 0, after: Int = 0) -> [Int] {
        Quanta.indices(covering: span(start, minutes: minutes), bufferBefore: before, bufferAfter: after)
    }

    @Test func aCallClaimsItsTimeAndItsBuffers() {
        #expect(indices("2026-03-03T09:00Z", 45) == Array(nine..<nine + 9))
        #expect(indices("2026-03-03T09:00Z", 45, before: 10, after: 30) == Array(nine - 2..<nine + 15))
    }

    @Test func aQuantumThatIsTouchedIsClaimedWhole() {
        #expect(indices("2026-03-03T09:03Z", 4) == [nine, nine + 1])
        #expect(indices("2026-03-03T09:04Z", 1) == [nine])
    }

    @Test func callsThatOnlyTouchShareNone() {
        let (early, late) = (indices("2026-03-03T09:00Z", 45), indices("2026-03-03T09:45Z", 45))
        #expect(Set(early).isDisjoint(with: late))
    }

    @Test func timesBefore1970RoundTheSameWay() {
        #expect(indices("1969-12-31T23:58Z", 4) == [-1, 0])
    }

    @Test func anEmptySpanClaimsNothing() {
        #expect(indices("2026-03-03T09:00Z", 0).isEmpty)
        #expect(indices("2026-03-03T09:00Z", -30).isEmpty)
    }
}
