import Content
import Foundation
import Testing

@testable import Advice

@Suite struct AMustHave {
    private func verdict(
        _ code: String, _ facts: String, countries: Set<String> = [], languages: Set<String> = [],
        on day: String = "2026-11-26"
    ) throws -> MustHaveVerdict {
        let content = try #require(TheWorth.content)
        let decoded = try JSONDecoder().decode([String: KnownFact].self, from: Data(facts.utf8))
        return try #require(content.mustHave(code)).verdict(
            decoded, needs: ToolNeeds(countries: countries, languages: languages),
            today: try #require(Day(day)),
            content: content)
    }

    private func fact(_ criterion: String, _ value: String, checked: String = "2026-11-01") -> String {
        """
        "\(criterion)": {"value": \(value), "source": "https://a.example", "checked": "\(checked)", \
        "confidence": "high"}
        """
    }

    @Test func isMetWhereOneOfItsCodesStands() throws {
        #expect(try verdict("encrypted", "{\(fact("e2ee", "\"default\""))}") == .passes)
        #expect(try verdict("encrypted", "{\(fact("e2ee", "\"optional\""))}") == .fails)
    }

    @Test func isOpenWhereNothingIsKnown() throws {
        #expect(try verdict("encrypted", "{}") == .open)
    }

    @Test func isOpenWhereTheFactIsTooOld() throws {
        let old = "{\(fact("e2ee", "\"default\"", checked: "2020-01-01"))}"
        #expect(try verdict("encrypted", old) == .open)
    }

    @Test func isOpenWhereSourcesContradictEachOther() throws {
        let one = fact("e2ee", "\"default\"").split(separator: ":", maxSplits: 1)[1]
        let other = fact("e2ee", "\"none\"").split(separator: ":", maxSplits: 1)[1]
        #expect(try verdict("encrypted", "{\"e2ee\": [\(one), \(other)]}") == .open)
    }

    @Test func isMetByEitherOfItsTests() throws {
        let dear = fact("cost", "\"300\"")
        #expect(
            try verdict("free-of-charge", "{\(dear), \(fact("non-profit-price", "\"free\""))}") == .passes)
        #expect(try verdict("free-of-charge", "{\(dear), \(fact("non-profit-price", "\"none\""))}") == .fails)
        #expect(try verdict("free-of-charge", "{\(dear)}") == .open, "The other price is not known.")
    }

    @Test func countsTheNumberOfOthers() throws {
        #expect(try verdict("no-trackers", "{\(fact("trackers", "\"0\""))}") == .passes)
        #expect(try verdict("no-trackers", "{\(fact("trackers", "\"2\""))}") == .fails)
    }

    @Test func asksForEveryLanguageOfTheGroup() throws {
        let spoken = "{\(fact("languages", "[\"en\", \"ar\"]"))}"
        #expect(try verdict("our-languages", spoken, languages: ["ar"]) == .passes)
        #expect(try verdict("our-languages", spoken, languages: ["ar", "ti"]) == .fails)
    }

    @Test func keepsAwayFromCountriesThatTheGroupFears() throws {
        let home = "{\(fact("legal-home", "[\"US\"]"))}"
        #expect(try verdict("out-of-reach", home, countries: ["IR"]) == .passes)
        #expect(try verdict("out-of-reach", home, countries: ["US"]) == .fails)
    }
}

@Suite struct WhatTheMapAsksFor {
    @Test func followsFromPeopleAndWhatIsHeld() {
        var map = Map()
        var (families, list) = (People(id: "families"), Holding(id: "list"))
        families.role = .community
        families.connectivity = .low
        families.devices = [.smartphone]
        families.languages = ["ar"]
        families.risks = [.undocumented]
        list.sensitivity = .high
        map.put(families)
        map.put(list)
        let asked = Dictionary(uniqueKeysWithValues: map.suggestedMustHaves.map { ($0.code, $0.causes) })
        #expect(
            Set(asked.keys) == ["offline", "old-phones", "our-languages", "encrypted", "no-phone-number"])
        #expect(asked["encrypted"] == ["families", "list"])
    }

    @Test func isNothingWhereNothingIsKnown() { #expect(Map().suggestedMustHaves.isEmpty) }
}
