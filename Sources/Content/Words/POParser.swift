/// Reads the PO format.
struct POParser {
    private enum Part {
        case context, id, plural
        case text(Int)
    }

    private var file = POFile()
    private var entry = POEntry()
    private var part: Part?
    private var hasID = false
    private var seen: Set<[String?]> = []
    private var line = 0

    /// The file of these bytes, or the line on which it is broken.
    static func parse(_ bytes: some Sequence<UInt8>) throws(WordsError) -> POFile {
        var parser = POParser()
        // Some editors put a mark of the byte order first.
        let bytes = Array(bytes).trimmingPrefix([0xEF, 0xBB, 0xBF])
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            parser.line += 1
            try parser.read(line)
        }
        try parser.finish()
        return parser.file
    }

    private func failure(_ reason: String) -> WordsError {
        WordsError(line: line, reason)
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>) throws(WordsError) {
        let bytes = trimmed(bytes)
        guard let first = bytes.first else { return }
        switch first {
        case UInt8(ascii: "#"):
            if case .text = part { try finish() }
            try readComment(bytes)
        case UInt8(ascii: "\""):
            guard let part else { throw failure("This text belongs to no msgid or msgstr.") }
            append(try unquote(bytes), to: part)
        default:
            let keyword = bytes.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\"") }
            let value = trimmed(bytes.dropFirst(keyword.count))
            try begin(String(decoding: keyword, as: UTF8.self), value)
        }
    }

    private mutating func readComment(_ bytes: ArraySlice<UInt8>) throws(WordsError) {
        guard let comment = String(validating: bytes, as: UTF8.self) else {
            throw failure("This line is not UTF-8.")
        }
        switch comment.dropFirst().first {
        case "~", "|": break  // what a message used to be
        case ":": entry.references += comment.dropFirst(2).split(separator: " ").map(String.init)
        case ",":
            entry.flags += comment.dropFirst(2).split(separator: ",").map { flag in
                String(flag.filter { $0 != " " })
            }
        default: entry.comments.append(comment)
        }
    }

    private mutating func begin(_ keyword: String, _ value: ArraySlice<UInt8>) throws(WordsError) {
        if case .text = part, !keyword.hasPrefix("msgstr") { try finish() }
        switch keyword {
        case "msgctxt" where part == nil:
            entry.context = ""
            part = .context
        case "msgid" where !hasID:
            hasID = true
            part = .id
        case "msgid_plural" where hasID && entry.plural == nil:
            entry.plural = ""
            part = .plural
        case "msgstr" where hasID && entry.plural == nil && entry.texts.isEmpty,
            "msgstr[\(entry.texts.count)]" where entry.plural != nil:
            part = .text(entry.texts.count)
            entry.texts.append("")
        case "msgctxt", "msgid", "msgid_plural": throw failure("\(keyword) is out of place.")
        case _ where keyword.hasPrefix("msgstr"):
            throw failure("\(keyword) is out of place, or the forms are not in order.")
        default: throw failure("“\(keyword)” is no keyword of a PO file.")
        }
        if let part { append(try unquote(value), to: part) }
    }

    private mutating func append(_ text: String, to part: Part) {
        switch part {
        case .context: entry.context? += text
        case .id: entry.id += text
        case .plural: entry.plural? += text
        case .text(let form): entry.texts[form] += text
        }
    }

    private func unquote(_ bytes: ArraySlice<UInt8>) throws(WordsError) -> String {
        do {
            return try POText.unquote(bytes)
        } catch {
            throw failure(error.reason)
        }
    }

    /// Ends the entry that is being read. At the end of a file comments may be left over, which say nothing.
    private mutating func finish() throws(WordsError) {
        guard part != nil else { return }
        guard !entry.texts.isEmpty else { throw failure("“\(entry.id)” has no msgstr.") }
        guard seen.insert([entry.context, entry.id]).inserted else {
            throw failure("“\(entry.id)” is there twice.")
        }
        if entry.id.isEmpty && entry.context == nil {
            file.comments = entry.comments
            file.header = try fields(of: entry.texts[0])
        } else {
            file.entries.append(entry)
        }
        entry = POEntry()
        part = nil
        hasID = false
    }

    private func fields(of header: String) throws(WordsError) -> [POField] {
        var fields: [POField] = []
        for line in header.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { throw failure("The header line “\(line)” has no colon.") }
            let value = parts[1].drop { $0 == " " }
            fields.append(POField(name: String(parts[0]), value: String(value)))
        }
        let type = fields.first { $0.name == "Content-Type" }
        if let type, !type.value.lowercased().contains("charset=utf-8") {
            throw failure("The file must be in UTF-8, but its header says “\(type.value)”.")
        }
        return fields
    }

    private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == 9 || byte == 13 }
        let start = bytes.drop(while: isSpace)
        guard let last = start.lastIndex(where: { !isSpace($0) }) else { return start.prefix(0) }
        return start[...last]
    }
}
