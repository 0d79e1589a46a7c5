import ArgumentParser
import Foundation
import Testing

@testable import Lighttouch

@Suite struct TheCommonOptions {
    /// A file that goes away again.
    private func withFile<Value>(_ yaml: String, _ work: (String) throws -> Value) throws -> Value {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("set-\(UUID()).yaml").path
        try yaml.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try work(path)
    }

    @Test func overruleTheFile() throws {
        let read = try withFile("data: /srv/file\nroot: /opt/file\n") {
            try CommonOptions.parse(["--config", $0, "--data", "/srv/flag"]).configuration()
        }
        #expect(read.data == "/srv/flag")
        #expect(read.root == "/opt/file")
    }

    @Test func aFileThatIsNamedHasToBeThere() throws {
        let options = try CommonOptions.parse(["--config", "/nowhere/lighttouch.yaml"])
        #expect(throws: (any Error).self) { try options.configuration() }
    }

    @Test func aFlagThatIsNotKnownIsRefused() {
        #expect(throws: (any Error).self) { try Serve.parse(["--prot", "9000"]) }
        #expect(throws: (any Error).self) { try Serve.parse(["--port", "many"]) }
    }

    @Test func theServerTakesAddressAndPort() throws {
        let serve = try Serve.parse(["--host", "::1", "--port", "9000"])
        #expect(serve.host == "::1")
        #expect(serve.port == 9000)
    }

    @Test func aCommandIsFoundByItsName() throws {
        let commands = [
            (["serve"], "Serve"), (["init", "--name", "Second Lamp"], "Init"), (["demo"], "Demo"),
            (["staff", "invite", "--role", "coordinator"], "Invite"),
            (["staff", "disable", "lucia"], "Disable"),
            (["staff", "list"], "List"), (["locale", "extract"], "Extract"), (["locale", "check"], "Check"),
            (["doctor"], "Doctor"),
        ]
        for (arguments, name) in commands {
            let command = try Lighttouch.parseAsRoot(arguments)
            #expect("\(type(of: command))" == name)
        }
        #expect(throws: (any Error).self) {
            try Lighttouch.parseAsRoot(["staff", "invite", "--role", "king"])
        }
    }
}

@Suite struct WhatTheOperatorSets {
    private func read(_ yaml: String) throws -> OperatorConfiguration {
        var configuration = OperatorConfiguration()
        try configuration.read(yaml: yaml, file: "lighttouch.yaml")
        return configuration
    }

    @Test func mayBeNothing() throws {
        #expect(try read("") == OperatorConfiguration())
        #expect(try read("# only a comment\n") == OperatorConfiguration())
    }

    @Test(arguments: [
        "listen:\n  hots: x\n": "lighttouch.yaml:2: the key 'listen.hots' is not known.",
        "data: x\n\n\nlisten:\n  port: 70000\n":
            "lighttouch.yaml:5: the value of 'listen.port' cannot be used.",
        "host: x\n": "lighttouch.yaml:1: the key 'host' is not known.",
        "- data\n": "lighttouch.yaml: this is not a list of keys and values.",
    ])
    func isRefusedByLine(yaml: String, message: String) {
        #expect(throws: OperatorConfiguration.Problem(description: message)) { try read(yaml) }
    }

    @Test func comesFromTheEnvironmentByItsNames() throws {
        let values = [
            "listen.host": "::1", "listen.port": "9000", "data": "/srv/data", "root": "/opt/lighttouch",
            "publicURL": "https://support.example.org", "trustForwardedFrom": "127.0.0.1",
            "leaveTo": "https://www.example.org/", "backgroundDerivations": "4", "logLevel": "error",
        ]
        for (name, key) in OperatorConfiguration.environmentNames {
            var configuration = OperatorConfiguration()
            try configuration.read(environment: [name: #require(values[key])])
            #expect(configuration != OperatorConfiguration(), "\(name)")
        }
    }

    @Test func isRefusedByTheNameOfTheVariable() {
        let problem = OperatorConfiguration.Problem(description: "LIGHTTOUCH_PORT: 'many' cannot be used.")
        #expect(throws: problem) {
            var configuration = OperatorConfiguration()
            try configuration.read(environment: ["LIGHTTOUCH_PORT": "many"])
        }
    }

    @Test(arguments: ["127.0.0.1", "::1", "localhost"]) func isEnoughOnTheLoopback(host: String) throws {
        try read("listen:\n  host: '\(host)'\n").check()
    }

    @Test func mayBeAnOnionWithoutHTTPS() throws {
        try read("publicURL: http://example.onion\n").check()
    }
}
