import Advice
import ArgumentParser
import Foundation

/// Plans what to do in three months, of what lies in a file.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Plan what to do in 30, 60 and 90 days, within the hours, cash and habits that there are.",
        discussion: """
            The file holds JSON: {"controls": [{"id": "backup", "hours": 6, "cost": 20, "habit": false,
            "upkeep_hours": 0.5, "after": [], "effect": {"loss": [0.4, 0.6, 0.8]}}], "threats": {"loss": 2},
            "limits": {"30": {"hours": 20, "cash": 100, "habits": 3}, "60": ..., "90": ...}, "reserve": 0.2}.
            An effect is the share of a threat that is removed, at worst, as expected and at best. What is left out
            is left out for want of hours, cash, habits or room beside the rest, or because it changes nothing
            (effect). The same file gives the same bytes.
            Example: lighttouch plan --input group.json
            """)

    @Option(help: "The file, or - for standard input.")
    var input: String

    @Option(
        name: .customLong("repeat"),
        help: "Plan so many times, and say on standard error how long once took, in milliseconds.")
    var repeats: Int?

    func run() throws {
        let question: PlanInput
        do {
            question = try PlanInput(json: try MapCommand.data(of: input))
        } catch let problem as PlanProblem {
            throw ValidationError("\(input): \(problem)")
        }
        if let repeats { try Stopwatch(repeats).measure { _ = question.plan() } }
        MapCommand.write(Data(question.plan().json.utf8))
    }
}
