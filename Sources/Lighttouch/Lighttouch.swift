import ArgumentParser

/// The commands.
@main
struct Lighttouch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lighttouch",
        abstract: "Runs a programme of light touch support for social justice groups.",
        discussion: """
            Examples:
              lighttouch init --name "Second Lamp"     found a programme, and invite its first coordinator
              lighttouch serve                         serve it on 127.0.0.1:8080
              lighttouch staff invite                  make a one-time link for a practitioner
              lighttouch doctor                        look whether all is well

            Settings are read from lighttouch.yaml, if there is one; see lighttouch.example.yaml.
            """,
        version: "0.1.0",
        subcommands: [
            Serve.self, Init.self, Demo.self, Staff.self, MapCommand.self, DataCommand.self,
            DocumentCommand.self, RankCommand.self, PlanCommand.self, ContentCommand.self, LocaleCommand.self,
            Doctor.self,
        ])
}
