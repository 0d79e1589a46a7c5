import Content
import Foundation
import Testing

@testable import Advice

@Suite struct SwitchingATool {
    /// A chat whose copies follow from a step, with one that was written down.
    private var map: Map {
        var map = Map()
        var (chat, place) = (Tool(id: "chat"), Place(id: "phones"))
        (chat.name, chat.sort) = ("The chat", .messaging)
        (place.name, place.medium, place.tool) = ("Chats on phones", .messaging, "chat")
        var (letters, names) = (Holding(id: "letters"), Holding(id: "names"))
        (letters.name, names.name) = ("Letters", "Names")
        var step = Step(id: "send")
        (step.tools, step.uses) = (["chat"], [Use(holding: "letters", does: .create)])
        var copy = Copy(id: "written")
        (copy.holding, copy.place, copy.isConfirmed) = ("names", "phones", true)
        for element in [chat, place, letters, names, step, copy] as [any MapElement] { map.put(element) }
        return map
    }

    private func change(moved: Set<String>, goneBy: String? = "2027-01-31") throws -> ToolSwitch {
        let content = try #require(TheWorth.content)
        var number = 0
        return ToolSwitch(
            to: try #require(content.catalogueTool("briar")), from: "chat", moved: moved, goneBy: goneBy,
            in: map,
            newID: {
                number += 1
                return "new\(number)"
            })
    }

    @Test func bringsTheToolAndWhereItsDataLies() throws {
        let change = try change(moved: [])
        let after = map.applying(change)
        let tool = try #require(after.tools.first { $0.name == "Briar" })
        #expect(tool.sort == .messaging)
        let place = try #require(after.places.first { $0.tool == tool.id })
        #expect(place.medium == .phone && place.ownership == nil)
    }

    @Test func givesTheOldOneUpAndChangesItsSteps() throws {
        let after = map.applying(try change(moved: []))
        #expect(after.tools.first { $0.id == "chat" }?.isRetired == true)
        let new = try #require(after.tools.first { $0.name == "Briar" }).id
        #expect(after.steps.map(\.tools) == [[new]])
    }

    @Test func leavesNoCopyBehindUnsaid() throws {
        let after = map.applying(try change(moved: []))
        let old = after.foundCopies.filter { $0.place == "phones" }
        #expect(Set(old.map(\.holding)) == ["letters", "names"], "Both still lie there.")
        #expect(old.allSatisfy { $0.written?.due == "2027-01-31" })
        #expect(
            old.first { $0.holding == "names" }?.written?.isConfirmed == true, "What was known stays known.")
    }

    @Test func takesAlongWhatIsAskedForAndNothingElse() throws {
        let change = try change(moved: ["names"])
        let after = map.applying(change)
        let written = after.copies.filter { $0.place == change.place.id }
        #expect(written.map(\.holding) == ["names"])
        #expect(change.leaving.map(\.isMoved) == [false, true])
    }

    /// How a tool keeps what was deleted says when a copy in it is really gone.
    @Test func tellsTheScheduleHowLongBackupsKeepWhatWasDeleted() throws {
        let tool = try JSONDecoder().decode(
            CatalogueTool.self,
            from: Data(
                """
                {"code": "slow", "name": "Slow", "what": {"en": "", "es": "", "pt": "", "fr": "", "ar": ""},
                "categories": ["files"], "website": "https://a.example", "stores": {"medium": "cloud", "lag": 45},
                "facts": {}}
                """.utf8))
        var (map, event) = (self.map, Event(id: "report"))
        var names = try #require(map.holdings.first { $0.id == "names" })
        (names.trigger, names.days) = (.reported, 10)
        (event.trigger, event.day, event.holdings) = (.reported, "2026-11-01", ["names"])
        map.put(names)
        map.put(event)
        var number = 0
        let change = ToolSwitch(
            to: tool, from: "chat", moved: ["names"], goneBy: nil, in: map,
            newID: {
                number += 1
                return "new\(number)"
            })
        let today = try #require(Day("2026-11-02"))
        let rows = map.applying(change).schedule(today: today, methods: [])
        let row = try #require(rows.first { $0.place == change.place.id && $0.holding == "names" })
        #expect(row.due == Day("2026-11-11") && row.goneOn == Day("2026-12-26"))
    }

    @Test func withoutAnOldToolOnlyAdds() throws {
        let content = try #require(TheWorth.content)
        var number = 0
        let change = ToolSwitch(
            to: try #require(content.catalogueTool("cryptpad")), from: nil, moved: [], goneBy: nil, in: map,
            newID: {
                number += 1
                return "new\(number)"
            })
        let after = map.applying(change)
        #expect(after.tools.count == 2 && after.places.count == 2)
        #expect(after.steps == map.steps && after.copies == map.copies)
    }
}

@Suite struct RankingTools {
    private func options(_ codes: [String]) throws -> [ToolOption] {
        let content = try #require(TheWorth.content)
        return try codes.map {
            let tool = try #require(content.catalogueTool($0))
            return ToolOption(id: tool.code, facts: tool.facts)
        }
    }

    private func ranking(_ priorities: [Priorities]) throws -> ToolRanking? {
        let content = try #require(TheWorth.content)
        return ToolRanking(
            try options(["signal", "briar", "telegram"]) + [ToolOption(id: "what we have", facts: [:])],
            by: priorities, needs: .unknown, today: TheWorth.today, content: content)
    }

    @Test func isNothingWithoutPriorities() throws {
        #expect(try ranking([]) == nil)
        #expect(try ranking([Priorities(who: "", blocks: [["legal-home"]])]) == nil, "No country is feared.")
    }

    @Test func sharesAddUpToOneAtEachRankAndForEachOption() throws {
        let ranking = try #require(
            try ranking([
                Priorities(who: "a", blocks: [["identity"], ["e2ee", "cost"]]),
                Priorities(who: "b", blocks: [["languages", "upkeep"], ["export"]]),
            ]))
        for one in ranking.options.indices {
            #expect(abs(ranking.options.indices.map { ranking.share(one, rank: $0) }.reduce(0, +) - 1) < 1e-9)
            #expect(abs(ranking.options.indices.map { ranking.share($0, rank: one) }.reduce(0, +) - 1) < 1e-9)
        }
    }

    @Test func whatNobodyKnowsIsAskedAbout() throws {
        let ranking = try #require(try ranking([Priorities(who: "", blocks: [["identity"], ["e2ee"]])]))
        let asked = ranking.questions.filter { ranking.options[$0.option].id == "what we have" }
        #expect(Set(asked.map(\.criterion.code)) == ["identity", "e2ee"])
        #expect(ranking.questions.map(\.effect) == ranking.questions.map(\.effect).sorted(by: >))
    }

    @Test func isTheSameEachTime() throws {
        let order = [Priorities(who: "", blocks: [["identity"], ["e2ee", "cost"]])]
        let (one, other) = (try #require(try ranking(order)), try #require(try ranking(order)))
        #expect(one.options.indices.map { one.share($0) } == other.options.indices.map { other.share($0) })
    }
}
