import Advice
import ArgumentParser
import Content
import Documents
import Foundation
import Programme

/// Maps in files.
struct MapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Check and draw maps that lie in files.",
        discussion: """
            A file holds one map as JSON (docs/map.schema.json), or '-' reads it from standard input.
            Examples:
              lighttouch map start legal-clinic > map.json
              lighttouch map check map.json --language es
              lighttouch map diagram map.json --workflow advice --state proposed --format svg > after.svg
            """,
        subcommands: [Check.self, Diagram.self, Start.self, Schema.self])

    /// What all of them take.
    struct Options: ParsableArguments {
        @Option(help: "The language of the words: en, es, pt, fr or ar.")
        var language = "en"

        @Option(help: "The folder that holds Content and Locales.")
        var root = "."

        func words() throws -> Words {
            guard let language = Language(rawValue: language) else {
                throw ValidationError("There is no language '\(language)'. Known are en, es, pt, fr and ar.")
            }
            return try Locales(folder: root + "/Locales")[language]
        }

        func content() throws -> ContentPack { try ContentPack(folder: root + "/Content") }
    }

    /// What stands in a file, or on standard input.
    static func data(of file: String) throws -> Data {
        if file == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
        guard let found = FileManager.default.contents(atPath: file) else {
            throw ValidationError("There is no file '\(file)' that can be read.")
        }
        return found
    }

    /// The map in a file; says what to mend and where when there is none.
    static func read(_ file: String) throws -> Map {
        let data = try data(of: file)
        do {
            return try Map(json: data)
        } catch {
            throw ValidationError("\(file): \(error)")
        }
    }

    /// The day that was named, or today.
    static func day(_ text: String?) throws -> Day {
        guard let day = Day(text ?? Date.now.formatted(.iso8601.year().month().day())) else {
            throw ValidationError("'\(text ?? "")' is no day. Write it like 2026-11-24.")
        }
        return day
    }

    static func write(_ data: Data) { FileHandle.standardOutput.write(data) }
}
