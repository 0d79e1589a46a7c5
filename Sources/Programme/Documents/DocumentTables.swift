import Advice
import Content

/// The parts of documents that are not clauses: lists drawn from the map.
public struct DocumentTables {
    let values: DocumentValues
    let schedule: [ScheduleRow]
    private var map: Map { values.map }
    private var words: Words { values.words }

    public init(_ values: DocumentValues, schedule: [ScheduleRow]) {
        self.values = values
        self.schedule = schedule
    }

    /// What a table says, and the elements that it says it of; nil when there is nothing to say.
    func said(_ table: DocumentTemplate.Clause.Table) -> (content: DrawnDocument.Said, causes: [String])? {
        switch table {
        case .inventory: entries(map.holdings) { inventoried($0) }
        case .harms: entries(map.harms) { assessed($0) }
        case .schedule: scheduled
        case .sharings: shared
        case .disposalSteps: disposalSteps
        }
    }

    private func entries<Element: MapElement>(
        _ elements: [Element], _ entry: (Element) -> DrawnDocument.Entry
    )
        -> (content: DrawnDocument.Said, causes: [String])?
    {
        elements.isEmpty ? nil : (.entries(elements.map(entry)), elements.map(\.id))
    }

    private func inventoried(_ holding: Holding) -> DrawnDocument.Entry {
        DrawnDocument.Entry(title: values.name(holding.id), facts: values.facts(of: holding))
    }

    private func assessed(_ harm: Harm) -> DrawnDocument.Entry {
        let option = { (key: String, code: String?) in code.map { values.option(.harms, key, $0) } }
        return DrawnDocument.Entry(
            title: values.name(harm.id),
            facts: values.known([
                (Message("Because of"), values.names(harm.holdings)),
                (Message("Who could be hurt"), values.names(harm.people)), (Message("By whom"), harm.actors),
                (Message("How"), harm.how),
                (Message("How likely"), option("likelihood", harm.likelihood?.rawValue)),
                (Message("How bad"), option("severity", harm.severity?.rawValue)),
                (Message("What helps"), harm.reduces),
                (Message("Decision"), values.option(.harms, "decision", harm.decision?.rawValue)),
                (Message("The people concerned were asked"), values.answer(harm.wereAsked)),
                (Message("Advised by"), harm.advisedBy), (Message("Checked by"), harm.validatedBy),
                (Message("Signed by"), harm.signedBy), (Message("Signed on"), harm.signedOn.map(values.day)),
            ]))
    }

    /// The rules and the ways, not the days: a document that was signed does not change as days pass.
    private var scheduled: (content: DrawnDocument.Said, causes: [String])? {
        guard !schedule.isEmpty else { return nil }
        let head = [
            Message("What"), Message("Where"), Message("How long it is kept"), Message("How it goes"),
        ]
        var rows: [[String]] = []
        for row in schedule {
            guard let holding = map.holdings.first(where: { $0.id == row.holding }) else { continue }
            let way =
                row.goesToArchive
                ? words(Message("to the archive, every other copy is disposed of")) : method(of: row)
            let line = [values.name(row.holding), values.name(row.place), values.rule(of: holding), way]
            if rows.last != line { rows.append(line) }
        }
        return (
            .table([head.map { words($0) }] + rows), schedule.flatMap { [$0.holding, $0.place] }.unique
        )
    }

    /// How one copy is disposed of: as it was written down for it, or by the way of its medium.
    public func method(of row: ScheduleRow) -> String {
        if let own = map.copies.first(where: { $0.id == row.copy })?.disposal { return own }
        return row.medium.flatMap { values.content.disposalMethod($0.rawValue) }?.label[values.language]
            ?? values.open
    }

    private var shared: (content: DrawnDocument.Said, causes: [String])? {
        guard !map.sharings.isEmpty else { return nil }
        let head = [
            Message("What"), Message("With whom"), Message("How it is sent"), Message("Agreement"),
            Message("Given back or deleted"),
        ]
        let rows = map.sharings.map { sharing in
            [
                sharing.holding.map(values.name) ?? values.open,
                sharing.recipient.map(values.name) ?? values.open,
                values.option(.sharings, "channel", sharing.channel?.rawValue),
                values.answer(sharing.hasAgreement),
                values.answer(sharing.mustReturnOrDelete),
            ]
        }
        return (.table([head.map { words($0) }] + rows), map.sharings.map(\.id))
    }

    private var disposalSteps: (content: DrawnDocument.Said, causes: [String])? {
        let language = values.language
        let lying = schedule.filter { $0.medium != nil }
        let isHigh = Set(map.holdings.filter { $0.sensitivity == .high }.map(\.id))
        let entries = values.content.disposalMethods.compactMap { method -> DrawnDocument.Entry? in
            let rows = lying.filter { $0.medium?.rawValue == method.code }
            guard !rows.isEmpty else { return nil }
            let isCareful = rows.contains { isHigh.contains($0.holding) }
            return DrawnDocument.Entry(
                title: values.option(.places, "medium", method.code),
                facts: values.known([
                    (Message("Where"), values.names(rows.map(\.place))),
                    (Message("How it goes"), method.label[language]),
                    (Message("How to know that it worked"), method.verify[language]),
                    (
                        Message("Really gone after (estimate)"),
                        method.lag > 0 ? words.period(months: 0, days: method.lag) : nil
                    ),
                    (Message("Think of this"), method.note?[language]),
                    (Message("For what is highly sensitive"), isCareful ? method.careful[language] : nil),
                ]), steps: method.steps.map { $0[language] })
        }
        return entries.isEmpty ? nil : (.entries(entries), lying.map(\.place).unique)
    }
}
