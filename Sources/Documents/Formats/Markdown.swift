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
        case .steps(let steps):
            steps.enumerated().map { "\($0 + 1). \($1.oneLine.markdownEscaped)" }.joined(separator: "\n")
        case .blank(let label): "\(label.oneLine.markdownEscaped) \(Self.line.markdownEscaped)"
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

    /// What has a meaning in Markdown is preceded by a backslash: some characters everywhere, others only where a line
    /// begins with them, so that the text stays as readable as it can.
    fileprivate var markdownEscaped: String {
        var text = ""
        var isStart = true
        for scalar in unicodeScalars {
            let isMark =
                "\\`*_[]<>|~&".unicodeScalars.contains(scalar)
                || (isStart && "#+-=".unicodeScalars.contains(scalar))
                || (".)".unicodeScalars.contains(scalar) && !text.isEmpty && text.allSatisfy(\.isNumber))
            if isMark { text += "\\" }
            text.unicodeScalars.append(scalar)
            isStart = isStart && scalar.properties.isWhitespace
        }
        return text
    }
}
