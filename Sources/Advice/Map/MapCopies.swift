/// A copy of a holding, whether somebody wrote it down or it follows from the steps.
public struct FoundCopy: Sendable, Equatable {
    public let holding: String
    public let place: String
    /// What was written down about it; nil when it only follows from a step.
    public let written: Copy?
    /// The steps it follows from.
    public let steps: [String]

    /// How it is named: by its own id where it was written down.
    public var id: String { written?.id ?? "\(holding)@\(place)" }
}

extension Map {
    /// Every copy: a step that creates, changes or sends a holding leaves one in its place and in the places of its
    /// tools. Ordered by holding, then by place, as they stand in the map.
    public var foundCopies: [FoundCopy] {
        var places: [String: [String]] = [:]
        for place in self.places { if let tool = place.tool { places[tool, default: []].append(place.id) } }
        var steps: [Pair: [String]] = [:]
        for step in self.steps {
            let left = ([step.place].compactMap(\.self) + step.tools.flatMap { places[$0] ?? [] }).unique
            for use in step.uses where use.does != .read {
                for place in left { steps[Pair(use.holding, place), default: []].append(step.id) }
            }
        }
        var written: [Pair: Copy] = [:]
        for copy in copies {
            if let holding = copy.holding, let place = copy.place { written[Pair(holding, place)] = copy }
        }
        return holdings.flatMap { holding in
            self.places.compactMap { place in
                let pair = Pair(holding.id, place.id)
                guard written[pair] != nil || steps[pair] != nil else { return nil }
                return FoundCopy(
                    holding: holding.id, place: place.id, written: written[pair],
                    steps: (steps[pair] ?? []).unique)
            }
        }
    }

    private struct Pair: Hashable {
        let holding: String
        let place: String

        init(_ holding: String, _ place: String) {
            self.holding = holding
            self.place = place
        }
    }
}
