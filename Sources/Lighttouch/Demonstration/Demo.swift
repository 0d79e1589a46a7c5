import ArgumentParser
import Content
import Foundation
import Programme

/// Fills a demonstration programme.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fill a folder with a believable programme, to try things out.",
        discussion: """
            Prints the sign-ins and writes them beside the data. Nothing real belongs in a demonstration.

            Examples:
              lighttouch demo --data data/demonstration
              lighttouch demo --data data/long-queue --cases 1000
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "As many more plain requests in the queue, for measuring.")
    var cases = 0

    func run() async throws {
        let configuration = try common.configuration()
        guard !Programme.isFounded(folder: configuration.data) else {
            throw ValidationError(
                "There is a programme in '\(configuration.data)' already. Nothing was changed.")
        }
        let demonstration = try Demonstration(
            folder: configuration.data, cast: DemonstrationCast(folder: configuration.root + "/Content"),
            content: common.content(configuration))
        let filled = try await demonstration.fill()
        if cases > 0 { try await demonstration.add(cases: cases) }
        let text = Self.text(filled.people, filled.cases)
        try text.write(toFile: configuration.data + "/sign-ins.txt", atomically: true, encoding: .utf8)
        print(text, terminator: "")
    }

    private static func text(_ people: [Demonstration.SignIn], _ cases: [Demonstration.OpenCase]) -> String {
        let rows = people.map { person in
            "\(person.roles.joined(separator: "+"))\t\(person.name)\t\(Demonstration.password)\t\(person.secret)"
        }
        let receipts = cases.map { "\($0.receipt.joined(separator: " "))\t\($0.id)" }
        return """
            Sign-ins (role, name, password, secret for an authenticator app):
            \(rows.joined(separator: "\n"))

            Receipts of groups (type one on the page 'Come back with a receipt'):
            \(receipts.joined(separator: "\n"))

            """
    }
}
