import Content

/// What the catalogue says of a must-have. What it does not know is asked first, and drops no tool.
public enum MustHaveVerdict: String, Sendable, Codable, CaseIterable {
    case passes, open, fails
}

extension MustHave {
    /// Whether a tool has it on a day. Facts that are too old, and sources that contradict each other about it, leave it
    /// open.
    /// - Parameter facts: of the tool, by criterion.
    public func verdict(
        _ facts: [String: KnownFact], needs: ToolNeeds, today: Day, content: ContentPack
    ) -> MustHaveVerdict {
        let verdicts = tests.map { $0.verdict(facts, needs: needs, today: today, content: content) }
        if verdicts.contains(.passes) { return .passes }
        return verdicts.allSatisfy { $0 == .fails } ? .fails : .open
    }
}

extension MustHave.Test {
    fileprivate func verdict(
        _ facts: [String: KnownFact], needs: ToolNeeds, today: Day, content: ContentPack
    ) -> MustHaveVerdict {
        guard let criterion = content.criterion(criterion), let known = facts[criterion.code] else {
            return .open
        }
        let fresh = known.facts.filter { $0.lastDay(criterion) >= today.description }
        let met = Set(fresh.map { isMet(by: criterion, $0.value.codes, needs, content.licences) })
        return met == [true] ? .passes : met == [false] ? .fails : .open
    }

    private func isMet(
        by criterion: Criterion, _ codes: [String], _ needs: ToolNeeds, _ licences: Licences
    ) -> Bool {
        let codes = criterion.kind == .licence ? codes.map(licences.freedom) : codes
        if let any { return !Set(any).isDisjoint(with: codes) }
        if let not { return Set(not).isDisjoint(with: codes) }
        if let most { return codes.first.flatMap(Double.init).map { $0 <= most } ?? false }
        let own = criterion.kind == .languages ? needs.languages : needs.countries
        return ours == .all ? own.isSubset(of: codes) : own.isDisjoint(with: codes)
    }
}

extension ContentPack {
    /// What has to be done about a tool that is taken into use.
    public func cares(for tool: CatalogueTool, today: Day) -> [ToolCare] {
        toolCares.filter { care in
            guard let tests = care.tests else { return true }
            return tests.contains {
                $0.verdict(tool.facts, needs: .unknown, today: today, content: self) == .passes
            }
        }
    }
}

extension ToolNeeds {
    /// Of a reader of whom nothing is known.
    public static let unknown = ToolNeeds(countries: [], languages: [])
}
