extension Document {
    /// One file that needs nothing else: no script, no picture, no address.
    public var html: String {
        """
        <!doctype html>
        <html lang="\(language.htmlEscaped)" dir="\(direction.htmlEscaped)">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\(title.htmlEscaped)</title>
        <style>
        body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
        dt, th { font-weight: 600; text-align: start; }
        dd { margin: 0 0 .7rem; white-space: pre-line; }
        p { white-space: pre-line; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border-bottom: 1px solid #888; padding: .4rem; vertical-align: top; }
        </style></head>
        <body><h1>\(title.htmlEscaped)</h1>
        \(blocks.map(\.html).joined(separator: "\n"))
        </body></html>

        """
    }
}

extension Document.Block {
    fileprivate var html: String {
        switch self {
        case .heading(let text, let level): "<h\(level)>\(text.htmlEscaped)</h\(level)>"
        case .paragraph(let text): "<p>\(text.htmlEscaped)</p>"
        case .list(let items): "<ul>" + items.map { "<li>\($0.htmlEscaped)</li>" }.joined() + "</ul>"
        case .facts(let pairs):
            "<dl>" + pairs.map { "<dt>\($0.0.htmlEscaped)</dt><dd>\($0.1.htmlEscaped)</dd>" }.joined()
                + "</dl>"
        case .table(let head, let rows):
            "<table><thead>\(Self.row(head, "th scope=\"col\"", "th"))</thead><tbody>"
                + rows.map { Self.row($0, "td", "td") }.joined() + "</tbody></table>"
        }
    }

    private static func row(_ cells: [String], _ open: String, _ close: String) -> String {
        "<tr>" + cells.map { "<\(open)>\($0.htmlEscaped)</\(close)>" }.joined() + "</tr>"
    }
}

extension String {
    /// Safe between tags and inside quoted attributes.
    var htmlEscaped: String {
        // By scalars: a character may hold a "<" together with a mark before or after it.
        var html = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            default: html.unicodeScalars.append(scalar)
            }
        }
        return html
    }
}
