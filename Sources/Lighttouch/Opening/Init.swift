import ArgumentParser
import Programme

/// Founds a programme.
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Found a programme and invite its first coordinator.",
        discussion: """
            Makes the folder of data with its keys, and prints a one-time link. Whoever opens the link becomes the
            first coordinator, and holds the programme's key.

            Example: lighttouch init --name "Second Lamp" --data /var/lib/lighttouch
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The programme's name in English.")
    var name = "Lighttouch"

    func run() async throws {
        let configuration = try common.configuration()
        guard !Programme.isFounded(folder: configuration.data) else {
            throw ValidationError(
                "There is a programme in '\(configuration.data)' already. Nothing was changed.")
        }
        try Programme.found(folder: configuration.data)
        let token = try await common.programme(configuration).inviteFirstCoordinator(name: name)
        print("The programme is founded in \(configuration.data).")
        print("Open this link within seven days to become its first coordinator. It works once:")
        print("  " + InvitationLink.text(token, configuration))
    }
}

enum InvitationLink {
    static func text(_ token: Token, _ configuration: OperatorConfiguration) -> String {
        let address = configuration.publicURL ?? "http://\(configuration.host):\(configuration.port)"
        return "\(address)/en/invitation/\(token.text)"
    }
}
