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
            let day = try MapCommand.day(today)
            let words = try options.words()
            let said = try options.content().said(
                map.findings(today: day), in: words.language, unnamed: words(.withoutName))
            if let repeats { try Stopwatch(repeats).measure { _ = map.findings(today: day) } }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            MapCommand.write(try encoder.encode(said.map(Row.init)) + Data("\n".utf8))
            guard said.isEmpty else { throw ExitCode(1) }
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
