import Advice
import Content

extension ContentPack {
    /// The starting maps for a group that answered so, those that fit best first. The kind of work counts most, since
    /// that is what differs most between them.
    public func startingMaps(fitting answers: [String: String]) -> [StartingMap] {
        let weights = ["work": 4, "size": 2, "reach": 1]
        let fit = { (map: StartingMap) in
            map.fittingAnswers.reduce(0) { sum, part in
                answers[part.key].map(part.value.contains) == true ? sum + (weights[part.key] ?? 0) : sum
            }
        }
        return startingMaps.enumerated().sorted {
            (fit($1.element), $0.offset) < (fit($0.element), $1.offset)
        }.map(\.element)
    }
}

extension Map {
    /// The map with what a group said of the people that it serves, in place of what the example supposed.
    public func adapted(to said: [String: FieldValue]) -> Map {
        var map = self
        for index in map.people.indices where map.people[index].role == .community {
            map.people[index].take(map.people[index].values.merging(said) { _, new in new })
        }
        return map
    }
}
