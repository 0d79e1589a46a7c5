import Foundation
import Testing

@testable import Lighttouch

@Suite struct TheOperatorsConfiguration {
    @Test func readsEveryKey() throws {
        var configuration = OperatorConfiguration()
        try configuration.read(
            yaml: """
                listen:
                  host: 127.0.0.1
                  port: 9000
                data: /srv/data
                root: /opt/lighttouch
                publicURL: https://support.example.org/
                trustForwardedFrom: 127.0.0.1
                leaveTo: https://www.example.org/
                backgroundDerivations: 2
                logLevel: info
                """, file: "lighttouch.yaml")
        #expect(configuration.port == 9000)
        #expect(configuration.data == "/srv/data")
        #expect(configuration.publicURL == "https://support.example.org")
        #expect(configuration.backgroundDerivations == 2)
        try configuration.check()
    }

    @Test func refusesAnUnknownKeyWithItsLine() {
        let problem = OperatorConfiguration.Problem(
            description: "lighttouch.yaml:2: the key 'prot' is not known.")
        #expect(throws: problem) {
            var configuration = OperatorConfiguration()
            try configuration.read(yaml: "data: here\nprot: 9000\n", file: "lighttouch.yaml")
        }
    }

    @Test(arguments: [
        "listen:\n  port: many", "logLevel: loud", "backgroundDerivations: 0", "leaveTo: here", "data: [a]",
    ])
    func refusesAValueThatCannotBeUsed(yaml: String) {
        #expect(throws: OperatorConfiguration.Problem.self) {
            var configuration = OperatorConfiguration()
            try configuration.read(yaml: yaml, file: "lighttouch.yaml")
        }
    }

    @Test func environmentOverrulesTheFile() throws {
        var configuration = OperatorConfiguration()
        try configuration.read(yaml: "listen:\n  port: 9000\n", file: "lighttouch.yaml")
        try configuration.read(environment: ["LIGHTTOUCH_PORT": "9001", "HOME": "/"])
        #expect(configuration.port == 9001)
    }

    @Test func isNotServedOffThisMachineWithoutHTTPS() {
        var configuration = OperatorConfiguration()
        configuration.host = "0.0.0.0"
        #expect(throws: OperatorConfiguration.Problem.self) { try configuration.check() }
        configuration.publicURL = "http://support.example.org"
        #expect(throws: OperatorConfiguration.Problem.self) { try configuration.check() }
        configuration.publicURL = "https://support.example.org"
        #expect(throws: Never.self) { try configuration.check() }
    }

    @Test func theExampleFileSaysTheDefaults() throws {
        let path = Arrows.root.appendingPathComponent("lighttouch.example.yaml")
        var configuration = OperatorConfiguration()
        try configuration.read(yaml: String(contentsOf: path, encoding: .utf8), file: "example")
        #expect(configuration == OperatorConfiguration())
    }
}
