import ArgumentParser
import Content

/// The translations.
struct LocaleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "locale",
        abstract: "Extract messages for translators, and check translations.",
        subcommands: [Extract.self, Check.self])

    struct Extract: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring Locales/ up to date with templates and sources.",
            discussion:
                "Keeps every translation whose message still exists. Example: lighttouch locale extract")

        @Option(help: "The folder that holds Sources, Templates and Locales.")
        var root = "."

        func run() throws {
            try Extraction.write(root: root)
            print("Locales/ is up to date.")
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what is missing or wrong in the translations.",
            discussion: "Ends with 1 when a language is not complete. Example: lighttouch locale check")

        @Option(help: "The folder that holds Sources, Templates and Locales.")
        var root = "."

        func run() throws {
            let problems = LocaleCheck.run(root: root)
            for problem in problems { print(problem) }
            guard problems.isEmpty else {
                print("\(problems.count) to mend.")
                throw ExitCode(1)
            }
            print("All messages are translated.")
        }
    }
}
