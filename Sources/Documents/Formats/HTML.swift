extension Document {
    /// One file that needs nothing else: no script, no picture, no address.
    public var html: String {
        """
        <!doctype html>
        <html lang="\(language.htmlEscaped)" dir="\(direction.htmlEscaped)">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>\(title.htmlEscaped)</title>
        <style>
        body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
        dt, th { font-weight: 600; text-align: start; }
        dd { margin: 0 0 .7rem; white-space: pre-line; }
        p { white-space: pre-line; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border-bottom: 1px solid #888; padding: .4rem; vertical-align: top; }
        body { overflow-wrap: anywhere; }
        ul { padding: 0; }
        li { margin-inline-start: 1.4rem; }
        .picture { overflow-x: auto; }
        @media print { .picture svg { max-width: 100%; height: auto; } tr { break-inside: avoid; } }
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
        case .paragraph(let text): "<p dir=\"auto\">\(text.htmlEscaped)</p>"
        case .list(let items):
            "<ul>" + items.map { "<li dir=\"auto\">\($0.htmlEscaped)</li>" }.joined() + "</ul>"
        case .facts(let pairs): "<dl>" + pairs.map(Self.pair).joined() + "</dl>"
        case .table(let head, let rows):
            "<table><thead><tr>" + head.map { "<th scope=\"col\">\($0.htmlEscaped)</th>" }.joined()
                + "</tr></thead><tbody>" + rows.map { Self.row($0, head) }.joined() + "</tbody></table>"
        case .picture(let svg, let title):
            "<div class=\"picture\" tabindex=\"0\" role=\"region\" aria-label=\"\(title.htmlEscaped)\">\(svg)</div>"
        }
    }

    private static func pair(_ name: String, _ fact: String) -> String {
        "<dt>\(name.htmlEscaped)</dt><dd dir=\"auto\">\(fact.htmlEscaped)</dd>"
    }

    private static func row(_ cells: [String], _ head: [String]) -> String {
        "<tr>" + zip(cells, head).map(cell).joined() + "</tr>"
    }

    /// It names its column, since on a phone a row becomes a card.
    private static func cell(_ text: String, in column: String) -> String {
        "<td dir=\"auto\" data-label=\"\(column.htmlEscaped)\">\(text.htmlEscaped)</td>"
    }
}

extension String {
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
