import Foundation

/// What is wrong in a file that should say what to rank, in English, for the command line.
public struct RankingProblem: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}

extension RankingInput {
    /// Far more than anybody can put in order.
    public static let mostCriteria = 1_000

    /// Reads `{"criteria": [...], "priorities": [[...]], "alternatives": [{"id", "facts"}]}`. A fact is a number, two
    /// numbers or null; one that is missing is not known. Throws the first thing that is wrong.
    public init(json data: Data) throws(RankingProblem) {
        guard let json = try? JSONDecoder().decode(JSONValue.self, from: data),
            case .object(let object) = json
        else { throw RankingProblem("This is no JSON object in UTF-8.") }
        criteria = try Self.names(object["criteria"], "'criteria'")
        guard criteria.count <= Self.mostCriteria else {
            throw RankingProblem("There are more than \(Self.mostCriteria) criteria.")
        }
        let places = Dictionary(uniqueKeysWithValues: criteria.enumerated().map { ($1, $0) })
        blocks = try Self.blocks(object["priorities"], places)
        alternatives = try Self.alternatives(object["alternatives"], criteria, places)
    }

    private static func names(_ value: JSONValue?, _ what: String) throws(RankingProblem) -> [String] {
        guard case .list(let items) = value, !items.isEmpty else {
            throw RankingProblem("\(what) must be a list with at least one name.")
        }
        var names: [String] = []
        var seen: Set<String> = []
        for item in items {
            guard case .text(let name) = item, !name.isEmpty else {
                throw RankingProblem("\(what) may hold names only.")
            }
            guard seen.insert(name).inserted else { throw RankingProblem("\(what) holds '\(name)' twice.") }
            names.append(name)
        }
        return names
    }

    private static func blocks(
        _ value: JSONValue?, _ places: [String: Int]
    ) throws(RankingProblem) -> [[Int]] {
        guard case .list(let items) = value, !items.isEmpty else {
            throw RankingProblem("'priorities' must be a list of blocks, the most important first.")
        }
        var blocks: [[Int]] = []
        var seen: Set<String> = []
        for (number, item) in items.enumerated() {
            var block: [Int] = []
            for name in try names(item, "'priorities', block \(number + 1),") {
                guard let place = places[name] else {
                    throw RankingProblem("'priorities' names '\(name)', which is no criterion.")
                }
                guard seen.insert(name).inserted else {
                    throw RankingProblem("'priorities' names '\(name)' twice.")
                }
                block.append(place)
            }
            blocks.append(block)
        }
        guard let missing = places.filter({ !seen.contains($0.key) }).min(by: { $0.value < $1.value }) else {
            return blocks
        }
        throw RankingProblem("'priorities' does not name '\(missing.key)'.")
    }

    private static func alternatives(
        _ value: JSONValue?, _ criteria: [String], _ places: [String: Int]
    ) throws(RankingProblem) -> [Alternative] {
        guard case .list(let items) = value, !items.isEmpty else {
            throw RankingProblem("'alternatives' must be a list with at least one of them.")
        }
        var alternatives: [Alternative] = []
        var seen: Set<String> = []
        for (number, item) in items.enumerated() {
            guard case .object(let object) = item, case .text(let id) = object["id"], !id.isEmpty else {
                throw RankingProblem("Alternative \(number + 1) has no 'id'.")
            }
            guard seen.insert(id).inserted else {
                throw RankingProblem("Two alternatives have the id '\(id)'.")
            }
            guard case .object(let facts) = object["facts"] else {
                throw RankingProblem("The alternative '\(id)' has no 'facts'.")
            }
            if let stranger = facts.keys.filter({ places[$0] == nil }).min() {
                throw RankingProblem(
                    "The alternative '\(id)' has a fact '\(stranger)', which is no criterion.")
            }
            var known = Array(repeating: Fact.unknown, count: criteria.count)
            for (place, name) in criteria.enumerated() {
                known[place] = try fact(facts[name] ?? .null, "The fact '\(name)' of '\(id)'")
            }
            alternatives.append(Alternative(id: id, facts: known))
        }
        return alternatives
    }

    private static func fact(_ value: JSONValue, _ what: String) throws(RankingProblem) -> Fact {
        switch value {
        case .null: return .unknown
        case .number(let worth) where (0...1).contains(worth): return Fact(worth)
        case .list(let ends) where ends.count == 2:
            guard case .number(let low) = ends[0], case .number(let high) = ends[1],
                (0...1).contains(low), (0...1).contains(high)
            else { throw RankingProblem("\(what) may hold two numbers from 0 to 1 only.") }
            guard low <= high else { throw RankingProblem("\(what) has its lower end above its upper one.") }
            return Fact(low, to: high)
        default: throw RankingProblem("\(what) must be a number from 0 to 1, two of them, or null.")
        }
    }
}
