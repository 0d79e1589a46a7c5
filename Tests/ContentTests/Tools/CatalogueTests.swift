import Testing

@testable import Content

@Suite struct TheCatalogue {
    static let content = try? ContentPack(folder: ContentFolder.real.path)

    @Test func hasTheCriteriaOnceEach() throws {
        let criteria = try #require(Self.content).criteria
        #expect(criteria.map(\.number).sorted() == Array(1...35))
        #expect(Set(criteria.map(\.group)) == Set(Criterion.Group.allCases))
    }

    @Test func countsEveryCriterionOfEveryToolOnce() throws {
        let content = try #require(Self.content)
        for tool in content.catalogueTools {
            let count = tool.count(content.criteria, on: "2026-11-26")
            #expect(count.known + count.unknown + count.expired + count.conflicting == 35, "\(tool.code)")
        }
    }

    @Test func factsGrowOld() throws {
        let content = try #require(Self.content)
        let sum = { (day: String) in
            content.catalogueTools.map { $0.count(content.criteria, on: day) }.reduce(FactCount(), +)
        }
        #expect(sum("2026-11-26").known > sum("2027-11-26").known)
        #expect(sum("2040-01-01").known == 0)
        #expect(sum("2040-01-01").unknown == sum("2026-11-26").unknown)
    }

    @Test func aFactLastsSoManyMonthsFromTheDayOfWhatWasRead() throws {
        let criterion = try #require(Self.content?.criterion("ai-training"))
        #expect(criterion.lasts == 6)
        #expect(fact(read: "2026-08-20").lastDay(criterion) == "2027-02-20")
        #expect(fact(read: nil).lastDay(criterion) == "2027-05-26")
        #expect(fact(read: nil, expires: "2026-12-01").lastDay(criterion) == "2026-12-01")
    }

    private func fact(read: String?, expires: String? = nil) -> Fact {
        Fact(
            value: .one("never"), source: "https://example.org", checked: "2026-11-26", read: read,
            expires: expires, confidence: .high)
    }
}

@Suite struct AFactOfTheCatalogue {
    private let file = "tools/etherpad.yaml"

    private func mends(_ old: String, _ new: String) throws -> [String] {
        try ContentFolder.problems { try $0.replace(old, with: new, in: file) }.filter { $0.file == file }
            .map(\.mend)
    }

    @Test func withoutASourceIsRefused() throws {
        let source = "    source: https://github.com/ether/etherpad-lite/blob/develop/LICENSE\n"
        #expect(try mends(source, "") == ["'licence': 'source' is missing. Write it."])
        #expect(try mends(source, "    source: http://example.org\n").first?.contains("https://") == true)
    }

    @Test func withoutADateIsRefused() throws {
        #expect(try mends("    checked: 2026-11-26\n", "") == ["'licence': 'checked' is missing. Write it."])
        #expect(try mends("checked: 2026-11-26", "checked: yesterday").first?.contains("a day") == true)
        #expect(try mends("read: 2025-11-20", "read: 2027-01-01").first?.contains("after 'checked'") == true)
    }

    @Test(arguments: ["Apache2", "GPL", "MIT AND Apache2", "LicenseRef-mine"])
    func withALicenceThatNobodyKnowsIsRefused(licence: String) throws {
        #expect(try mends("value: Apache-2.0", "value: \(licence)").first?.contains("SPDX") == true)
    }

    @Test(arguments: ["MIT", "GPL-2.0-only OR GPL-3.0-only", "GPL-3.0-only WITH Classpath-exception-2.0"])
    func withALicenceOfTheListIsTaken(licence: String) throws {
        #expect(try mends("value: Apache-2.0", "value: \(licence)").isEmpty)
    }

    @Test func ofACriterionThatDoesNotExistIsRefused() throws {
        #expect(try mends("  licence:\n", "  license:\n") == ["The criterion 'license' is not known."])
    }

    @Test func withAValueThatIsNoOptionIsRefused() throws {
        #expect(
            try mends("value: all", "value: most") == [
                "'source': The value must be one of none, client, all."
            ])
        #expect(try mends("value: server", "value: [server]").first?.contains("without brackets") == true)
        #expect(try mends("value: 0\n", "value: -1\n").first?.contains("0 or more") == true)
        #expect(try mends("value: 2025-11\n", "value: 2025-13\n").first?.contains("a month") == true)
    }

    @Test func ofAToolWithABrokenReferenceIsRefused() throws {
        #expect(try mends("[documents]", "[papers]") == ["The category 'papers' is not in categories.yaml."])
        #expect(try mends("medium: cloud", "medium: air").first?.contains("disposal.yaml") == true)
    }

    @Test func mayContradictAnother() throws {
        let folder = try ContentFolder()
        defer { folder.remove() }
        try folder.replace(
            "  source:\n    value: all\n    source: https://github.com/ether/etherpad-lite/blob/develop/README.md\n"
                + "    checked: 2026-11-26\n    read: 2025-11-20\n    confidence: high\n",
            with: """
                  source:
                    - {value: all, source: "https://example.org/a", checked: 2026-11-26, confidence: high}
                    - {value: client, source: "https://example.org/b", checked: 2026-11-26, confidence: low}

                """, in: file)
        let content = try ContentPack(folder: folder.url.path)
        let tool = try #require(content.catalogueTool("etherpad"))
        #expect(tool.facts["source"]?.isConflicting == true)
        #expect(tool.count(content.criteria, on: "2026-11-26").conflicting == 1)
    }
}
