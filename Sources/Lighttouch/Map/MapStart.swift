import Advice
import ArgumentParser
import Content
import Foundation

extension MapCommand {
    struct Start: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a starting map, or list those that there are.",
            discussion: "Example: lighttouch map start legal-clinic --language es > map.json")

        @Argument(help: "The code of a starting map; without one they are listed.")
        var code: String?

        @OptionGroup var options: Options

        func run() throws {
            let (content, language) = (try options.content(), try options.words().language)
            guard let code else {
                for map in content.startingMaps { print("\(map.code)\t\(map.name[language])") }
                return
            }
            guard let start = content.startingMap(code) else {
                throw ValidationError(
                    "There is no starting map '\(code)'. List them with: lighttouch map start")
            }
            let map = try Map(json: start.json(in: language))
            MapCommand.write(map.json + Data("\n".utf8))
        }
    }

    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the JSON Schema of map files.",
            discussion: "Example: lighttouch map schema > docs/map.schema.json")

        func run() { MapCommand.write(Map.schema) }
    }
}
