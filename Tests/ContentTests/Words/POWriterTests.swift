import Testing

@testable import Content

struct POWriterTests {
    @Test func aFileReadsLikeThis() {
        let file = POFile(
            comments: ["# Translators"], header: [POField(name: "Language", value: "es")],
            entries: [
                POEntry(
                    comments: ["# Note."], references: ["a:1", "b:2"], flags: ["fuzzy"], context: "x",
                    id: "Say \"a\"", texts: ["Di\n«a»"]),
                POEntry(id: "{n} day", plural: "{n} days", texts: ["{n} día", "{n} días"]),
            ])
        #expect(
            file.written == #"""
                # Translators
                msgid ""
                msgstr "Language: es\n"

                # Note.
                #: a:1
                #: b:2
                #, fuzzy
                msgctxt "x"
                msgid "Say \"a\""
                msgstr ""
                "Di\n"
                "«a»"

                msgid "{n} day"
                msgid_plural "{n} days"
                msgstr[0] "{n} día"
                msgstr[1] "{n} días"

                """#)
    }

    @Test(arguments: 1...200) func whatIsWrittenIsReadBack(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let file = POFile.random(using: &random)
        let read = try POParser.parse(file.written.utf8)
        #expect(read == file)
        #expect(Array(read.written.utf8) == Array(file.written.utf8))
    }

    @Test func theHeaderKeepsWhatTranslatorsToolsNoted() {
        let header = [
            POField(name: "X-Tool", value: "Pen"), POField(name: "Last-Translator", value: "Amal"),
            POField(name: "Plural-Forms", value: "nplurals=1; plural=0;"),
        ].completed(for: .ar)
        let values = Dictionary(uniqueKeysWithValues: header.map { ($0.name, $0.value) })
        #expect(values["X-Tool"] == "Pen")
        #expect(values["Last-Translator"] == "Amal")
        #expect(values["Language"] == "ar")
        #expect(values["Plural-Forms"]?.hasPrefix("nplurals=6;") == true)
        #expect(header.completed(for: .ar) == header)
    }
}

/// A small generator that gives the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension POFile {
    fileprivate static func random(using random: inout SeededGenerator) -> POFile {
        let entries = (0..<Int.random(in: 0...6, using: &random)).map { index in
            POEntry.random(index, using: &random)
        }
        let header = [POField(name: "Language", value: "ar"), POField(name: "X-Note", value: "a: b")]
        return POFile(comments: ["# One", "#", "# Two"], header: header, entries: entries)
    }
}

extension POEntry {
    fileprivate static func random(_ index: Int, using random: inout SeededGenerator) -> POEntry {
        let plural = Bool.random(using: &random)
        return POEntry(
            comments: Bool.random(using: &random) ? ["# A \"note\" \\ here"] : [],
            references: (0..<Int.random(in: 0...2, using: &random)).map { "Sources/A.swift:\($0)" },
            flags: Bool.random(using: &random) ? ["fuzzy"] : [],
            context: Bool.random(using: &random) ? String.random(using: &random) : nil,
            id: "\(index)" + String.random(using: &random),
            plural: plural ? String.random(using: &random) : nil,
            texts: (0..<(plural ? Int.random(in: 1...6, using: &random) : 1)).map { _ in
                String.random(using: &random)
            })
    }
}

extension String {
    fileprivate static func random(using random: inout SeededGenerator) -> String {
        let characters = Array("ab \"\\\n\t\r\u{1}\u{7F}é{}#سع😀")
        return String(
            (0..<Int.random(in: 0...12, using: &random)).map { _ in
                characters.randomElement(using: &random) ?? "a"
            })
    }
}
