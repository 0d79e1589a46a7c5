import Testing

@testable import Content

struct SwiftMessagesTests {
    private func find(_ source: String) throws -> [String] {
        try SwiftMessages.find(in: source.utf8).map { found in
            let plural = found.key.plural.map { " / " + $0 } ?? ""
            return "\(found.domain) \(found.line): \(found.key.id)\(plural)"
        }
    }

    @Test(arguments: [
        (#"Message("a {x}", ["x": y])"#, "group 1: a {x}"),
        (#"Content.Message( "a" )"#, "group 1: a"),
        (#"Message(desk: "a")"#, "desk 1: a"),
        (#"Message(one: "a", many: "b", count: n)"#, "group 1: a / b"),
        (#"Message(deskOne: "a", many: "b", count: n)"#, "desk 1: a / b"),
        ("\nMessage(\n  // why\n  one: /* x */\n    \"a\",\n  many:\n    \"b\", count: 1)", "group 2: a / b"),
        (#"Message("a " + "b"  + "c")"#, "group 1: a bc"),
        (#"Message("\"q\" \\ \n \t \u{E9}\u{1F600} \'")"#, "group 1: \"q\" \\ \n \t é😀 '"),
        (##"Message(#"raw \n "q" \#u{41}"#)"##, "group 1: raw \\n \"q\" A"),
        ("let é = Message(\"العربية\")", "group 1: العربية"),
    ])
    func literalFormsAreFound(source: String, expected: String) throws {
        #expect(try find(source) == [expected])
    }

    @Test func literalsOverSeveralLinesAreReadAsSwiftReadsThem() throws {
        let source = #"""
            Message(
                """
                One long \\#("  ")
                line and
                  a second.

                "Third" \u{41}
                """)
            """#
        #expect(try find(source) == ["group 1: One long line and\n  a second.\n\n\"Third\" A"])
        #expect(try find(source.replacingOccurrences(of: "\n", with: "\r\n")) == find(source))
    }

    @Test func messagesInsideOthersAndInInterpolationsAreFound() throws {
        let source = #"""
            let a = Message("outer {x}", ["x": words(Message("inner"))])
            let b = "<\(words(Message("first")) + ")") \(f(")", Message(desk: "second")))>"
            let c = """
                \(Message("third"))
                """
            """#
        #expect(
            try find(source) == [
                "group 1: outer {x}", "group 1: inner", "group 2: first", "desk 2: second", "group 4: third",
            ])
    }

    @Test(arguments: [
        #"// Message("a")"#,
        #"/// `Message("a")`"#,
        #"/* /* Message("a") */ Message("b") */"#,
        ##"let s = "Message(\"a\")" + #"Message("b")"#"##,
        #"ErrorMessage("a")"#,
        #"Message(text)"#,
        #"Message(other: "a")"#,
        #"Message.self"#,
        #"func f(_ m: Message) { g("a") }"#,
    ])
    func whatIsNoMessageIsLeftAlone(source: String) throws {
        #expect(try find(source) == [])
    }

    @Test func aQuoteInARegularExpressionHidesNothing() throws {
        #expect(try find("let r = /[^\"]+/\nlet m = Message(\"a\")") == ["group 2: a"])
    }

    @Test(arguments: [
        #"Message("a \(b)")"#,
        #"Message("a".uppercased())"#,
        #"Message("a" + b)"#,
        #"Message("")"#,
        #"Message("\q")"#,
        #"Message("\u{110000}")"#,
        #"Message("open"#,
        #"Message(one: "a", other: "b")"#,
        #"Message(one: "a", many: b, count: 1)"#,
    ])
    func aTextThatCannotBeExtractedIsRefused(source: String) {
        let error = #expect(throws: WordsError.self) { try find("\n" + source + "\n") }
        #expect(error?.line == 2)
    }
}
