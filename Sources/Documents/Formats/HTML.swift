extension Document {
    /// One file that needs nothing else: no script, no picture, no address.
    public var html: String { html(isLarge: false) }

    /// - Parameter isLarge: for people who see little.
    func html(isLarge: Bool) -> String {
        """
        <!doctype html>
        <html lang="\(language.htmlEscaped)" dir="\(direction.htmlEscaped)">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>\(title.htmlEscaped)</title>
        <style>
        body { font: \(isLarge ? "1.6rem/1.7" : "1rem/1.6") system-ui, sans-serif; max-width: 42rem;
          margin: 2rem auto; padding: 0 1rem; }
        dt, th { font-weight: 600; text-align: start; }
        dd { margin: 0 0 .7rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border-bottom: 1px solid #888; padding: .4rem; vertical-align: top; }
        body { overflow-wrap: anywhere; }
        ul, ol { padding: 0; }
        li { margin-inline-start: 1.4rem; }
        .picture { overflow-x: auto; }
        @page { size: A4; margin: 2cm; @bottom-center { content: counter(page) " / " counter(pages); } }
        @media print {
        body { font-family: "Noto Sans", "Noto Sans Arabic", "Noto Sans Symbols2", sans-serif; margin: 0; padding: 0;
          max-width: none; font-size: \(isLarge ? "18pt" : "10.5pt"); }
        h2, h3 { break-after: avoid; }
        .picture svg { max-width: 100%; height: auto; }
        tr { break-inside: avoid; }
        }
        @media screen and (max-width: 40rem) {
        thead { display: none; }
        tr, td { display: block; border: 0; }
        tr { border-bottom: 1px solid #888; padding-block: .6rem; }
        td { padding: .1rem 0; }
        td::before { content: attr(data-label) ": "; font-weight: 600; }
        }
        </style></head>
        <body><main><h1>\(title.htmlEscaped)</h1>
        \(htmlBody)
        </main></body></html>

        """
    }
}

extension Document {
    /// What stands under the title, for a page that has a frame of its own.
    public var htmlBody: String { blocks.map(\.html).joined(separator: "\n") }
}

extension Document.Block {
    fileprivate var html: String {
        switch self {
        case .heading(let text, let level): "<h\(level)>\(text.htmlEscaped)</h\(level)>"
        case .paragraph(let text): "<p dir=\"auto\">\(text.htmlLines)</p>"
        case .list(let items):
            "<ul>" + items.map { "<li dir=\"auto\">\($0.htmlEscaped)</li>" }.joined() + "</ul>"
        case .steps(let steps):
            "<ol>" + steps.map { "<li dir=\"auto\">\($0.htmlEscaped)</li>" }.joined() + "</ol>"
        case .blank(let label): "<p dir=\"auto\">\(label.htmlEscaped) \(Self.line)</p>"
        case .facts(let pairs): "<dl>" + pairs.map(Self.pair).joined() + "</dl>"
        case .table(let head, let rows):
            "<table><thead><tr>" + head.map { "<th scope=\"col\">\($0.htmlEscaped)</th>" }.joined()
                + "</tr></thead><tbody>" + rows.map { Self.row($0, head) }.joined() + "</tbody></table>"
        case .picture(let svg, let title):
            "<div class=\"picture\" tabindex=\"0\" role=\"region\" aria-label=\"\(title.htmlEscaped)\">\(svg)</div>"
        }
    }

    /// Room for handwriting.
    static let line = String(repeating: "_", count: 24)

    private static func pair(_ name: String, _ fact: String) -> String {
        "<dt>\(name.htmlEscaped)</dt><dd dir=\"auto\">\(fact.htmlLines)</dd>"
    }

    private static func row(_ cells: [String], _ head: [String]) -> String {
        "<tr>" + zip(cells, head).map(cell).joined() + "</tr>"
    }

    /// It names its column, since on a phone a row becomes a card.
    private static func cell(_ text: String, in column: String) -> String {
        "<td dir=\"auto\" data-label=\"\(column.htmlEscaped)\">\(text.htmlEscaped)</td>"
    }
}

extension Document {
    /// What other programs make files of: without styles, and pairs as paragraphs, which all of them know.
    var plainHTML: String {
        let body = blocks.map { block in
            guard case .facts(let pairs) = block else { return block.html }
            return pairs.map { "<p><strong>\($0.0.htmlEscaped)</strong><br>\($0.1.htmlLines)</p>" }.joined()
        }
        return body.joined(separator: "\n")
    }
}

extension String {
    /// Safe between tags, with its line breaks.
    fileprivate var htmlLines: String { htmlEscaped.replacing("\n", with: "<br>") }

    /// Safe between tags and inside quoted attributes.
    public var htmlEscaped: String {
        // By bytes: a character may hold a "<" together with a mark before or after it, and no byte of a longer
        // scalar is one of these five.
        guard utf8.contains(where: Self.isMarkup) else { return self }
        var html: [UInt8] = []
        html.reserveCapacity(utf8.count + 32)
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "&"): html += "&amp;".utf8
            case UInt8(ascii: "<"): html += "&lt;".utf8
            case UInt8(ascii: ">"): html += "&gt;".utf8
            case UInt8(ascii: "\""): html += "&quot;".utf8
            case UInt8(ascii: "'"): html += "&#39;".utf8
            default: html.append(byte)
            }
        }
        return String(decoding: html, as: UTF8.self)
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        default: false
        }
    }
}
