import Testing

@testable import Advice

@Suite struct TheProposalForAWorkflow {
    private let map = Map.of {
        $0.person("neighbours")
        $0.workflow()
        $0.workflow("other")
        $0.holding("old-list")
        $0.holding("call-list") { $0.state = .proposed }
        $0.place("phone") { $0.state = .proposed }
        $0.copy("call-list", at: "phone") { $0.state = .proposed }
        $0.step("form") {
            $0.isStart = true
            $0.next = [Flow(step: "sort")]
            $0.uses = [Use(holding: "old-list", does: .create)]
        }
        $0.step("sort") { $0.next = [Flow(step: "file")] }
        $0.step("file") { $0.ends = true }
        $0.step("call") {
            $0.state = .proposed
            $0.replaces = ["form"]
            $0.next = [Flow(step: "sort")]
            $0.uses = [Use(holding: "call-list", does: .create)]
        }
        $0.step("visit") { $0.fallbackFor = ["form"] }
        $0.step("elsewhere") {
            $0.workflow = "other"
            $0.state = .proposed
        }
    }

    @Test func holdsItsStepsAndWhatTheyNeed() {
        #expect(Set(map.proposal(for: "intake").map(\.id)) == ["call", "call-list", "copy-0"])
        #expect(map.proposal(for: "other").map(\.id) == ["elsewhere"])
        #expect(map.proposal(for: "nothing").isEmpty)
    }

    @Test func isAdoptedWithoutChangingHowThingsAre() {
        let adopted = map.adopting("intake")
        #expect(adopted.proposal(for: "intake").allSatisfy { $0.state == .adopted })
        #expect(adopted.side(.before) == map.side(.before))
        #expect(adopted.element("elsewhere")?.state == .proposed)
    }

    @Test func leavesNothingWhenItIsRejected() {
        let rejected = map.rejecting("intake")
        #expect(rejected.proposal(for: "intake").isEmpty)
        #expect(rejected.element("call-list") == nil)
        #expect(rejected.side(.before) == map.side(.before))
        #expect(rejected.element("elsewhere") != nil)
    }

    @Test func takesThePlaceOfTheOldWhenItIsCarriedOut() {
        let done = map.completing("intake")
        #expect(done.steps.filter { $0.workflow == "intake" }.map(\.id) == ["sort", "call", "visit"])
        #expect(done.element("call")?.state == .before)
        #expect(done.element("call")?.replaces == [])
        // Another way through the old step is one through its successor, and nothing leads to what was dropped.
        #expect(done.steps.first { $0.id == "visit" }?.fallbackFor == ["call"])
        #expect(done.steps.first { $0.id == "sort" }?.next == [])
        #expect(done.element("call-list")?.state == .before)
        // The old data is still somewhere.
        #expect(done.element("old-list") != nil)
    }

    @Test func isWhatTheProposedSideShowed() {
        var one = map
        one.steps.removeAll { $0.id == "elsewhere" }
        one.places[0].state = .before
        #expect(one.completing("intake").steps.map(\.id) == one.side(.proposed).steps.map(\.id))
        #expect(one.completing("intake").steps.map(\.next) == one.side(.proposed).steps.map(\.next))
    }

    /// Whatever a map holds, a decision leads to a map that holds together.
    @Test(arguments: 0..<100) func leavesAMapThatCanBeRead(seed: UInt64) throws {
        var numbers = SeededNumbers(seed)
        let map = Map.random(&numbers)
        for workflow in map.workflows.map(\.id) {
            for decided in [map.adopting(workflow), map.rejecting(workflow), map.completing(workflow)] {
                #expect(try Map(json: decided.json) == decided)
            }
            #expect(map.rejecting(workflow).proposal(for: workflow).isEmpty)
            for element in map.proposal(for: workflow) {
                let now = map.completing(workflow).element(element.id)
                #expect(now == nil || now?.state == .before)
            }
        }
    }
}
