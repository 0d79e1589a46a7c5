import Content

/// What of a group's own situation decides what a fact is worth to it.
public struct ToolNeeds: Sendable, Equatable {
    /// Countries whose authorities it has to fear, or where its people are.
    public let countries: Set<String>
    /// Languages that its people speak.
    public let languages: Set<String>

    public init(countries: Set<String>, languages: Set<String>) {
        self.countries = countries
        self.languages = languages
    }
}

extension Map {
    /// What the map knows of what a tool has to do.
    public var toolNeeds: ToolNeeds {
        ToolNeeds(
            countries: Set(context.flatMap(\.adversaries)),
            languages: Set(people.flatMap(\.languages).filter { $0 != "other" }))
    }
}

extension Criterion {
    /// How far a fact that is too old may be from what is so today, either way: a reckoning of ours, not measured.
    static let drift = 0.3

    /// Whether it can tell tools apart for a group: who fears no country has nothing to ask of a country.
    public func isAsked(_ needs: ToolNeeds) -> Bool {
        switch kind {
        case .home, .refused: !needs.countries.isEmpty
        case .languages: !needs.languages.isEmpty
        default: true
        }
    }

    /// What is known, as a worth or as where it lies: too old and contradictory ones become spans.
    public func fact(
        _ known: KnownFact?, needs: ToolNeeds, today: Day, licences: Licences
    ) -> RankingInput.Fact {
        guard let known else { return .unknown }
        let fresh = known.facts.filter { $0.lastDay(self) >= today.description }
        let worths = (fresh.isEmpty ? known.facts : fresh).compactMap {
            worth($0.value, needs: needs, today: today, licences: licences)
        }
        guard let low = worths.min(), let high = worths.max() else { return .unknown }
        if fresh.isEmpty { return RankingInput.Fact(max(0, low - Self.drift), to: min(1, high + Self.drift)) }
        return low == high ? RankingInput.Fact(low) : RankingInput.Fact(low, to: high)
    }

    /// What a value is worth to a group, from 0 to 1; nil where the value says nothing.
    func worth(_ value: Fact.Value, needs: ToolNeeds, today: Day, licences: Licences) -> Double? {
        let codes = value.codes
        let isNamed = !needs.countries.isDisjoint(with: codes)
        switch kind {
        case .choice: return codes.first.flatMap { option($0)?.worth }
        case .choices: return counted(codes.compactMap { option($0)?.worth })
        case .number: return codes.first.flatMap(Double.init).flatMap(anchored)
        case .month:
            guard let text = codes.first else { return nil }
            return option(text)?.worth ?? months(since: text, today).flatMap(anchored)
        case .licence: return codes.first.flatMap { option(licences.freedom(of: $0))?.worth }
        case .home, .refused: return isNamed ? 0 : 1
        case .places:
            return codes.map { code in
                needs.countries.contains(code) ? 0 : (option(code) ?? option("elsewhere"))?.worth ?? 0
            }.min()
        case .languages:
            guard !needs.languages.isEmpty else { return 1 }
            return Double(needs.languages.intersection(codes).count) / Double(needs.languages.count)
        }
    }

    private func counted(_ worths: [Double]) -> Double? {
        switch counts {
        case .best: return worths.max()
        case .worst: return worths.min()
        case .share, nil:
            let all = (options ?? []).map(\.worth).reduce(0, +)
            return all > 0 ? worths.reduce(0, +) / all : nil
        }
    }

    /// On the line between the two anchors around a number; the last anchor holds beyond it.
    private func anchored(_ number: Double) -> Double? {
        let anchors = (anchors ?? []).map { (at: $0[0], worth: $0[1]) }
        guard let first = anchors.first, let last = anchors.last else { return nil }
        if number <= first.at { return first.worth }
        for (left, right) in zip(anchors, anchors.dropFirst()) where number <= right.at {
            return left.worth + (right.worth - left.worth) * (number - left.at) / (right.at - left.at)
        }
        return last.worth
    }

    private func months(since text: String, _ today: Day) -> Double? {
        guard let day = Day(text + "-01") else { return nil }
        return Double(max(0, (today.year - day.year) * 12 + today.month - day.month))
    }
}
