import ArgumentParser
import Content
import Foundation

/// What can be edited without programming.
struct ContentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "content",
        abstract: "Check the content, and count what the catalogue knows.",
        subcommands: [Check.self, Facts.self])
}

extension ContentCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say everything that is to mend in the content. Ends with 1 when there is something.",
            discussion: "Example: lighttouch content check --root .")

        @Option(help: "The folder that holds Content.")
        var root = "."

        func run() throws {
            do {
                let content = try ContentPack(folder: root + "/Content")
                print(
                    "All is well: \(content.catalogueTools.count) tools, \(content.hosts.count) hosts, "
                        + "\(content.criteria.count) criteria.")
            } catch let problems as ContentProblems {
                print(problems)
                throw ExitCode(1)
            }
        }
    }

    struct Facts: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count what is known, unknown, too old and contradictory, tool by tool.",
            discussion: "Example: lighttouch content facts --today 2026-11-24")

        @Option(help: "The folder that holds Content.")
        var root = "."

        @Option(help: "The day that counts as today, such as 2026-11-24.")
        var today: String?

        func run() throws {
            let day = try MapCommand.day(today).description
            let content = try ContentPack(folder: root + "/Content")
            print("tool\tknown\tunknown\texpired\tconflicting")
            var sum = FactCount()
            for tool in content.catalogueTools {
                let count = tool.count(content.criteria, on: day)
                print(Self.line(tool.code, count))
                sum = sum + count
            }
            print(Self.line("all", sum))
        }

        private static func line(_ name: String, _ count: FactCount) -> String {
            "\(name)\t\(count.known)\t\(count.unknown)\t\(count.expired)\t\(count.conflicting)"
        }
    }
}
