import Foundation
import Testing

@testable import Content

struct HelplineTests {
    @Test func aSourceMustBeAnAddressThatCannotBeTamperedWithOnTheWay() throws {
        let problems = try ContentFolder.problems {
            try $0.replace("  source: https:", with: "  source: http:", in: "helplines.yaml")
        }
        #expect(problems.map(\.entry) == ["access-now"])
        #expect(problems.first?.mend.contains("'source'") == true)
    }

    @Test(arguments: ["24 November", "2026-13-01", "2026-02-30"])
    func theDayOfCheckingMustBeADay(day: String) throws {
        let problems = try ContentFolder.problems {
            try $0.replace("\"2026-11-24\"", with: "\"\(day)\"", in: "helplines.yaml")
        }
        #expect(problems.map(\.entry) == ["access-now"])
    }

    @Test func aHelplineThatNobodyCanReachIsRefused() throws {
        let ways = """
              ways:
                - kind: email
                  label: help@accessnow.org
                  href: mailto:help@accessnow.org
                - kind: website
                  label: accessnow.org/help
                  href: https://www.accessnow.org/help/

            """
        let problems = try ContentFolder.problems {
            try $0.replace(ways, with: "  ways: []\n", in: "helplines.yaml")
        }
        #expect(problems.map(\.mend) == ["'ways' needs at least one item that begins with '-'."])
    }

    @Test func aWayMustFitItsKind() throws {
        let problems = try ContentFolder.problems {
            try $0.replace("href: tel:+353", with: "href: https://+353", in: "helplines.yaml")
            try $0.replace("kind: signal", with: "kind: pigeon", in: "helplines.yaml")
        }
        // A wrong word in one entry stops the reading of the file before its addresses are looked at.
        #expect(problems.map(\.entry) == ["vita-activa"])
        let later = try ContentFolder.problems {
            try $0.replace("href: tel:+353", with: "href: https://+353", in: "helplines.yaml")
        }
        #expect(later.map(\.entry) == ["front-line-defenders"])
    }

    @Test func languagesAndUnknownsMustStandInTheirOwnFiles() throws {
        let problems = try ContentFolder.problems {
            try $0.replace("  languages: [en]", with: "  languages: [en, tlh]", in: "helplines.yaml")
            try $0.replace("  unknown: [languages]", with: "  unknown: [colour]", in: "helplines.yaml")
        }
        #expect(problems.count == 2)
        #expect(problems.first?.mend.contains("'tlh' is not in languages.yaml") == true)
        #expect(problems.last?.mend.contains("'colour' is not in unknowns.yaml") == true)
    }
}
