import Advice
import Content

extension ContentPack {
    /// A document drawn from a map by its template: those clauses stand in it whose facts hold.
    /// - Parameter words: in a language in which the template is written.
    public func draw(_ template: DocumentTemplate, from map: Map, today: Day, words: Words) -> DrawnDocument {
        let values = DocumentValues(map, content: self, words: words)
        let drawing = DocumentDrawing(facts: MapFacts(map, today: today), values: values)
        let tables = DocumentTables(values, schedule: map.schedule(today: today, methods: disposalMethods))
        return DrawnDocument(
            kind: template.code, language: words.language, title: template.title[words.language],
            sections: template.sections.map { section in
                DrawnDocument.Section(
                    code: section.code, title: section.title[words.language],
                    passages: section.clauses.flatMap { drawing.passages(of: $0, tables) })
            })
    }
}

/// Decides which clauses stand in a document, and of what they are said.
private struct DocumentDrawing {
    let facts: MapFacts
    let values: DocumentValues

    func passages(of clause: DocumentTemplate.Clause, _ tables: DocumentTables) -> [DrawnDocument.Passage] {
        if let each = clause.each {
            return values.elements(each).compactMap { passage(of: clause, about: $0, each: each) }
        }
        guard let causes = causes(of: clause) else { return [] }
        if let table = clause.table {
            guard let said = tables.said(table) else { return [] }
            return [passage(clause, said.content, causes: (causes + said.causes).unique)]
        }
        return [passage(clause, .text(text(clause, about: nil, causes)), causes: causes)]
    }

    private func passage(
        _ clause: DocumentTemplate.Clause, _ said: DrawnDocument.Said, about element: String? = nil,
        causes: [String]
    ) -> DrawnDocument.Passage {
        DrawnDocument.Passage(
            id: clause.code + (element.map { "/\($0)" } ?? ""), form: clause.form ?? .paragraph, said: said,
            causes: causes)
    }

    private func passage(
        of clause: DocumentTemplate.Clause, about subject: DocumentSubject, each: DocumentTemplate.Clause.Each
    ) -> DrawnDocument.Passage? {
        let others = Set(values.elements(each).flatMap(\.elements))
        guard let causes = causes(of: clause, about: subject, among: others) else { return nil }
        return passage(
            clause, .text(text(clause, about: subject, causes)), about: subject.id,
            causes: (subject.elements + causes).unique)
    }

    /// The elements that make a clause stand; nil when it does not. Said of one element, a fact about elements of
    /// that kind is asked of this one alone.
    /// - Parameter among: all elements of the kind.
    private func causes(
        of clause: DocumentTemplate.Clause, about subject: DocumentSubject? = nil,
        among others: Set<String> = []
    ) -> [String]? {
        let own = Set(subject?.elements ?? [])
        let holding = { (fact: String) -> [String]? in
            guard let causes = facts.causes(of: fact) else { return nil }
            guard subject != nil, !others.isDisjoint(with: causes) else { return causes }
            let about = causes.filter(own.contains)
            return about.isEmpty ? nil : about
        }
        guard (clause.unless ?? []).allSatisfy({ holding($0) == nil }) else { return nil }
        let needed = (clause.when ?? []).map(holding)
        guard !needed.contains(where: { $0 == nil }) else { return nil }
        let found = (clause.any ?? []).compactMap(holding)
        guard clause.any == nil || !found.isEmpty else { return nil }
        return (needed.compactMap(\.self) + found).flatMap(\.self).unique
    }

    private func text(_ clause: DocumentTemplate.Clause, about subject: DocumentSubject?, _ causes: [String])
        -> String
    {
        let first = ((clause.when ?? []) + (clause.any ?? [])).lazy.compactMap(facts.causes).first
        let fills = values.general(causes: first ?? []).merging(subject?.fills ?? [:]) { _, own in own }
        let direction = values.language.direction
        return (clause.text?[values.language] ?? "").filled(
            with: fills.mapValues { $0.keptApart(in: direction) })
    }
}
