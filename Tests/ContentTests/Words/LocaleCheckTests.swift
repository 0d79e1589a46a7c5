import Foundation
import Testing

@testable import Content

struct LocaleCheckTests {
    private let source = #"""
        Message(desk: "Queue")
        Message(desk: "At {x}")
        Message(deskOne: "{n} case", many: "{n} cases", count: 1)
        """#

    private let sound = [
        #"msgid "Queue"\#nmsgstr ""#: "Cola", #"msgid "At {x}"\#nmsgstr ""#: "A {x}",
        #"msgstr[0] ""#: "{n} caso", #"msgstr[1] ""#: "{n} casos",
    ]

    /// A tree in which nothing is wrong.
    private func translated() throws -> SampleTree {
        let tree = try SampleTree(["Sources/Web/Desk.swift": source])
        try Extraction.write(root: tree.root)
        for (start, text) in sound { try tree.replace(start, with: start + text, in: "Locales/desk/es.po") }
        return tree
    }

    private func problems(after change: (SampleTree) throws -> Void) throws -> [LocaleCheck.Problem] {
        let tree = try translated()
        try change(tree)
        return LocaleCheck.run(root: tree.root)
    }

    private func spanish(_ msgid: String, _ kind: LocaleCheck.Problem.Kind) -> [LocaleCheck.Problem] {
        [LocaleCheck.Problem(file: "Locales/desk/es.po", msgid: msgid, kind: kind)]
    }

    @Test func aSoundTreeHasNoProblem() throws {
        #expect(try problems { _ in } == [])
    }

    @Test func aMissingTranslationIsFound() throws {
        let found = try problems { try $0.replace("\"Cola\"", with: "\"\"", in: "Locales/desk/es.po") }
        #expect(found == spanish("Queue", .missing))
        #expect(found[0].description == "Locales/desk/es.po: “Queue”: It is not translated.")
    }

    @Test func anEntryThatIsNotThereIsMissing() throws {
        let found = try problems { tree in
            try tree.replace("msgid \"Queue\"\nmsgstr \"Cola\"\n", with: "", in: "Locales/desk/es.po")
        }
        #expect(found == spanish("Queue", .missing))
    }

    @Test func aFuzzyTranslationIsFound() throws {
        let found = try problems { tree in
            try tree.replace("msgid \"Queue\"", with: "#, fuzzy\nmsgid \"Queue\"", in: "Locales/desk/es.po")
        }
        #expect(found == spanish("Queue", .fuzzy))
    }

    @Test func otherPlaceholdersAreFound() throws {
        let found = try problems {
            try $0.replace("\"A {x}\"", with: "\"A {{x}}\"", in: "Locales/desk/es.po")
        }
        #expect(found == spanish("At {x}", .placeholders(expected: ["{x}"], found: ["{{x}}"])))
    }

    @Test func aWrongNumberOfPluralFormsIsFound() throws {
        let found = try problems { tree in
            try tree.replace("msgstr[1] \"{n} casos\"\n", with: "", in: "Locales/desk/es.po")
        }
        #expect(found == spanish("{n} case", .forms(expected: 2, found: 1)))
    }

    @Test func aMessageThatWasNotExtractedIsFound() throws {
        let found = try problems { try $0.write("[[New]]", to: "Templates/desk-new.mustache") }
        #expect(
            found == [LocaleCheck.Problem(file: "Locales/desk/messages.pot", msgid: "New", kind: .stale)])
    }

    @Test func filesThatAreNotThereAreNamed() throws {
        let translations = try problems { tree in
            try FileManager.default.removeItem(atPath: tree.root + "/Locales/desk/es.po")
        }
        #expect(translations == spanish("", .noFile))
        let template = try problems { tree in
            try FileManager.default.removeItem(atPath: tree.root + "/Locales/desk/messages.pot")
        }
        #expect(
            template == [LocaleCheck.Problem(file: "Locales/desk/messages.pot", msgid: "", kind: .noFile)])
    }

    @Test func aBrokenFileIsAProblemAmongOthers() throws {
        let found = try problems { try $0.write("msgid 1", to: "Locales/desk/es.po") }
        #expect(found == spanish("", .unreadable("line 1: A text must stand in quotes.")))
    }

    @Test func aBrokenSourceIsAProblem() throws {
        let found = try problems { try $0.write("[[open", to: "Templates/desk-new.mustache") }
        #expect(found.map(\.file) == ["Templates/desk-new.mustache"])
    }
}
