import Advice
import ArgumentParser
import Content
import Documents
import Foundation
import Programme

extension MapCommand {
    struct Diagram: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draw one workflow of a map.",
            discussion:
                "Example: lighttouch map diagram map.json --workflow intake --state before --format bpmn")

        enum Format: String, ExpressibleByArgument, CaseIterable { case svg, bpmn, table }

        @Argument(help: "The file, or - for standard input.")
        var file: String

        @Option(help: "The id of the workflow.")
        var workflow: String

        @Option(help: "Which side: before or proposed.")
        var state: MapVersion = .before

        @Option(help: "A picture, a BPMN 2.0 file, or a table in HTML.")
        var format: Format = .svg

        @OptionGroup var options: Options

        func run() throws {
            let map = try MapCommand.read(file)
            let words = try options.words()
            guard
                let lanes = map.swimlanes(workflow, side: state, content: try options.content(), words: words)
            else {
                let ids = map.side(state).workflows.map(\.id).joined(separator: ", ")
                throw ValidationError(
                    "There is no workflow '\(workflow)' on that side. There are: \(ids.isEmpty ? "none" : ids)."
                )
            }
            switch format {
            case .svg: MapCommand.write(Data(lanes.svg.utf8))
            case .bpmn: MapCommand.write(Data(lanes.bpmn.utf8))
            case .table:
                var document = Document(
                    title: lanes.title, language: lanes.language, direction: words.language.direction)
                document.blocks = [lanes.block]
                MapCommand.write(Data(document.html.utf8))
            }
        }
    }
}

extension MapVersion: ExpressibleByArgument {}
