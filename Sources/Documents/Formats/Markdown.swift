extension Document {
    /// CommonMark with pipe tables. What was typed is escaped, so that it reads as it was typed.
    public var markdown: String {
        (["# " + title.markdownEscaped] + blocks.map(\.markdown)).joined(separator: "\n\n") + "\n"
    }
}

extension Document.Block {
    fileprivate var markdown: String {
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
            .map { String($0).markdownEscaped }.joined(separator: "\\\n")
            .replacing("\\\n\\\n", with: "\n\n")
    }

    fileprivate var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

    /// A character with a meaning in Markdown is preceded by a backslash.
    fileprivate var markdownEscaped: String {
        reduce(into: "") { text, character in
            if "\\`*_{}[]()<>#+-.!|~".contains(character) { text.append("\\") }
            text.append(character)
        }
    }
}
