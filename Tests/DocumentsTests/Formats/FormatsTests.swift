import Testing

@testable import Documents

@Suite struct ADocument {
    private let nasty =
        "<script>alert('x')</script> & \"quoted\" *bold* _under_ [link](http://x) | cell\n# not a heading"

    private var document: Document {
        var document = Document(title: nasty, language: "ar", direction: "rtl")
        document.add(nasty, paragraphs: [nasty], list: [nasty])
        document.blocks.append(.facts([(nasty, nasty)]))
        document.blocks.append(.table(head: [nasty, nasty], rows: [[nasty, nasty]]))
        return document
    }

    @Test func asHTMLHoldsNoTagThatWasTyped() {
        let html = document.html
        #expect(!html.contains("<script"))
        #expect(!html.contains("\"quoted\""))
        #expect(html.contains("&lt;script&gt;"))
        #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    }

    @Test func asMarkdownReadsAsItWasTyped() {
        let markdown = document.markdown
        #expect(!markdown.replacing("\\<", with: "").contains("<script"))
        #expect(!markdown.contains(" *bold*"))
        #expect(markdown.contains("\\*bold\\*"))
        #expect(!markdown.contains("\n# not"))
        #expect(markdown.contains("\\[link\\](http://x)"))
    }

    @Test func keepsItsTablesWhole() {
        let rows = document.markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(rows.count == 3)
        // Three bars part two cells; a bar that was typed is escaped.
        for row in rows { #expect(row.replacing("\\|", with: "").filter { $0 == "|" }.count == 3) }
    }

    @Test func keepsParagraphsAndLineBreaks() {
        var document = Document(title: "Notes", language: "en", direction: "ltr")
        document.add("Plan", paragraphs: ["one\ntwo\n\nthree"])
        #expect(document.markdown.contains("one\\\ntwo\n\nthree"))
    }
}
