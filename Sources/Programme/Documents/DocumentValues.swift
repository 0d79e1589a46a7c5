import Advice
import Content
import Foundation

/// What a clause is said of: one element, or a role with what it looks after.
struct DocumentSubject {
    let id: String
    /// The elements that it stands for.
    let elements: [String]
    /// What fills the places of the clause.
    let fills: [String: String]
}

/// What a map says, in the words of documents.
public struct DocumentValues {
    public let map: Map
    let content: ContentPack
    let words: Words
    public let copies: [String: [FoundCopy]]
    var language: Language { words.language }

    /// - Parameter map: what is only proposed in it is not said.
    public init(_ map: Map, content: ContentPack, words: Words) {
        self.map = map.side(.before)
        self.content = content
        self.words = words
        copies = Dictionary(grouping: self.map.foundCopies, by: \.holding)
    }

    /// What stands for a value that nobody knows yet.
    public var open: String { words(Message("still to be decided")) }

    func listed(_ parts: [String]) -> String { parts.isEmpty ? open : words.listed(parts.unique) }

    public func name(_ id: String) -> String {
        map.element(id).map { map.title(of: $0, words) } ?? words(.withoutName)
    }

    public func names(_ ids: [String]) -> String { listed(ids.map(name)) }

    /// What a code of a field is called.
    public func option(_ kind: ElementKind, _ key: String, _ code: String?) -> String {
        guard let code else { return open }
        return content.mapWords(kind.rawValue)?.option(key, code)?[language] ?? code
    }

    /// What a field asks, as a heading over its answer.
    public func label(_ kind: ElementKind, _ key: String) -> String {
        content.mapWords(kind.rawValue)?.field(key)?.label[language] ?? key
    }

    // MARK: Everywhere

    func general(causes: [String]) -> [String: String] {
        let people = map.people
        let served = people.filter { $0.role == .community }
        let workers = people.filter { $0.role == .staff || $0.role == .volunteers }
        let spoken = served.flatMap(\.languages).unique.map { code in
            content.workLanguage(code)?.label[language] ?? code
        }
        return [
            "communities": served.isEmpty
                ? words(Message("the people we work with")) : listed(served.map { name($0.id) }),
            "workers": workers.isEmpty ? words(Message("all of us")) : listed(workers.map { name($0.id) }),
            "languages": listed(spoken),
            "owners": listed(map.holdings.compactMap(\.owner)),
            "causes": names(causes),
        ]
    }

    // MARK: One by one

    func elements(_ each: DocumentTemplate.Clause.Each) -> [DocumentSubject] {
        switch each {
        case .holding:
            map.holdings.map { DocumentSubject(id: $0.id, elements: [$0.id], fills: fills(of: $0)) }
        case .sharing:
            map.sharings.map { DocumentSubject(id: $0.id, elements: [$0.id], fills: fills(of: $0)) }
        case .harm: map.harms.map { DocumentSubject(id: $0.id, elements: [$0.id], fills: fills(of: $0)) }
        case .role: roles
        }
    }

    public func fills(of holding: Holding) -> [String: String] {
        [
            "name": name(holding.id), "people": names(holding.about),
            "purpose": holding.purpose?.withoutFullStop ?? open,
            "basis": option(.holdings, "basis", holding.basis?.rawValue), "owner": holding.owner ?? open,
            "places": names((copies[holding.id] ?? []).map(\.place)), "rule": rule(of: holding),
            "withdrawal": holding.withdrawal?.withoutFullStop ?? open,
        ]
    }

    /// All that is said of what is held, under labels.
    public func facts(of holding: Holding) -> [DrawnDocument.Fact] {
        let fills = fills(of: holding)
        let shared = map.sharings.filter { $0.holding == holding.id }.map(recipient)
        return known([
            (Message("About"), fills["people"]),
            (Message("How sensitive"), option(.holdings, "sensitivity", holding.sensitivity?.rawValue)),
            (Message("What for"), fills["purpose"]), (Message("Where it comes from"), holding.source),
            (Message("Why it may be kept"), fills["basis"]),
            (Message("How permission is taken back"), holding.basis == .consent ? fills["withdrawal"] : nil),
            (Message("Looked after by"), fills["owner"]), (Message("Where copies lie"), fills["places"]),
            (Message("Shared with"), shared.isEmpty ? nil : words.listed(shared)),
            (Message("How long it is kept"), fills["rule"]), (Message("Why so long"), holding.reason),
            (Message("Law or contract"), holding.jurisdiction),
            (Message("Archive"), holding.isArchived ? archive(of: holding) : nil),
        ])
    }

    /// Who receives something, with what they have to do.
    private func recipient(of sharing: Sharing) -> String {
        let who = sharing.recipient.map(name) ?? open
        if sharing.mustReturnOrDelete == true {
            return words(Message("{who} (must give it back or delete it)", ["who": who]))
        }
        return sharing.hasAgreement == true ? who : words(Message("{who} (no agreement yet)", ["who": who]))
    }

    private func archive(of holding: Holding) -> String {
        guard let review = holding.archiveReview else { return words(Message("Yes")) }
        return words(Message("Yes, to be looked at again on {day}", ["day": day(review)]))
    }

    /// Pairs of which the second is known.
    func known(_ pairs: [(Message, String?)]) -> [DrawnDocument.Fact] {
        pairs.compactMap { label, text in text.map { DrawnDocument.Fact(label: words(label), text: $0) } }
    }

    func answer(_ flag: Bool?) -> String { flag.map { words($0 ? Message("Yes") : Message("No")) } ?? open }

    /// A day of the map as people read it.
    func day(_ iso: String) -> String {
        guard let date = try? Date(iso, strategy: .iso8601.year().month().day()) else { return iso }
        return date.formatted(
            Date.FormatStyle(locale: language.locale, timeZone: .gmt).day().month(.wide).year())
    }

    private func fills(of sharing: Sharing) -> [String: String] {
        [
            "name": sharing.holding.map(name) ?? open, "recipient": sharing.recipient.map(name) ?? open,
            "channel": option(.sharings, "channel", sharing.channel?.rawValue),
        ]
    }

    private func fills(of harm: Harm) -> [String: String] {
        [
            "name": name(harm.id), "people": names(harm.people), "holdings": names(harm.holdings),
            "who": harm.actors?.withoutFullStop ?? open, "how": harm.how?.withoutFullStop ?? open,
            "reduces": harm.reduces?.withoutFullStop ?? open,
        ]
    }

    /// Those who look after information, each with what is theirs.
    private var roles: [DocumentSubject] {
        map.holdings.compactMap(\.owner).unique.map { owner in
            let theirs = map.holdings.filter { $0.owner == owner }.map(\.id)
            return DocumentSubject(
                id: theirs[0], elements: theirs, fills: ["name": owner, "holdings": names(theirs)])
        }
    }

    // MARK: Rules

    /// How long something is kept, such as 'for 6 months, counted from: the case is closed'.
    public func rule(of holding: Holding) -> String {
        if holding.isForever == true { return words(Message("for good")) }
        guard let rule = holding.rule else { return open }
        let trigger = option(.holdings, "trigger", rule.trigger.rawValue).continuing
        let after =
            rule.trigger == .dataDisposed && !holding.after.isEmpty ? " (\(names(holding.after)))" : ""
        guard rule.months + rule.days > 0 else {
            return words(Message("none: disposed of at once after: {trigger}", ["trigger": trigger + after]))
        }
        let period = words.period(months: rule.months, days: rule.days)
        return words(
            Message("{period}, counted from: {trigger}", ["period": period, "trigger": trigger + after]))
    }
}
