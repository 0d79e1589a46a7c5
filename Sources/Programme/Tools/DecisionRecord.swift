import Advice
import Content
import Documents

extension ChoiceTexts {
    /// Everything about a choice, to be kept: what was needed, what mattered, how the options stood, what was decided,
    /// by which way back.
    public var record: Document {
        var document = Document(
            title: words(Message("Choosing a tool: {category}", ["category": category])),
            language: language.rawValue, direction: language.direction)
        if let purpose = choice.purpose { document.blocks.append(.paragraph(purpose)) }
        addDecision(to: &document)
        addNeeds(to: &document)
        addRanking(to: &document)
        addTrial(to: &document)
        addCares(to: &document)
        document.add(
            words(Message("What this cannot know")),
            paragraphs: [
                words(
                    Message(
                        "The ranking follows from your priorities and from what could be read. It does not say how likely it is that a tool is right."
                    ))
            ])
        return document
    }

    private func addDecision(to document: inout Document) {
        guard let decision = choice.decision else {
            document.add(words(Message("Decision")), paragraphs: [words(Message("Nothing is decided yet."))])
            return
        }
        document.blocks.append(.heading(words(Message("Decision"))))
        var rows = [
            (words(Message("Decided for")), name(of: decision.option)),
            (words(Message("Why")), decision.why),
        ]
        if let dissent = decision.dissent { rows.append((words(Message("Who sees it otherwise")), dissent)) }
        rows.append((words(Message("Decided on")), facts.day(decision.on)))
        if let review = decision.reviewOn {
            rows.append((words(Message("To be looked at again on")), facts.day(review)))
        }
        if let current = currentName { rows.append((words(Message("In use until then")), current)) }
        document.blocks.append(.facts(rows))
        if !decision.ranking.isEmpty {
            document.blocks.append(
                .table(
                    head: [
                        words(Message("How it stood on that day")), words(Message("First in so many of 10")),
                        words(Message("Facts known")),
                    ],
                    rows: decision.ranking.map { [$0.name, "\($0.firstOfTen)", "\($0.known) / \($0.asked)"] })
            )
        }
    }

    private func addNeeds(to document: inout Document) {
        let options = choice.options(in: map, content)
        let mustHaves = choice.mustHaves.compactMap(content.mustHave)
        guard !mustHaves.isEmpty || choice.budget != nil else { return }
        document.blocks.append(.heading(words(Message("What you cannot do without"))))
        document.blocks.append(
            .table(
                head: [words(Message("What"))] + options.map { name(ofOption: $0.id) },
                rows: mustHaves.map { mustHave in
                    [mustHave.label[language]]
                        + options.map {
                            label(
                                mustHave.verdict(
                                    $0.facts, needs: map.toolNeeds, today: today, content: content))
                        }
                }
                    + (choice.budget.map { budget in
                        [
                            [words(Message("At most {n} dollars a year", ["n": "\(budget)"]))]
                                + options.map {
                                    label(choice.budgetVerdict(on: $0.facts, today: today, content) ?? .open)
                                }
                        ]
                    } ?? [])))
    }

    private func addRanking(to document: inout Document) {
        guard ranking != nil else { return }
        document.add(
            words(Message("What matters most")),
            list: choice.priorities.map { person in
                let blocks = person.blocks.enumerated().map { place, block in
                    "\(place + 1). "
                        + words.listed(block.compactMap { content.criterion($0)?.name[language] })
                }
                return (person.who.isEmpty ? "" : person.who + " – ") + blocks.joined(separator: " · ")
            })
        document.add(
            words(Message("How they stand")),
            paragraphs: [lead, firmness].compactMap(\.self) + cautions, list: dominances)
        if let chart, let table {
            document.blocks.append(.picture(svg: chart.svg, title: chart.title))
            document.blocks.append(.table(head: table.head, rows: table.rows))
        }
        let reasons = reasons
        if !reasons.for.isEmpty {
            document.add(words(Message("What speaks for it")), level: 3, list: reasons.for)
        }
        if !reasons.against.isEmpty {
            document.add(words(Message("What speaks against it")), level: 3, list: reasons.against)
        }
        document.add(words(Message("What would change it")), level: 3, list: swaps)
        let asked = questions(most: 8)
        if !asked.isEmpty {
            document.add(
                words(Message("What to ask first")), level: 3, list: asked.map { "\($0.option) – \($0.ask)" })
        }
        if !views.isEmpty {
            document.add(
                viewsHeading, level: 3, list: views.map { "\($0.who): \($0.leads)" })
        }
    }

    private func addTrial(to document: inout Document) {
        guard let trial = choice.trial else { return }
        document.blocks.append(.heading(words(Message("Trying it out"))))
        let worked = trial.exportWorked.map { words($0 ? Message("Yes") : Message("No")) }
        let rows: [(Message, String?)] = [
            (Message("Tool"), content.catalogueTool(trial.tool)?.name ?? trial.tool),
            (Message("Who tries it"), trial.who),
            (Message("What they do with it"), trial.tasks.isEmpty ? nil : trial.tasks),
            (Message("From"), trial.from.map(facts.day)), (Message("To"), trial.to.map(facts.day)),
            (Message("Everything could be taken out"), worked ?? words(Message("not tried yet"))),
            (Message("What came out"), trial.exportNote),
            (
                Message("Hours to switch (estimate)"),
                trial.hours.map { $0.formatted(.number.locale(language.locale)) }
            ),
            (Message("The way back"), trial.wayBack), (Message("What those who tried it say"), trial.found),
        ]
        document.blocks.append(
            .facts(rows.compactMap { label, text in text.map { (words(label), $0) } }))
    }

    private func addCares(to document: inout Document) {
        let cares = cares
        guard !cares.isEmpty else { return }
        document.add(
            words(Message("What has to be done about it")), list: cares.map { "\($0.what). \($0.why)" })
    }
}
