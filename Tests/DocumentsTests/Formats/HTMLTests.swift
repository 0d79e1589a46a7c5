import Testing

@testable import Documents

@Suite struct EscapingForHTML {
    /// Marks that join with what follows or stands before them, so that one character holds several scalars.
    private static let joining = ["", "\u{600}", "\u{6dd}", "\u{301}", "\u{200d}", "\u{fe0f}", "\r", "\u{0}"]
    private static let special = ["<", ">", "&", "\"", "'"]

    private static let nasty: [String] = joining.flatMap { before in
        joining.flatMap { after in special.map { before + $0 + after } }
    }

    @Test func noneOfTheFiveIsLeftWhateverItIsJoinedWith() {
        for text in Self.nasty + [Self.nasty.joined(), Self.nasty.joined(separator: "نص")] {
            let html = text.htmlEscaped
            let left = html.unicodeScalars.filter { "<>\"'".unicodeScalars.contains($0) }
            #expect(left.isEmpty, "\(text.debugDescription)")
            #expect(unescaped(html).unicodeScalars.elementsEqual(text.unicodeScalars))
        }
    }

    @Test func whatIsNotSpecialIsLeftAsItIs() {
        for text in ["", "plain", "نخاف على أرشيفنا", "日本 🗂️👩🏽‍🌾", "a\r\nb\u{301}"] {
            #expect(text.htmlEscaped.unicodeScalars.elementsEqual(text.unicodeScalars))
        }
    }

    @Test func everyPartOfADocumentIsEscaped() {
        let tag = "\u{600}<q>"
        var document = Document(title: tag, language: tag, direction: tag)
        document.add(tag, level: 3, paragraphs: [tag], list: [tag, tag])
        document.blocks.append(.facts([(tag, tag)]))
        document.blocks.append(.table(head: [tag], rows: [[tag], [tag]]))
        let scalars = document.html.unicodeScalars.map(String.init).joined(separator: " ")
        #expect(!scalars.contains("< q"))
        // Language, direction, the title twice, and eleven in the blocks: each cell names its column too.
        #expect(document.html.split(separator: "q&gt;").count == 16)
    }

    /// Reads the five entities back, scalar by scalar.
    private func unescaped(_ html: String) -> String {
        let entities = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
        var text = String.UnicodeScalarView()
        var rest = html.unicodeScalars[...]
        while let next = rest.first {
            let entity = entities.first { rest.starts(with: $0.key.unicodeScalars) }
            text += (entity?.value ?? String(next)).unicodeScalars
            rest = rest.dropFirst(entity?.key.unicodeScalars.count ?? 1)
        }
        return String(text)
    }
}
