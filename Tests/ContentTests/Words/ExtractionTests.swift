import Foundation
import Testing

@testable import Content

struct ExtractionTests {
    private let files = [
        "Templates/Asking/ask.mustache": "<h1>[[Ask us]]</h1>\n[[On {{when}}.]] [[Save]] [[Save]]\n",
        "Templates/Casework/desk-queue.mustache": "[[Queue]]\n[[Save]]",
        "Templates/notes.txt": "[[Not this]]",
        "Sources/Web/Ask.swift":
            #"let a = Message("Save")\#nlet b = Message(one: "{n} week", many: "{n} weeks", count: 2)"#,
        "Sources/Web/Queue.swift": #"let a = Message(desk: "No case waits for {who}.")"#,
    ]

    @Test func messagesAreFoundByDomainInTheOrderOfTheirReferences() throws {
        let tree = try SampleTree(files)
        let scanned = try Extraction.scan(root: tree.root)
        #expect(
            scanned[.group] == [
                ExtractedMessage(
                    id: "Save", plural: nil,
                    references: ["Sources/Web/Ask.swift:1", "Templates/Asking/ask.mustache:2"],
                    placeholders: []),
                ExtractedMessage(
                    id: "{n} week", plural: "{n} weeks", references: ["Sources/Web/Ask.swift:2"],
                    placeholders: ["{n}"]),
                ExtractedMessage(
                    id: "Ask us", plural: nil, references: ["Templates/Asking/ask.mustache:1"],
                    placeholders: []),
                ExtractedMessage(
                    id: "On {{when}}.", plural: nil, references: ["Templates/Asking/ask.mustache:2"],
                    placeholders: ["{{when}}"]),
            ])
        #expect(scanned[.desk]?.map(\.id) == ["No case waits for {who}.", "Queue", "Save"])
    }

    @Test func aBrokenSourceIsNamedWithItsLine() throws {
        let tree = try SampleTree(["Templates/Asking/ask.mustache": "\n[[open"])
        let error = #expect(throws: WordsError.self) { try Extraction.scan(root: tree.root) }
        #expect(error?.description == "Templates/Asking/ask.mustache:2: The marker [[ is not closed by ]].")
    }

    @Test func aRootWithoutSourcesHasNoMessages() throws {
        let tree = try SampleTree()
        #expect(try Extraction.scan(root: tree.root) == [.group: [], .desk: []])
    }

    @Test func eachDomainGetsItsFiles() throws {
        let tree = try SampleTree(files)
        try Extraction.write(root: tree.root)
        #expect(
            try tree.files(under: "Locales").keys.sorted() == [
                "desk/es.po", "desk/messages.pot", "group/ar.po", "group/es.po", "group/fr.po",
                "group/messages.pot", "group/pt.po",
            ])
        #expect(try tree.read("Locales/group/ar.po").contains("msgstr[5] \"\""))
        #expect(try tree.read("Locales/group/messages.pot").contains("msgid_plural \"{n} weeks\""))
    }

    @Test func extractingTwiceChangesNothing() throws {
        let tree = try SampleTree(files)
        try Extraction.write(root: tree.root)
        try tree.replace(
            "msgid \"Save\"\nmsgstr \"\"", with: "msgid \"Save\"\nmsgstr \"Guardar\"",
            in: "Locales/group/es.po")
        try tree.write(#"Message(one: "Save", many: "Save {n}", count: 1)"#, to: "Sources/Web/More.swift")
        try Extraction.write(root: tree.root)
        let once = try tree.files(under: "Locales")
        try Extraction.write(root: tree.root)
        #expect(try tree.files(under: "Locales") == once)
        #expect(once["group/es.po"]?.contains("msgstr \"Guardar\"") == true)
    }

    @Test func translationsOutliveAMoveAndEndWithTheirMessage() throws {
        let tree = try SampleTree(files)
        try Extraction.write(root: tree.root)
        try tree.replace(
            "msgid \"Ask us\"\nmsgstr \"\"", with: "# Note\nmsgid \"Ask us\"\nmsgstr \"Demandez\"",
            in: "Locales/group/fr.po")
        try tree.write("\n\n[[Ask us]]", to: "Templates/Asking/ask.mustache")
        try Extraction.write(root: tree.root)
        let french = try tree.read("Locales/group/fr.po")
        #expect(
            french.contains(
                "# Note\n#: Templates/Asking/ask.mustache:3\nmsgid \"Ask us\"\nmsgstr \"Demandez\""))
        #expect(!french.contains("{{when}}"))
    }

    @Test(.enabled(if: Gettext.isInstalled)) func gettextAcceptsWhatIsWritten() throws {
        let tree = try SampleTree(files)
        try tree.write(
            #"Message(one: "Save", many: "Save {n} \"\\", count: 1)"#, to: "Sources/Web/More.swift")
        try Extraction.write(root: tree.root)
        for name in try tree.files(under: "Locales").keys.sorted() {
            #expect(try Gettext.check(tree.root + "/Locales/" + name) == "")
        }
    }
}

/// GNU gettext, where it is installed.
enum Gettext {
    static var isInstalled: Bool { path != nil }

    private static var path: String? {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return folders.map { $0 + "/msgfmt" }.first(where: FileManager.default.isExecutableFile)
    }

    /// What it complains of; nothing if the file is sound.
    static func check(_ file: String) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: path ?? "")
        process.arguments = ["--check", "--output-file=/dev/null", file]
        process.standardError = output
        try process.run()
        let complaint = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let text = String(decoding: complaint, as: UTF8.self)
        return process.terminationStatus == 0 ? text : "status \(process.terminationStatus): \(text)"
    }
}
