import ArgumentParser
import Programme

/// The people of the programme.
struct Staff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Invite, disable and list the people of the programme.",
        subcommands: [Invite.self, Disable.self, List.self])

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a one-time link for someone new.",
            discussion: """
                A coordinator who is invited here holds no key of the programme: another coordinator gives it on the
                page 'People'. Invited from that page, they have it at once.

                Examples:
                  lighttouch staff invite
                  lighttouch staff invite --role coordinator --role practitioner
                """)

        @OptionGroup var common: CommonOptions

        @Option(help: "coordinator or practitioner; can be given twice.")
        var role: [Role] = [.practitioner]

        func run() async throws {
            let configuration = try common.configuration()
            let token = try await common.programme(configuration).inviteByOperator(Set(role))
            print("This link works once, for seven days. Send it by a safe way:")
            print("  " + InvitationLink.text(token, configuration))
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep someone from signing in, and end their sessions at once.",
            discussion: "Example: lighttouch staff disable lucia")

        @OptionGroup var common: CommonOptions

        @Argument(help: "The name that the person signs in with.")
        var name: String

        func run() async throws {
            let configuration = try common.configuration()
            do {
                try await common.programme(configuration).disableByOperator(signInName: name)
            } catch Refusal.notFound {
                throw ValidationError("Nobody signs in with this name.")
            }
            print("Done. A coordinator can let them in again on the page 'People'.")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the people of the programme.")

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let configuration = try common.configuration()
            for person in try await common.programme(configuration).staff() {
                let roles = person.roles.map(\.rawValue).sorted().joined(separator: ", ")
                let state = person.isDisabled ? "  disabled" : person.waitsForKey ? "  waits for the key" : ""
                print("\(person.profile.signInName)  \(person.profile.name)  \(roles)\(state)")
            }
        }
    }
}

extension Role: ExpressibleByArgument {}
