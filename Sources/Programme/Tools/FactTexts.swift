import Advice
import Content
import Foundation

/// What the catalogue knows, in the words of a language.
public struct FactTexts: Sendable {
    let content: ContentPack
    let words: Words
    public let today: Day

    public init(_ content: ContentPack, _ words: Words, today: Day) {
        (self.content, self.words, self.today) = (content, words, today)
    }

    private var language: Language { words.language }

    /// What stands in a fact; where sources contradict each other, what each of them says.
    public func said(_ known: KnownFact, of criterion: Criterion) -> String {
        unique(known.facts.map { said($0.value, criterion.kind) { criterion.option($0)?.label } })
    }

    public func said(_ known: KnownFact, of criterion: HostCriterion) -> String {
        unique(known.facts.map { said($0.value, criterion.kind) { criterion.option($0)?.label } })
    }

    private func unique(_ texts: [String]) -> String {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }.joined(separator: words(Message(" or: ")))
    }

    private func said(
        _ value: Fact.Value, _ kind: Criterion.Kind, label: (String) -> Localized?
    ) -> String {
        let texts = value.codes.map { code in
            if let label = label(code) { return label[language] }
            // One that has no name says most by what it allows.
            if kind == .licence, code.contains("LicenseRef-"),
                let label = label(content.licences.freedom(of: code))
            {
                return label[language]
            }
            return switch kind {
            case .home, .places, .refused: country(code)
            case .languages: self.language(code)
            case .month: month(code)
            case .number: number(code)
            default: code
            }
        }
        guard texts.isEmpty else { return words.listed(texts) }
        return words(kind == .refused ? Message("None that is known") : Message("None"))
    }

    public func country(_ code: String) -> String {
        language.locale.localizedString(forRegionCode: code) ?? code
    }

    public func language(_ code: String) -> String {
        content.workLanguage(code)?.label[language] ?? language.locale.localizedString(forLanguageCode: code)
            ?? code
    }

    private func number(_ text: String) -> String {
        Double(text)?.formatted(.number.locale(language.locale).precision(.fractionLength(0...2))) ?? text
    }

    private func month(_ text: String) -> String {
        date(text + "-01").map { $0.formatted(style.month(.wide).year()) } ?? text
    }

    /// 24 November 2026
    public func day(_ text: String) -> String {
        date(text).map { $0.formatted(style.day().month(.wide).year()) } ?? text
    }

    /// 24 Nov 2026
    public func shortDay(_ text: String) -> String {
        date(text).map { $0.formatted(style.day().month(.abbreviated).year()) } ?? text
    }

    private func date(_ text: String) -> Date? { try? Date(text, strategy: .iso8601.year().month().day()) }

    private var style: Date.FormatStyle { Date.FormatStyle(locale: language.locale, timeZone: .gmt) }
}

extension Criterion.Group {
    public var message: Message {
        switch self {
        case .freedom: Message("Freedom")
        case .power: Message("Power")
        case .privacy: Message("Privacy")
        case .security: Message("Security")
        case .reach: Message("Reach")
        case .continuity: Message("Continuity")
        }
    }
}
