import Advice
import ArgumentParser
import Content
import Foundation
import Programme

/// What is held, and until when.
struct DataCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data",
        abstract: "Reckon when data on a map is due for disposal.",
        subcommands: [Schedule.self])
}

extension DataCommand {
    struct Schedule: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the schedule of every copy, as JSON.",
            discussion: """
                What is proposed on the map changes nothing in it.
                Example: lighttouch data schedule map.json --today 2026-11-24 --language es
                """)

        @Argument(help: "The file, or - for standard input.")
        var file: String

        @Option(help: "The day that counts as today, such as 2026-11-24.")
        var today: String?

        @Option(
            name: .customLong("repeat"),
            help: "Reckon so many times, and say on standard error how long once took, in milliseconds.")
        var repeats: Int?

        @OptionGroup var options: MapCommand.Options

        func run() throws {
            let map = try MapCommand.read(file)
            let day = try MapCommand.day(today)
            let (content, words) = (try options.content(), try options.words())
            let methods = content.disposalMethods
            let rows = map.schedule(today: day, methods: methods)
            if let repeats {
                try Stopwatch(repeats).measure { _ = map.schedule(today: day, methods: methods) }
            }
            let values = DocumentValues(map, content: content, words: words)
            let tables = DocumentTables(values, schedule: rows)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            MapCommand.write(try encoder.encode(rows.map { Row($0, values, tables) }) + Data("\n".utf8))
        }
    }
}

/// One copy as other programs read it.
private struct Row: Encodable {
    let holding: String
    let dataType: String
    let place: String
    let placeName: String
    let copy: String
    let method: String
    let trigger: String?
    let event: String?
    let triggeredOn: String?
    let months: Int?
    let days: Int?
    let due: String?
    let goneOn: String?
    let disposedOn: String?
    let status: String
    let holds: [String]
    let archive: Bool

    init(_ row: ScheduleRow, _ values: DocumentValues, _ tables: DocumentTables) {
        holding = row.holding
        dataType = values.name(row.holding)
        place = row.place
        placeName = values.name(row.place)
        copy = row.copy
        method = tables.method(of: row)
        trigger = row.rule?.trigger.rawValue
        event = row.event
        triggeredOn = row.triggeredOn?.description
        months = row.rule?.months
        days = row.rule?.days
        due = row.due?.description
        goneOn = row.goneOn?.description
        disposedOn = row.disposedOn?.description
        status = row.status.rawValue
        holds = row.holds
        archive = row.goesToArchive
    }
}
