import Foundation
import Testing
import Vault

@testable import Programme

/// Whoever notices a mistake in the catalogue tells the coordinators, and nobody else.
@Suite struct ReportingAFact {
    private let report = FactReport(
        subject: .tool("signal"), criterion: "cost", words: "Unmistakable words", source: "https://a.example")

    @Test func reachesTheCoordinatorsOnce() async throws {
        let world = try await World()
        let token = Token.random()
        for _ in 0..<2 { try await world.programme.report(report, once: token) }
        let received = try await world.programme.factReports(by: world.amal)
        #expect(received.map(\.report) == [report])
    }

    @Test func liesSealedOnTheDisk() async throws {
        let world = try await World()
        try await world.programme.report(report, once: .random())
        let rows = try await world.programme.storage.read { try $0.factReports(limit: 9) }
        #expect(rows.count == 1)
        for words in ["Unmistakable", "signal", "example"] {
            #expect(rows[0].sealed.range(of: Data(words.utf8)) == nil)
        }
    }

    @Test func isOpenedByNoOtherKey() async throws {
        let world = try await World()
        try await world.programme.report(report, once: .random())
        let row = try #require(try await world.programme.storage.read { try $0.factReports(limit: 9) }.first)
        #expect(throws: VaultError.notOpened) {
            try Grant.openLetter(row.sealed, id: row.id, with: .random())
        }
        #expect(throws: VaultError.notOpened) {
            try Grant.openLetter(row.sealed, id: "another", with: world.amal.programmeKeys)
        }
    }

    @Test func isTakenAwayWhenItWasDealtWith() async throws {
        let world = try await World()
        for _ in 0..<2 { try await world.programme.report(report, once: .random()) }
        let first = try #require(try await world.programme.factReports(by: world.amal).first)
        try await world.programme.dismissFactReport(first.id, by: world.amal, once: .random())
        let left = try await world.programme.factReports(by: world.amal)
        #expect(left.count == 1 && left[0].id != first.id)
    }

    @Test func isSlowedDownByNothingButALimit() async throws {
        let world = try await World()
        let most = Programme.mostFactReports
        try await world.programme.storage.write { writing in
            for number in 0..<most {
                try writing.insert(.init(id: "\(number)", sealed: Data([1]), receivedHour: 1))
            }
        }
        await #expect(throws: Refusal.notNow) { try await world.programme.report(report, once: .random()) }
    }
}
