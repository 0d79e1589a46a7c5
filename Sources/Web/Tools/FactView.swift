import Advice
import Content
import Programme

/// One fact as a page shows it: what, since when, and where it was read.
struct FactView: Sendable {
    let label: String
    /// The page that explains it.
    let term: String?
    let text: String
    /// Why not to rely on it: too old, contradictory, or not said outright.
    let doubts: String?
    let sources: [SourceView]

    struct SourceView: Sendable {
        let address: String
        let day: String
    }

    init(
        _ known: KnownFact, _ criterion: Criterion, _ texts: FactTexts, _ words: Words, term: String? = nil
    ) {
        let doubts: [Message] = [
            known.isExpired(on: texts.today.description, criterion) ? .tooOld : nil,
            known.isConflicting ? .contradictory : nil,
            known.facts.contains { $0.confidence == .low } ? .uncertain : nil,
        ].compactMap(\.self)
        self.init(
            criterion.name[words.language], term, texts.said(known, of: criterion), doubts, known, texts,
            words)
    }

    init(_ known: KnownFact, _ criterion: HostCriterion, _ texts: FactTexts, _ words: Words) {
        let doubts: [Message] = [
            known.isConflicting ? .contradictory : nil,
            known.facts.contains { $0.confidence == .low } ? .uncertain : nil,
        ].compactMap(\.self)
        self.init(
            criterion.name[words.language], nil, texts.said(known, of: criterion), doubts, known, texts, words
        )
    }

    private init(
        _ label: String, _ term: String?, _ text: String, _ doubts: [Message], _ known: KnownFact,
        _ texts: FactTexts,
        _ words: Words
    ) {
        self.label = label
        self.term = term
        self.text = text
        self.doubts = doubts.isEmpty ? nil : words.listed(doubts.map { words($0) })
        sources = known.facts.map { SourceView(address: $0.source, day: texts.shortDay($0.day)) }
    }
}

extension Message {
    static let tooOld = Message("too old to rely on")
    static let contradictory = Message("sources contradict each other")
    static let uncertain = Message("not certain")
}

extension FactCount {
    /// How much of what could be known is known.
    func message(of all: Int) -> Message {
        Message(
            "{known} of {all} facts known", ["known": "\(known + conflicting)", "all": "\(all)"])
    }
}
