import Testing

@testable import Documents

@Suite struct EscapingForMarkdown {
    /// What would be a heading, a list, a rule, a quotation, code, a table, a link or a character, if it were
    /// not escaped.
    private static let nasty = [
        "# a", "a\n===", "a\n---", "- a", "+ a", "* a", "1. a", "1) a", "> a", "***", "`a`", "``` a", "~~a~~",
        "*a*", "__a__", "[a](b)", "![a](b)", "<b>", "<http://a>", "a | b", "&lt;", "&copy;", "&#35;",
        "\\*a\\*",
        "\u{600}*a*", "\u{600}<b>", "*\u{301}a*\u{301}", "&\u{301}lt;",
    ]
    /// What means something wherever it stands.
    private static let special = "\\`*_[]<>|~&".unicodeScalars

    private func paragraph(_ text: String) -> String {
        var document = Document(title: "", language: "en", direction: "ltr")
        document.blocks.append(.paragraph(text))
        return String(document.markdown.dropFirst("# \n\n".count).dropLast())
    }

    @Test(arguments: nasty)
    func everySpecialCharacterStandsBehindABackslash(text: String) {
        var plain = String.UnicodeScalarView()
        var rest = paragraph(text).unicodeScalars[...]
        while let next = rest.popFirst() {
            // A backslash at the end of a line is what keeps the line break.
            let escaped = next == "\\" ? rest.popFirst() : nil
            #expect(escaped != nil || !Self.special.contains(next), "\(next) in \(text.debugDescription)")
            plain.append(escaped ?? next)
        }
        #expect(plain.elementsEqual(text.unicodeScalars))
        for line in paragraph(text).split(separator: "\n") {
            // These mean something only where a line begins with them.
            #expect(line.firstMatch(of: /^\s*([#+\-=]|[0-9]+[.)])/) == nil, "\(line)")
        }
    }

    @Test(arguments: ["    four spaces", "\ta tab", "one\n\n    code\n\ttoo"])
    func nothingIsIndentedSoThatItBecomesCode(text: String) {
        let lines = paragraph(text).split(separator: "\n")
        #expect(lines.allSatisfy { !$0.hasPrefix(" ") && !$0.hasPrefix("\t") })
    }

    @Test func whatMustStandOnOneLineStandsOnOneLine() {
        let broken = "one\n\n# two\r\nthree"
        var document = Document(title: broken, language: "en", direction: "ltr")
        document.blocks = [
            .heading(broken), .list([broken]), .table(head: [broken, "b"], rows: [["a", broken]]),
        ]
        let lines = document.markdown.split(whereSeparator: \.isNewline)
        #expect(lines.count == 6)
        #expect(lines.filter { $0.hasPrefix("#") }.count == 2)
        #expect(lines.filter { $0.hasPrefix("|") }.count == 3)
    }
}
