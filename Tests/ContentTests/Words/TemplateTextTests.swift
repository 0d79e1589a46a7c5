import Testing

@testable import Content

struct TemplateTextTests {
    private let french = Words(
        .fr,
        [
            .group: [
                MessageKey(id: "Send our request", plural: nil): ["Envoyer l'aide <b> & \"plus\""],
                MessageKey(id: "Your call is on {{when}}.", plural: nil): ["Le {{when}}, c’est l’appel."],
            ],
            .desk: [MessageKey(id: "Queue", plural: nil): ["File"]],
        ])

    private func translate(_ template: String, _ domain: Domain = .group) throws -> String {
        try TemplateText.translate(template, words: french, domain: domain)
    }

    @Test func markersAreReplacedByEscapedText() throws {
        #expect(
            try translate("<p title=\"[[Send our request]]\">[[Send our request]]</p>") == """
                <p title="Envoyer l&#39;aide &lt;b&gt; &amp; &quot;plus&quot;">\
                Envoyer l&#39;aide &lt;b&gt; &amp; &quot;plus&quot;</p>
                """)
    }

    @Test func tagsInsideAreKept() throws {
        #expect(try translate("[[Your call is on {{when}}.]] {{x}}") == "Le {{when}}, c’est l’appel. {{x}}")
        #expect(try translate("[[On {{{a}}} & {{#b}}c{{/b}}]]") == "On {{{a}}} &amp; {{#b}}c{{/b}}")
    }

    @Test func aBraceThatIsNoTagCannotBeginOne() throws {
        #expect(try translate("[[a {{ b]]}}") == "a &#123;&#123; b}}")
        #expect(try translate("[[{{{a}}]]") == "&#123;{{a}}")
    }

    @Test func whatIsNotTranslatedStaysEnglish() throws {
        #expect(try translate("[[Tom & Ana]]") == "Tom &amp; Ana")
    }

    @Test func theDeskReadsBothDomainsAndGroupsTheirs() throws {
        #expect(
            try translate("[[Queue]] [[Your call is on {{when}}.]]", .desk)
                == "File Le {{when}}, c’est l’appel.")
        #expect(try translate("[[Queue]]", .group) == "Queue")
    }

    @Test func spaceInMarkersDoesNotMatter() throws {
        let template = "[[\n    Your call\n\t is  on\r\n {{when}}.\n]]"
        #expect(try translate(template) == "Le {{when}}, c’est l’appel.")
        #expect(try TemplateText.markers(in: template).map(\.text) == ["Your call is on {{when}}."])
    }

    @Test func spaceThatDoesNotBreakIsKept() throws {
        #expect(try TemplateText.markers(in: "[[10\u{A0}MB]]").map(\.text) == ["10\u{A0}MB"])
    }

    @Test func markersAreFoundWithTheirLines() throws {
        let found = try TemplateText.markers(in: "a\n[[One]] [x]\n\n<i>[[Two\nlines]]</i>[[Three]]]\n")
        #expect(found.map(\.text) == ["One", "Two lines", "Three"])
        #expect(found.map(\.line) == [2, 4, 5])
    }

    @Test func aTemplateWithoutMarkersIsLeftAsItIs() throws {
        let template = "<p>{{#a}}[{{b}}]{{/a}}\r\n</p>"
        #expect(try translate(template) == template)
        #expect(try TemplateText.markers(in: "").isEmpty)
    }

    @Test(arguments: [("a\n[[open\nend", 2), ("[[a]]\n\n[[b [[c]]", 3), ("[[ ]]", 1), ("\n[[a]", 2)])
    func aBrokenMarkerNamesItsLine(template: String, line: Int) {
        let error = #expect(throws: WordsError.self) { try translate(template) }
        #expect(error?.line == line)
        #expect(throws: WordsError.self) { try TemplateText.markers(in: template) }
    }
}
