import Foundation
import Testing

@testable import Advice

/// What every plan has to be. That it is a good one is compared with proven optima in Tests/Plans.
@Suite struct Plans {
    private func control(
        _ id: String, hours: Double = 1, habit: Bool = false, upkeep: Double = 0, after: [Int] = [],
        low: Double = 0.5
    ) -> PlanInput.Control {
        PlanInput.Control(
            id: id, hours: hours, cost: 0, isHabit: habit, upkeep: upkeep, after: after,
            effects: [PlanInput.Effect(low: low, mid: low, high: low)])
    }

    private func input(_ controls: [PlanInput.Control], hours: Double = 10) -> PlanInput {
        PlanInput(
            controls: controls, threats: [PlanInput.Threat(id: "loss", weight: 2)],
            limits: Array(repeating: PlanInput.Limit(hours: hours, cash: 0, habits: 3), count: 3),
            reserve: 0.2)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func keepToLimitsAndPrerequisites(seed: UInt64) {
        let chance = CountedChance(seed: seed)
        var drawn: UInt64 = 0
        func below(_ count: Int) -> Int {
            drawn += 1
            return Int(chance.uniform(drawn) * Double(count))
        }
        let controls = (0..<2 + below(12)).map { number in
            control(
                "c\(number)", hours: Double(1 + below(6)), habit: below(2) == 0, upkeep: Double(below(3)) / 2,
                after: number > 0 && below(3) == 0 ? [below(number)] : [], low: Double(below(10)) / 10)
        }
        let question = input(controls, hours: Double(3 + below(12)))
        let plan = question.plan()
        #expect(plan.isSound)
        #expect(plan == question.plan())
        #expect(plan.leftOut.count + plan.periods.compactMap(\.self).count == controls.count)
    }

    @Test func multiplyWhatSeveralLeaveOfAThreat() {
        let plan = Plan(input([control("a"), control("b")]), periods: [0, 1])
        #expect(plan.residual(upTo: 0).low == 0.5)
        #expect(plan.residual.low == 0.25)
    }

    @Test func countUpkeepFromTheNextPeriodOn() {
        let heavy = [control("a", hours: 8, upkeep: 8.1)]
        #expect(!Plan(input(heavy), periods: [1]).isSound)
        #expect(Plan(input(heavy), periods: [2]).isSound)
        #expect(Plan(input(heavy), periods: [2]).hours == 8)
        #expect(Plan(input([control("a", hours: 2, upkeep: 1)]), periods: [0]).hours == 4)
    }

    @Test func areNotSoundWithoutWhatComesBefore() {
        let linked = input([control("a", after: [1]), control("b")])
        #expect(Plan(linked, periods: [1, 1]).isSound)
        #expect(Plan(linked, periods: [1, 0]).isSound)
        #expect(!Plan(linked, periods: [0, 1]).isSound)
        #expect(!Plan(linked, periods: [0, nil]).isSound)
    }

    @Test func sayOfACircleWhoStandsInIt() {
        let text = """
            {"controls":[{"id":"a","hours":1,"after":["b"]},{"id":"b","hours":1,"after":["c"]},
            {"id":"c","hours":1,"after":["b"]}],"threats":{},"limits":{"30":{"hours":1,"cash":1,"habits":1},
            "60":{"hours":1,"cash":1,"habits":1},"90":{"hours":1,"cash":1,"habits":1}}}
            """
        let problem = #expect(throws: PlanProblem.self) { try PlanInput(json: Data(text.utf8)) }
        #expect(problem?.description.hasPrefix("'b' has to come before itself") == true)
    }

    @Test func areEmptyWhereThereIsNothingToDo() {
        let plan = input([]).plan()
        #expect(plan.periods.isEmpty && plan.residual.low == 1)
    }
}
