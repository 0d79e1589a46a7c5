import Foundation
import Testing

@testable import Scheduling

@Suite struct MergingHosts {
    private let nine = span("2026-03-03T09:00Z", minutes: 45)
    private let ten = span("2026-03-03T10:00Z", minutes: 45)

    @Test func hostsOfTheSameTimeStandInTheOrderGiven() {
        let merged = merge([("wanjiru", [ten]), ("ana", [nine, ten]), ("salma", [nine])])
        #expect(
            merged == [
                OfferedSlot(span: nine, hosts: ["ana", "salma"]),
                OfferedSlot(span: ten, hosts: ["wanjiru", "ana"]),
            ])
    }

    @Test func aHostIsNamedOnceForATime() {
        #expect(
            merge([("ana", [nine, nine]), ("ana", [nine])]) == [OfferedSlot(span: nine, hosts: ["ana"])])
    }

    @Test func callsOfAnotherLengthStayApart() {
        let long = span("2026-03-03T09:00Z", minutes: 60)
        #expect(merge([("ana", [long]), ("salma", [nine])]).map(\.hosts) == [["salma"], ["ana"]])
    }

    @Test func nobodyOffersNothing() {
        #expect(merge([]).isEmpty)
        #expect(merge([("ana", [])]).isEmpty)
    }
}
