import Testing

@testable import Content

struct POParserTests {
    @Test func everythingOfAnEntryIsRead() throws {
        let file = try POParser.parse(
            #"""
            # Translators
            msgid ""
            msgstr ""
            "Language: es\n"
            "X-Tool: 1: 2\n"

            # A word to the wise.
            #. From the tool.
            #: Templates/ask.mustache:3 Sources/Web/Ask.swift:9
            #: Templates/b.mustache:1
            #, fuzzy, python-brace-format
            #| msgid "Before"
            msgctxt "call"
            msgid ""
            "Book "
            "a call"
            msgstr "Reservar"

            msgid "{n} week"
            msgid_plural "{n} weeks"
            msgstr[0] "{n} semana"
            msgstr[1] ""
            "{n} "
            "semanas"

            #~ msgid "Gone"
            #~ msgstr "Ido"
            """#.utf8)
        #expect(file.comments == ["# Translators"])
        #expect(
            file.header == [POField(name: "Language", value: "es"), POField(name: "X-Tool", value: "1: 2")])
        #expect(
            file.entries == [
                POEntry(
                    comments: ["# A word to the wise.", "#. From the tool."],
                    references: [
                        "Templates/ask.mustache:3", "Sources/Web/Ask.swift:9", "Templates/b.mustache:1",
                    ],
                    flags: ["fuzzy", "python-brace-format"], context: "call", id: "Book a call",
                    texts: ["Reservar"]),
                POEntry(id: "{n} week", plural: "{n} weeks", texts: ["{n} semana", "{n} semanas"]),
            ])
    }

    @Test func carriageReturnsAndAByteOrderMarkDoNoHarm() throws {
        let file = try POParser.parse("\u{FEFF}msgid \"a\"\r\nmsgstr \"b\"\r\n\r\n".utf8)
        #expect(file.entries == [POEntry(id: "a", texts: ["b"])])
    }

    @Test func entriesNeedNoEmptyLineBetweenThem() throws {
        let file = try POParser.parse("msgid \"a\"\nmsgstr \"b\"\nmsgid \"c\"\nmsgstr \"d\"".utf8)
        #expect(file.entries.map(\.id) == ["a", "c"])
    }

    @Test func theSameTextInAnotherContextIsAnotherEntry() throws {
        let file = try POParser.parse(
            "msgid \"a\"\nmsgstr \"\"\nmsgctxt \"x\"\nmsgid \"a\"\nmsgstr \"\"".utf8)
        #expect(file.entries.map(\.context) == [nil, "x"])
    }

    @Test(arguments: [
        ("\"lost\"", 1),
        ("msgid \"a\"\nmsgstr \"b", 2),
        ("msgid \"a\"\nmsgstr \"\\q\"", 2),
        ("msgid \"a\"\n\nmsgsrt \"b\"", 3),
        ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"\"", 2),
        ("msgstr \"b\"", 1),
        ("msgid \"a\"\nmsgstr[0] \"b\"", 2),
        ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"", 3),
        ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"", 3),
        ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", 3),
        ("msgid \"a\"\nmsgctxt \"b\"\nmsgstr \"c\"", 2),
        ("msgid \"a\"", 1),
        ("msgid \"a\"\nmsgstr \"\"\n\nmsgid \"a\"\nmsgstr \"\"", 5),
        ("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"", 2),
        ("msgid \"\"\nmsgstr \"no colon\"", 2),
    ])
    func aBrokenFileNamesItsLine(text: String, line: Int) {
        let error = #expect(throws: WordsError.self) { try POParser.parse(text.utf8) }
        #expect(error?.line == line)
    }

    @Test func bytesThatAreNotUTF8AreRefused() {
        for text in ["msgid \"a\"\nmsgstr \"\u{1}\"", "# \u{1}", "#: \u{1}"] {
            let bytes = text.utf8.map { $0 == 1 ? 0xE9 : $0 }
            #expect(throws: WordsError.self) { try POParser.parse(bytes) }
        }
    }
}
