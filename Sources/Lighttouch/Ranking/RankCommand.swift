import Advice
import ArgumentParser
import Foundation

/// Ranks alternatives whose facts and priorities lie in a file.
struct RankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract: "Rank alternatives by an order of priorities, and say what is not known.",
        discussion: """
            The file holds JSON: {"criteria": ["price", "privacy"], "priorities": [["privacy"], ["price"]],
            "alternatives": [{"id": "a", "facts": {"price": 0.5, "privacy": [0.2, 0.9]}}]}.
            Worths lie between 0 and 1; null is not known. The same seed gives the same bytes.
            Example: lighttouch rank --input shortlist.json --draws 10000 --seed 7
            """)

    @Option(help: "The file, or - for standard input.")
    var input: String

    @Option(help: "How many weightings and facts are tried; 1 to 1000000.")
    var draws = 10_000

    @Option(help: "Where chance begins; a whole number, 0 or more.")
    var seed: UInt64 = 1

    @Option(
        name: .customLong("repeat"),
        help: "Rank so many times, and say on standard error how long once took, in milliseconds.")
    var repeats: Int?

    func validate() throws {
        guard (1...1_000_000).contains(draws) else {
            throw ValidationError("--draws must be a whole number from 1 to 1000000.")
        }
    }

    func run() throws {
        let ranking: RankingInput
        do {
            ranking = try RankingInput(json: try MapCommand.data(of: input))
        } catch let problem as RankingProblem {
            throw ValidationError("\(input): \(problem)")
        }
        let report = RankingReport(ranking, draws: draws, seed: seed)
        if let repeats {
            try Stopwatch(repeats).measure { _ = Acceptability(ranking, draws: draws, seed: seed) }
            try Stopwatch(repeats).measure { _ = RankingReport(ranking, draws: draws, seed: seed) }
        }
        MapCommand.write(Data(report.json.utf8))
    }
}
