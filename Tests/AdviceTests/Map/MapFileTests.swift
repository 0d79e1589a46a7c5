import Foundation
import Testing

@testable import Advice

@Suite struct AMapInAFile {
    @Test(arguments: 0..<200) func comesBackAsItWas(seed: UInt64) throws {
        var numbers = SeededNumbers(seed)
        let map = Map.random(&numbers)
        #expect(try Map(json: map.json) == map)
        #expect(try Map(json: map.json).json == map.json)
    }

    /// The first thing that is wrong, and where.
    private func problem(_ lists: String) -> MapProblem? {
        problem(inFile: #"{"format": "lighttouch-map-1", \#(lists)}"#)
    }

    private func problem(inFile text: String) -> MapProblem? {
        do {
            _ = try Map(json: Data(text.utf8))
            return nil
        } catch { return error }
    }

    @Test func takesUnknownValuesAsNullOrLeftOut() throws {
        let text =
            #"{"format": "lighttouch-map-1", "people": [{"id": "a", "name": null, "devices": null}], "tools": null}"#
        let map = try Map(json: Data(text.utf8))
        #expect(map.people == [People(id: "a")])
    }

    @Test func saysWhatIsWrongAndWhere() {
        #expect(problem(inFile: "") == MapProblem(.unreadable))
        #expect(problem(inFile: "[]") == MapProblem(.unreadable))
        #expect(problem(inFile: #"{"people": []}"#) == MapProblem(.format))
        #expect(problem(#""folk": []"#) == MapProblem(.unknownKey("folk")))
        #expect(problem(#""people": {}"#) == MapProblem(.wrongType("people", wanted: "a list")))
        #expect(problem(#""people": [3]"#)?.place == "people 1")
        #expect(problem(#""people": [{}]"#) == MapProblem(.missingID, at: "people 1"))
        #expect(problem(#""people": [{"id": "A b"}]"#) == MapProblem(.badID, at: "people 1"))
        #expect(
            problem(#""people": [{"id": "a"}], "tools": [{"id": "a"}]"#)
                == MapProblem(.sameID, at: "tools 1 (a)"))
        #expect(
            problem(#""people": [{"id": "a", "nick": "x"}]"#)
                == MapProblem(.unknownKey("nick"), at: "people 1 (a)"))
        #expect(
            problem(#""steps": [{"id": "a", "minutes": 1.5}]"#)
                == MapProblem(.outOfRange("minutes", 0...10_080), at: "steps 1 (a)"))
        #expect(
            problem(#""steps": [{"id": "a", "isEnd": "yes"}]"#)
                == MapProblem(.wrongType("isEnd", wanted: "true or false"), at: "steps 1 (a)"))
        #expect(
            problem(#""steps": [{"id": "a", "next": [{"step": "b"}]}]"#)
                == MapProblem(.dangling("next", to: "b"), at: "steps 1 (a)"))
        #expect(
            problem(#""steps": [{"id": "a", "actor": "a"}]"#)
                == MapProblem(.dangling("actor", to: "a"), at: "steps 1 (a)"))
        #expect(
            problem(#""copies": [{"id": "a", "due": "2026-02-29"}]"#)?.description.hasPrefix(
                "copies 1 (a): 'due'")
                == true)
        #expect(problem(#""changedOn": "yesterday""#) != nil)
        #expect(
            problem(#""context": [{"id": "a"}, {"id": "b"}]"#) == MapProblem(.tooMany(most: 1), at: "context")
        )
        #expect(problem(#""people": [{"id": "a", "name": "\#(String(repeating: "x", count: 121))"}]"#) != nil)
        #expect(problem(#""people": [{"id": "a", "name": "a\u0007b"}]"#) != nil)
    }

    /// Attacks: files made to be slow, deep or large are refused in time, and nothing ends the program.
    @Test func outlivesHostileFiles() {
        let many = (0..<100_000).map { #"{"id":"p\#($0)"}"# }.joined(separator: ",")
        #expect(problem(#""people": [\#(many)]"#) != nil)
        let nested = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(problem(#""people": \#(nested)"#) == MapProblem(.unreadable))
        let objects = String(repeating: #"{"a":"#, count: 5_000) + "1" + String(repeating: "}", count: 5_000)
        #expect(problem(#""people": [\#(objects)]"#) != nil)
        #expect(problem(inFile: String(repeating: " ", count: Map.largestFile + 1)) != nil)
        #expect(problem(#""people": [{"id": "a", "count": 1e400}]"#) != nil)
        #expect(problem(#""steps": [{"id": "a", "minutes": 99999999999999999999}]"#) != nil)
    }

    @Test func mayHaveCirclesOfEveryKind() throws {
        let text = #"""
            {"format": "lighttouch-map-1", "workflows": [{"id": "w"}], "steps": [
              {"id": "a", "workflow": "w", "next": [{"step": "b"}], "fallbackFor": ["b"], "state": "proposed", "replaces": ["b"]},
              {"id": "b", "workflow": "w", "next": [{"step": "a"}, {"step": "b"}], "fallbackFor": ["a"], "state": "proposed", "replaces": ["a"]}]}
            """#
        let map = try Map(json: Data(text.utf8))
        _ = map.findings(today: Day("2026-11-24")!)
        #expect(map.side(.proposed).steps.count == 2)
    }

    @Test func isDescribedByTheSchemaThatIsPublished() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
                "docs/map.schema.json")
        #expect(
            try Data(contentsOf: file) == Map.schema,
            "Write it anew: lighttouch map schema > docs/map.schema.json")
    }
}
