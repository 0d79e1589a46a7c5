/// Breaks a text into lines of at most so many characters, between words where it can. SVG does not break lines.
func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
        var rest = word
        if let last = lines.last, last.count + 1 + rest.count <= width {
            lines[lines.count - 1] = last + " " + rest
            continue
        }
        while rest.count > width {
            lines.append(String(rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        if !rest.isEmpty { lines.append(String(rest)) }
    }
    return lines
}
