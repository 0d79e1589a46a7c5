extension POFile {
    /// The file with exactly these messages: translations of those that are still said are kept.
    func merged(with messages: [ExtractedMessage], language: Language) -> POFile {
        let kept = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
        let plurals = entries.filter { $0.plural != nil }
        let counted = Dictionary(plurals.map { ($0.id, $0) }) { first, _ in first }
        let shared = Dictionary(grouping: messages, by: \.id).filter { $0.value.count > 1 }
        let merged = messages.map { message in
            var entry = POEntry(references: message.references, id: message.id, plural: message.plural)
            // gettext takes "Close" and "Close" / "Close {n}" for one message unless their contexts differ.
            if shared[message.id] != nil { entry.context = message.plural }
            if let old = kept[message.key] {
                entry.keep(old)
            } else if message.plural != nil, let old = counted[message.id] {
                entry.keep(old)
                entry.markFuzzy()
            }
            entry.resize(to: message.plural == nil ? 1 : PluralRule(of: language).forms)
            return entry
        }
        return POFile(comments: comments, header: header.completed(for: language), entries: merged)
    }
}

extension POEntry {
    fileprivate mutating func keep(_ old: POEntry) {
        comments = old.comments.filter { !$0.hasPrefix("#.") }
        flags = old.flags
        texts = old.texts
    }

    fileprivate mutating func markFuzzy() {
        guard !isFuzzy, !texts.allSatisfy(\.isEmpty) else { return }
        flags.append("fuzzy")
    }

    fileprivate mutating func resize(to forms: Int) {
        if texts.count > forms {
            texts.removeLast(texts.count - forms)
            markFuzzy()
        }
        texts += Array(repeating: "", count: forms - texts.count)
    }
}
