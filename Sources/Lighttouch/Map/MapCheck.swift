import Advice
import ArgumentParser
import Content
import Foundation
import Programme

extension MapCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print what the checks find, as JSON.",
            discussion: """
                Ends with 0 when nothing was found, and with 1 when something was.
                Example: lighttouch map check map.json --language es
                """)

        @Argument(help: "The file, or - for standard input.")
        var file: String

        @Option(help: "The day that counts as today, such as 2026-11-24.")
        var today: String?

        @Option(
            name: .customLong("repeat"),
            help: "Check so many times, and say on standard error how long once took, in milliseconds.")
        var repeats: Int?

        @OptionGroup var options: Options

        func run() throws {
            let map = try MapCommand.read(file)
            guard let day = Day(today ?? Date.now.formatted(.iso8601.year().month().day())) else {
                throw ValidationError("'\(today ?? "")' is no day. Write it like 2026-11-24.")
            }
            let words = try options.words()
            let said = try options.content().said(
                map.findings(today: day), in: words.language, unnamed: words(.withoutName))
            if let repeats { try measure(repeats, map, day) }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            MapCommand.write(try encoder.encode(said.map(Row.init)) + Data("\n".utf8))
            guard said.isEmpty else { throw ExitCode(1) }
        }

        /// The median of several runs of all checks.
        private func measure(_ repeats: Int, _ map: Map, _ day: Day) throws {
            guard (1...10_000).contains(repeats) else {
                throw ValidationError("Write a whole number from 1 to 10000 after --repeat.")
            }
            let clock = ContinuousClock()
            let times = (0..<repeats).map { _ in clock.measure { _ = map.findings(today: day) } }.sorted()
            let milliseconds = times[repeats / 2] / Duration.milliseconds(1)
            FileHandle.standardError.write(Data((String(format: "%.2f", milliseconds) + "\n").utf8))
        }
    }
}

/// One finding as other programs read it.
private struct Row: Encodable {
    let rule: String
    let severity: String
    let elements: [String]
    let what: String
    let why: String
    let fix: String

    init(_ said: SaidFinding) {
        rule = said.finding.rule
        severity = said.severity.rawValue
        elements = said.finding.elements
        what = said.what
        why = said.why
        fix = said.fix
    }
}
