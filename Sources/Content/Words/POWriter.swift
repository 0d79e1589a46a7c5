extension POFile {
    /// The file as gettext's tools read it. Lines are broken only where a text breaks them, so that a changed
    /// message changes its own lines and no others.
    var written: String {
        var lines = comments
        lines += Self.statement("msgid", "")
        lines += Self.statement("msgstr", header.map { "\($0.name): \($0.value)\n" }.joined())
        for entry in entries {
            lines.append("")
            lines += entry.lines
        }
        return lines.joined(separator: "\n") + "\n"
    }

    fileprivate static func statement(_ keyword: String, _ text: String) -> [String] {
        var lines = POText.quote(text)
        lines[0] = keyword + " " + lines[0]
        return lines
    }
}

extension POEntry {
    fileprivate var lines: [String] {
        var lines = comments
        lines += references.map { "#: \($0)" }
        if !flags.isEmpty { lines.append("#, " + flags.joined(separator: ", ")) }
        if let context { lines += POFile.statement("msgctxt", context) }
        lines += POFile.statement("msgid", id)
        if let plural { lines += POFile.statement("msgid_plural", plural) }
        for (form, text) in texts.enumerated() {
            lines += POFile.statement(plural == nil ? "msgstr" : "msgstr[\(form)]", text)
        }
        return lines
    }
}

extension [POField] {
    /// The header of a file in a language. What translators' tools noted in it stays.
    func completed(for language: Language) -> [POField] {
        let fixed = [
            POField(name: "Language", value: language.rawValue),
            POField(name: "MIME-Version", value: "1.0"),
            POField(name: "Content-Type", value: "text/plain; charset=UTF-8"),
            POField(name: "Content-Transfer-Encoding", value: "8bit"),
            POField(name: "Plural-Forms", value: PluralRule(of: language).header),
        ]
        // No clock: writing the same messages twice writes the same bytes.
        let initial = [
            POField(name: "Project-Id-Version", value: "Lighttouch"),
            POField(name: "PO-Revision-Date", value: "2025-01-01 00:00+0000"),
            POField(name: "Last-Translator", value: "Lighttouch"),
            POField(name: "Language-Team", value: language.ownName),
        ].map { field in first { $0.name == field.name } ?? field }
        let standard = initial + fixed
        return standard + filter { field in !standard.contains { $0.name == field.name } }
    }
}
