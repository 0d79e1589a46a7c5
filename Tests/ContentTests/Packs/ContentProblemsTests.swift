import Foundation
import Testing

@testable import Content

struct ContentProblemsTests {
    @Test func theRealFolderHasNoProblems() throws {
        #expect(try ContentFolder.problems { _ in }.isEmpty)
    }

    @Test func aMisspeltKeyIsNamedWithItsFileAndEntry() throws {
        let problems = try ContentFolder.problems {
            try $0.replace("  label:", with: "  lable:", in: "topics.yaml")
        }
        #expect(problems.map(\.file) == ["topics.yaml", "topics.yaml"])
        #expect(problems.allSatisfy { $0.entry == "reaching" })
        #expect(problems.first?.mend.contains("'lable' is not known") == true)
        #expect(problems.last?.mend == "'label' is missing. Write it.")
    }

    @Test func aMissingLanguageIsNamed() throws {
        let problems = try ContentFolder.problems {
            try $0.replace("    fr: Afrique du Nord\n", with: "", in: "regions.yaml")
        }
        #expect(problems.map(\.mend) == ["'label' has no text in 'fr'. Write it."])
    }

    @Test func aLanguageThatNoPageHasIsRefused() throws {
        let problems = try ContentFolder.problems {
            try $0.replace(
                "    fr: Afrique du Nord\n", with: "    fr: ''\n    de: Nordafrika\n", in: "regions.yaml")
        }
        #expect(problems.count == 2)
        #expect(problems.first?.mend.contains("'de', which is no language of the pages") == true)
        #expect(problems.last?.mend.contains("no text in 'fr'") == true)
    }

    @Test func aMapThatFitsAnUnknownAnswerIsRefused() throws {
        let problems = try ContentFolder.problems {
            try $0.replace("  work: [legal]", with: "  work: [law]", in: "maps/legal-clinic.yaml")
        }
        #expect(problems.map(\.file) == ["maps/legal-clinic.yaml"])
        #expect(problems.first?.mend.contains("'law' is no answer to the question 'work'") == true)
    }

    @Test func theSameCodeTwiceIsRefused() throws {
        let problems = try ContentFolder.problems {
            try $0.replace("- code: remote", with: "- code: reaching", in: "topics.yaml")
        }
        #expect(problems.map(\.mend) == ["Another entry is called the same. Rename one, or take it out."])
    }

    @Test func aCodeThatIsNoCodeIsRefused() throws {
        let problems = try ContentFolder.problems {
            try $0.replace("- code: remote", with: "- code: Remote work", in: "topics.yaml")
            try $0.replace("- code: wo", with: "- code: wolof-1", in: "languages.yaml")
        }
        #expect(problems.map(\.entry) == ["Remote work", "wolof-1"])
    }

    @Test func aCodeThatPagesNeedCannotBeTakenOutOrMadeUp() throws {
        let problems = try ContentFolder.problems {
            try $0.replace("- code: signal", with: "- code: pigeon", in: "channels.yaml")
        }
        #expect(problems.count == 2)
        #expect(problems.contains { $0.mend.contains("'signal' is missing") })
        #expect(problems.contains { $0.mend.contains("'pigeon'") })
    }

    @Test func aZoneThatNoClockKnowsIsRefused() throws {
        let problems = try ContentFolder.problems {
            try $0.replace("Asia/Gaza", with: "Asia/Gazza", in: "cities.yaml")
        }
        #expect(problems.map(\.entry) == ["Gaza"])
        #expect(problems.first?.mend.contains("Asia/Gazza") == true)
    }

    @Test func aFileThatIsNotThereOrNotYAMLIsNamed() throws {
        let problems = try ContentFolder.problems { folder in
            try FileManager.default.removeItem(at: folder.url.appendingPathComponent("tracks.yaml"))
            try folder.replace("- code: figures", with: "- code: [", in: "consents.yaml")
        }
        #expect(problems.map(\.file) == ["tracks.yaml", "consents.yaml"])
    }

    @Test func problemsOfAllFilesAreToldAtOnce() throws {
        let problems = try ContentFolder.problems {
            try $0.replace("Asia/Gaza", with: "Asia/Gazza", in: "cities.yaml")
            try $0.replace("  hint:", with: "  hnit:", in: "topics.yaml")
            try $0.replace("- code: decline", with: "- code: refuse", in: "replies.yaml")
        }
        #expect(Set(problems.map(\.file)) == ["cities.yaml", "topics.yaml", "replies.yaml"])
    }

    @Test func aProblemReadsAsOneSentenceWithItsPlace() {
        let problem = ContentProblem(file: "topics.yaml", entry: "data", line: 12, mend: "Write it.")
        #expect("\(problem)" == "topics.yaml, line 12, data: Write it.")
    }
}
