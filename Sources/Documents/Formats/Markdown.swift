extension Document {
    /// CommonMark with pipe tables. What was typed is escaped, so that it reads as it was typed.
    public var markdown: String {
        (["# " + title.oneLine.markdownEscaped] + blocks.compactMap(\.markdown)).joined(separator: "\n\n")
            + "\n"
    }
}

extension Document.Block {
    fileprivate var markdown: String? {
        switch self {
        case .heading(let text, let level):
            String(repeating: "#", count: level) + " " + text.oneLine.markdownEscaped
        case .paragraph(let text): text.markdownLines
        case .list(let items): items.map { "- " + $0.oneLine.markdownEscaped }.joined(separator: "\n")
        case .facts(let pairs):
            pairs.map { "**\($0.0.oneLine.markdownEscaped)**\\\n\($0.1.markdownLines)" }.joined(
                separator: "\n\n")
        case .table(let head, let rows):
            ([Self.row(head), "|" + String(repeating: " --- |", count: head.count)] + rows.map(Self.row))
                .joined(separator: "\n")
        case .picture: nil
        }
    }

    private static func row(_ cells: [String]) -> String {
        "| " + cells.map { $0.oneLine.markdownEscaped }.joined(separator: " | ") + " |"
    }
}

extension String {
    /// Line breaks that stay line breaks.
    fileprivate var markdownLines: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0.drop(while: \.isWhitespace)).markdownEscaped }.joined(separator: "\\\n")
            .replacing("\\\n\\\n", with: "\n\n")
    }

    fileprivate var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

    /// What has a meaning in Markdown is preceded by a backslash.
    fileprivate var markdownEscaped: String {
        var text = ""
        for scalar in unicodeScalars {
            if "\\`*_{}[]()<>#+-.!|~&=".unicodeScalars.contains(scalar) { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}
