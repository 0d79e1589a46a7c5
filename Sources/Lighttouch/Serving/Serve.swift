import ArgumentParser
import Hummingbird
import Logging
import Programme
import Web

/// Serves the programme.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the programme.",
        discussion: """
            Listens on the loopback; a proxy such as Caddy stands in front and speaks HTTPS. Ends on Ctrl-C.

            Examples:
              lighttouch serve
              lighttouch serve --port 9000 --data /var/lib/lighttouch
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The address to listen on.")
    var host: String?

    @Option(help: "The port to listen on.")
    var port: Int?

    func run() async throws {
        var configuration = try common.configuration()
        if let host { configuration.host = host }
        if let port { configuration.port = port }
        try configuration.check()
        var log = Logger(label: "lighttouch")
        log.logLevel = Logger.Level(rawValue: configuration.logLevel) ?? .notice
        let programme = try common.programme(configuration)
        let site = try Site(
            programme: programme,
            configuration: SiteConfiguration(
                root: configuration.root, publicAddress: configuration.publicURL,
                trustedProxy: configuration.trustForwardedFrom, leaveTo: configuration.leaveTo),
            log: log)
        let address = "http://\(configuration.host):\(configuration.port)/"
        // What the server itself would log holds addresses; only what is said here is logged.
        var quiet = Logger(label: "server")
        quiet.logLevel = .critical
        var application = Application(
            router: site.buildRouter(),
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: .init(
                address: .hostname(configuration.host, port: configuration.port), serverName: nil),
            onServerRunning: { _ in print("Serving on \(address)") }, logger: quiet)
        application.addServices(HourlyDisposal(programme: programme, log: log))
        try await application.runService()
    }
}
