import Testing

@testable import Advice

@Suite struct TheSidesOfAMap {
    private let map = Map.of {
        $0.person("neighbours")
        $0.workflow()
        $0.holding("old-list") { $0.ends = true }
        $0.holding("new-list") { $0.state = .proposed }
        $0.step("form") {
            $0.next = [Flow(step: "sort")]
            $0.uses = [Use(holding: "old-list", does: .create)]
        }
        $0.step("sort") { $0.isEnd = true }
        $0.step("call") {
            $0.state = .proposed
            $0.replaces = ["form"]
            $0.next = [Flow(step: "sort")]
        }
        $0.step("visit") { $0.fallbackFor = ["form"] }
    }

    @Test func beforeShowsWhatWas() {
        let before = map.side(.before)
        #expect(before.steps.map(\.id) == ["form", "sort", "visit"])
        #expect(before.holdings.map(\.id) == ["old-list"])
    }

    @Test func proposedShowsWhatWillBe() {
        let after = map.side(.proposed)
        #expect(after.steps.map(\.id) == ["sort", "call", "visit"])
        #expect(after.holdings.map(\.id) == ["new-list"])
        // Another way through the old step is one through its successor.
        #expect(after.steps.last?.fallbackFor == ["call"])
    }

    @Test func nothingNamesWhatWasDropped() {
        var map = map
        map.steps[1].uses = [Use(holding: "old-list", does: .read), Use(holding: "new-list", does: .read)]
        #expect(map.side(.proposed).steps[0].uses.map(\.holding) == ["new-list"])
        #expect(map.side(.before).steps[1].uses.count == 2)
    }

    @Test func aSuccessorMayHaveASuccessor() {
        var map = map
        map.step("message") {
            $0.state = .proposed
            $0.replaces = ["call"]
        }
        #expect(map.side(.proposed).steps.last { $0.id == "visit" }?.fallbackFor == ["message"])
    }

    @Test(arguments: 0..<100) func everyNameIsThatOfSomething(seed: UInt64) throws {
        var numbers = SeededNumbers(seed)
        let map = Map.random(&numbers)
        let after = map.side(.proposed)
        let kinds = Dictionary(uniqueKeysWithValues: after.all.map { ($0.id, $0.kind) })
        for element in after.all {
            for field in ["actor", "holding", "place", "workflow"] {
                guard let id = element.values[field]?.text, element.kind != .people else { continue }
                #expect(kinds[id] != nil, "\(element.id).\(field) names \(id)")
            }
        }
        #expect(after.side(.proposed).steps.count <= map.steps.count)
        #expect(map.findings(today: CheckTest.today) == map.findings(today: CheckTest.today))
    }

    @Test func withoutAProposalBothAreTheSame() {
        let plain = Map.of {
            $0.person("neighbours")
            $0.step("form")
        }
        #expect(!plain.hasProposal)
        #expect(plain.side(.before) == plain.side(.proposed))
    }
}
