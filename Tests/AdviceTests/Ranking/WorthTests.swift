import Content
import Foundation
import Testing

@testable import Advice

@Suite struct TheWorth {
    static let content = try? ContentPack(
        folder: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Content").path)
    static let today = Day("2026-11-26")!

    private func worth(
        _ criterion: String, _ value: Fact.Value, countries: Set<String> = [], languages: Set<String> = []
    ) throws -> Double? {
        let content = try #require(Self.content)
        return try #require(content.criterion(criterion)).worth(
            value, needs: ToolNeeds(countries: countries, languages: languages), today: Self.today,
            licences: content.licences)
    }

    @Test func ofChoicesIsTheBestTheWorstOrTheShare() throws {
        #expect(try worth("second-factor", .many(["sms", "key"])) == 1)
        #expect(try worth("revenue", .many(["donations", "ads"])) == 0.1)
        #expect(try worth("e2ee-scope", .many(["messages", "files"])) == 0.5)
    }

    @Test func ofANumberLiesBetweenItsAnchors() throws {
        #expect(try worth("cost", .one("0")) == 1)
        #expect(abs(try #require(try worth("cost", .one("300"))) - 0.65) < 1e-9)
        #expect(try worth("cost", .one("99999")) == 0)
    }

    @Test func ofAReleaseFallsWithItsAge() throws {
        #expect(try worth("last-release", .one("2026-09")) == 1)
        #expect(abs(try #require(try worth("last-release", .one("2025-11"))) - 0.8) < 1e-9)
        #expect(try worth("last-release", .one("2019-01")) == 0)
        #expect(try worth("audit", .one("none")) == 0)
    }

    @Test func ofALicenceIsItsFreedom() throws {
        #expect(try worth("licence", .one("AGPL-3.0-or-later")) == 1)
        #expect(try worth("licence", .one("GPL-2.0-only OR GPL-3.0-only")) == 1)
        #expect(try worth("licence", .one("BUSL-1.1")) == 0.3)
        #expect(try worth("licence", .one("LicenseRef-proprietary")) == 0)
    }

    @Test func ofACountryDependsOnWhomTheGroupFears() throws {
        #expect(try worth("legal-home", .many(["US"]), countries: ["US"]) == 0)
        #expect(try worth("legal-home", .many(["US"]), countries: ["IR"]) == 1)
        #expect(try worth("data-location", .many(["own", "DE"]), countries: ["DE"]) == 0)
        #expect(try worth("data-location", .many(["own"]), countries: ["DE"]) == 1)
        #expect(try worth("data-location", .many(["FR"]), countries: ["DE"]) == 0.5)
        let home = try #require(Self.content?.criterion("legal-home"))
        #expect(!home.isAsked(ToolNeeds(countries: [], languages: ["es"])))
    }

    @Test func ofLanguagesIsTheShareThatIsSpoken() throws {
        #expect(try worth("languages", .many(["en", "es"]), languages: ["es", "ar"]) == 0.5)
    }

    @Test func ofWhatIsOldOrContradictoryIsASpan() throws {
        let content = try #require(Self.content)
        let criterion = try #require(content.criterion("source"))
        func fact(_ json: String) throws -> RankingInput.Fact {
            let known = try JSONDecoder().decode(KnownFact.self, from: Data(json.utf8))
            return criterion.fact(
                known, needs: ToolNeeds(countries: [], languages: []), today: Self.today,
                licences: content.licences)
        }
        func line(_ value: String, _ checked: String) -> String {
            """
            {"value":"\(value)","source":"https://example.org","checked":"\(checked)","confidence":"high"}
            """
        }
        #expect(try fact(line("client", "2026-01-01")) == .init(0.5))
        #expect(try fact(line("client", "2020-01-01")) == .init(0.2, to: 0.8))
        #expect(
            try fact("[\(line("client", "2026-01-01")),\(line("all", "2026-02-01"))]") == .init(0.5, to: 1))
        #expect(try fact("[\(line("none", "2020-01-01")),\(line("all", "2026-02-01"))]") == .init(1))
        #expect(
            criterion.fact(
                nil, needs: ToolNeeds(countries: [], languages: []), today: Self.today,
                licences: content.licences)
                == .unknown)
    }

    @Test func everyFactOfTheCatalogueHasOne() throws {
        let content = try #require(Self.content)
        for tool in content.catalogueTools {
            for criterion in content.criteria {
                for fact in tool.fact(criterion)?.facts ?? [] {
                    let worth = criterion.worth(
                        fact.value, needs: ToolNeeds(countries: ["US"], languages: ["es"]), today: Self.today,
                        licences: content.licences)
                    #expect(worth.map { (0...1).contains($0) } == true, "\(tool.code) \(criterion.code)")
                }
            }
        }
    }

    @Test func needsComeFromTheMap() {
        let map = Map.of {
            $0.person("elders") { $0.languages = ["es", "other"] }
            $0.person("staff", .staff) { $0.languages = ["en"] }
            $0.context.append(.made("around") { $0.adversaries = ["NI"] })
        }
        #expect(map.toolNeeds == ToolNeeds(countries: ["NI"], languages: ["es", "en"]))
    }
}
