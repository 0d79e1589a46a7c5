import Advice
import Content
import Foundation
import Testing

@testable import Programme

/// The templates of documents over many maps: the starting maps, and others made of them at random.
@Suite struct TheTemplatesOfDocuments {
    private static func content() throws -> ContentPack { try World.content.get() }

    @Test func askOnlyForWhatTheMapKnows() throws {
        #expect(try Self.content().documentProblems.map { "\($0)" } == [])
    }

    /// Each clause that stands under a condition is seen standing and seen missing; every other one always stands.
    @Test func haveEachConditionBothWays() throws {
        let content = try Self.content()
        let words = try World.words.get()[.en]
        var maps = try RandomMaps(content, seed: 7).take(250) + [Map()]
        maps += try content.startingMaps.map { try Map(json: $0.json(in: .en)) }
        let today = Day("2026-11-24")!
        for template in content.documentTemplates {
            let drawn = maps.map { content.draw(template, from: $0, today: today, words: words) }
            for clause in template.clauses {
                let stands = drawn.map { document in
                    document.passages.contains { $0.id == clause.code || $0.id.hasPrefix(clause.code + "/") }
                }
                let isConditional =
                    clause.when != nil || clause.any != nil || clause.unless != nil || clause.each != nil
                    || clause.table != nil
                let name: Testing.Comment = "\(template.code): \(clause.code)"
                #expect(stands.contains(true), name)
                #expect(stands.contains(false) == isConditional, name)
            }
        }
    }

    /// A cause is something in the map that a reader can open, and the same map gives the same document.
    @Test func nameCausesThatAreThere() throws {
        let content = try Self.content()
        let words = try World.words.get()[.es]
        for map in try RandomMaps(content, seed: 11).take(40) {
            for template in content.documentTemplates {
                let draw = { content.draw(template, from: map, today: Day("2026-11-24")!, words: words) }
                let document = draw()
                #expect(document.passages.flatMap(\.causes).allSatisfy { map.element($0) != nil })
                #expect(Set(document.passages.map(\.id)).count == document.passages.count)
                #expect(!document.passages.contains { $0.plainText.contains("{") || $0.plainText.isEmpty })
                #expect(document == draw())
            }
        }
    }

    @Test func areWholeInTheLanguagesTheyArePromisedIn() throws {
        for template in try Self.content().documentTemplates {
            let all: Set<Language> = [.en, .es, .pt, .fr, .ar]
            let wanted = ["data-policy", "rad-policy", "summary"].contains(template.code) ? all : [.en, .es]
            #expect(Set(template.languages) == wanted, "\(template.code)")
        }
    }
}

/// Maps made of the starting maps by answering every question of choice at random, with events, holds and harms.
private struct RandomMaps {
    private let starts: [Map]
    private var generator: Seeded

    init(_ content: ContentPack, seed: UInt64) throws {
        starts = try content.startingMaps.map { try Map(json: $0.json(in: .en)) }
        generator = Seeded(state: seed)
    }

    func take(_ count: Int) -> [Map] {
        var maps = self
        return (0..<count).map { _ in maps.next() }
    }

    private mutating func next() -> Map {
        var map = starts.randomElement(using: &generator)!
        if Bool.random(using: &generator) { map.people.removeAll { $0.role == .volunteers } }
        if Bool.random(using: &generator) { map.holdings = Array(map.holdings.prefix(2)) }
        if Bool.random(using: &generator) { map.sharings = [] }
        let holdings = map.holdings.map(\.id)
        map.context = []
        if Bool.random(using: &generator) {
            var (harm, hold, event) = (Harm(id: "found-out"), Hold(id: "claim"), Event(id: "end"))
            (harm.name, harm.holdings) = ("Being found", Array(holdings.prefix(1)))
            (hold.name, hold.holdings) = ("A claim", Array(holdings.prefix(1)))
            (event.name, event.holdings) = ("The end", holdings)
            for element in [harm, hold, event, Surroundings(id: "around")] as [any MapElement] {
                map.put(element)
            }
        }
        for element in map.all {
            var element = element
            var values = element.values
            for (key, kind) in element.fieldKinds {
                switch kind {
                case .choice(let codes): values[key] = maybe(.text(codes.randomElement(using: &generator)!))
                case .choices(let codes):
                    values[key] =
                        Int.random(in: 0..<3, using: &generator) == 0
                        ? .texts(codes) : maybe(.texts([codes.randomElement(using: &generator)!]))
                case .flag: values[key] = maybe(.flag(Bool.random(using: &generator)))
                case .number: values[key] = maybe(.number(Int.random(in: 0...40, using: &generator)))
                case .countries: values[key] = maybe(.texts(["XX"]))
                default: break
                }
            }
            element.take(values)
            map.put(element)
        }
        return map.withoutDangling
    }

    private mutating func maybe(_ value: FieldValue) -> FieldValue? {
        Int.random(in: 0..<4, using: &generator) == 0 ? nil : value
    }

    /// SplitMix64 (Steele et al., 2014).
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
