/// A file of translations in the PO format of gettext.
struct POFile: Hashable, Sendable {
    /// The comment lines above the header, "#" included.
    var comments: [String] = []
    var header: [POField] = []
    var entries: [POEntry] = []
}

/// A line of the header.
struct POField: Hashable, Sendable {
    let name: String
    var value: String
}

/// A message and its translations.
struct POEntry: Hashable, Sendable {
    /// Whole comment lines of translators and tools, "#" included.
    var comments: [String] = []
    /// Where the message is used, as `path:line`.
    var references: [String] = []
    var flags: [String] = []
    /// What a PO file tells messages of the same id apart by. Nothing is looked up by it.
    var context: String?
    var id = ""
    var plural: String?
    /// One translation, or one for each plural form.
    var texts: [String] = []

    var key: MessageKey { MessageKey(id: id, plural: plural) }

    var isFuzzy: Bool { flags.contains("fuzzy") }
}

/// What keeps a translation from being used.
enum POFault: Hashable, Sendable {
    case missing
    case fuzzy
    case forms(expected: Int, found: Int)
    case placeholders(expected: Set<String>, found: Set<String>)
}

extension POEntry {
    /// The first reason not to show this translation to anyone, if there is one.
    func fault(in language: Language) -> POFault? {
        let rule = PluralRule(of: language)
        if texts.allSatisfy(\.isEmpty) { return .missing }
        let expected = plural == nil ? 1 : rule.forms
        if texts.count != expected { return .forms(expected: expected, found: texts.count) }
        if texts.contains("") { return .missing }
        if isFuzzy { return .fuzzy }
        return placeholderFault(rule)
    }

    private func placeholderFault(_ rule: PluralRule) -> POFault? {
        let expected = id.placeholders.union(plural?.placeholders ?? [])
        for (form, text) in texts.enumerated() {
            let found = text.placeholders
            // "One week" and "two weeks" are whole words in Arabic: there the number need not be repeated.
            let mayLackCount = plural != nil && rule.single.contains(form)
            let needed = mayLackCount ? expected.subtracting(["{n}"]) : expected
            guard found.isSubset(of: expected), needed.isSubset(of: found) else {
                return .placeholders(expected: expected, found: found)
            }
        }
        return nil
    }
}
