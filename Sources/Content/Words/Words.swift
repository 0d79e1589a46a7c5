/// What is said in one language.
public struct Words: Sendable {
    public let language: Language
    private let tables: [Domain: Table]
    private let rule: PluralRule

    /// The translations that may be shown, each with its plural forms.
    typealias Table = [MessageKey: [String]]

    init(_ language: Language, _ tables: [Domain: Table]) {
        self.language = language
        self.tables = tables
        rule = PluralRule(of: language)
    }

    /// English, which needs no translation.
    public static let english = Words(.en, [:])

    /// The message in this language, filled in; in English where it is not translated.
    public func callAsFunction(_ message: Message) -> String {
        let forms = translation(of: message.key, in: message.domain)
        return chosen(forms, message).filled(with: message.arguments)
    }

    /// The forms of a message. The desk also says what groups are told, in the same words.
    func translation(of key: MessageKey, in domain: Domain) -> [String]? {
        if domain == .desk, let own = tables[.desk]?[key] { return own }
        return tables[.group]?[key]
    }

    private func chosen(_ forms: [String]?, _ message: Message) -> String {
        guard let many = message.many, let count = message.count else { return forms?[0] ?? message.text }
        if let forms { return forms[rule.form(for: count)] }
        return count == 1 ? message.text : many
    }
}

extension Words.Table {
    /// The translations of a file that have no fault.
    init(_ file: POFile, _ language: Language) {
        let sound = file.entries.filter { $0.fault(in: language) == nil }
        self = Dictionary(sound.map { ($0.key, $0.texts) }) { first, _ in first }
    }
}
