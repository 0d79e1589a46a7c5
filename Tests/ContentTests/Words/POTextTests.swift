import Testing

@testable import Content

struct POTextTests {
    @Test(arguments: [
        (#""""#, ""),
        (#""plain""#, "plain"),
        (#""a \"b\" \\ \n\t\r""#, "a \"b\" \\ \n\t\r"),
        (#""\a\b\v\f""#, "\u{7}\u{8}\u{B}\u{C}"),
        (#""\303\251 \x41\x7e""#, "é A~"),
        (#""العربية""#, "العربية"),
        (#""ends in \\""#, "ends in \\"),
    ])
    func escapesAreRead(quoted: String, text: String) throws {
        #expect(try POText.unquote(Array(quoted.utf8)[...]) == text)
    }

    @Test(arguments: [
        #"""#, #""open"#, #""open\""#, #""a" b""#, #""a"b"#, #""\q""#, #""\x""#, #""\400""#, "bare",
    ])
    func brokenQuotesAreRefused(quoted: String) {
        #expect(throws: WordsError.self) { try POText.unquote(Array(quoted.utf8)[...]) }
    }

    @Test func textIsBrokenAfterItsLineBreaksOnly() {
        #expect(POText.quote("one") == ["\"one\""])
        #expect(POText.quote("one\n") == ["\"one\\n\""])
        #expect(POText.quote("one\ntwo") == ["\"\"", "\"one\\n\"", "\"two\""])
        #expect(POText.quote("\u{1}\u{1B}") == ["\"\\001\\033\""])
    }
}
