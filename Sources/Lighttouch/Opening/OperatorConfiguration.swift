import ArgumentParser
import Foundation
import Yams

/// What an operator sets: in `lighttouch.yaml`, overruled by the environment, overruled by flags.
struct OperatorConfiguration: Equatable {
    var host = "127.0.0.1"
    var port = 8080
    var data = "data"
    var root = "."
    var publicURL: String?
    var trustForwardedFrom: String?
    var leaveTo = "https://www.wikipedia.org/"
    var backgroundDerivations = 1
    var logLevel = "notice"

    /// What cannot be used, with the line where it stands.
    struct Problem: Error, CustomStringConvertible, Equatable {
        let description: String
    }

    /// Reads the text of a configuration file. A key that is not known is refused with its line.
    mutating func read(yaml: String, file: String) throws {
        guard let node = try Yams.compose(yaml: yaml) else { return }
        guard let mapping = node.mapping else {
            throw Problem(description: "\(file): this is not a list of keys and values.")
        }
        for (key, value) in mapping {
            let name = key.string ?? ""
            if name == "listen", let inner = value.mapping {
                for (key, value) in inner { try set("listen." + (key.string ?? ""), value, key, file) }
            } else {
                try set(name, value, key, file)
            }
        }
    }

    /// Environment variables: LIGHTTOUCH_PORT, LIGHTTOUCH_DATA and so on.
    mutating func read(environment: [String: String]) throws {
        for (name, key) in Self.environmentNames {
            guard let value = environment[name] else { continue }
            guard assign(key, value) else {
                throw Problem(description: "\(name): '\(value)' cannot be used.")
            }
        }
    }

    static let environmentNames = [
        "LIGHTTOUCH_HOST": "listen.host", "LIGHTTOUCH_PORT": "listen.port", "LIGHTTOUCH_DATA": "data",
        "LIGHTTOUCH_ROOT": "root", "LIGHTTOUCH_PUBLIC_URL": "publicURL",
        "LIGHTTOUCH_TRUST_FORWARDED_FROM": "trustForwardedFrom", "LIGHTTOUCH_LEAVE_TO": "leaveTo",
        "LIGHTTOUCH_BACKGROUND_DERIVATIONS": "backgroundDerivations", "LIGHTTOUCH_LOG_LEVEL": "logLevel",
    ]

    /// Off the loopback only HTTPS is served, since receipts and passwords would be read on the way.
    func check() throws {
        if let publicURL, !publicURL.hasPrefix("https://"),
            !(publicURL.hasPrefix("http://") && publicURL.hasSuffix(".onion"))
        {
            throw Problem(description: "publicURL has to begin with https://")
        }
        if publicURL == nil, !["127.0.0.1", "::1", "localhost"].contains(host) {
            throw Problem(
                description:
                    "Off this machine, publicURL is needed (https://…), with a proxy in front that speaks HTTPS."
            )
        }
    }

    private mutating func set(_ name: String, _ value: Node, _ key: Node, _ file: String) throws {
        let line = key.mark?.line ?? 0
        guard Self.environmentNames.values.contains(name) else {
            throw Problem(description: "\(file):\(line): the key '\(name)' is not known.")
        }
        guard let text = value.scalar?.string, assign(name, text) else {
            throw Problem(description: "\(file):\(line): the value of '\(name)' cannot be used.")
        }
    }

    private mutating func assign(_ name: String, _ text: String) -> Bool {
        switch name {
        case "listen.host": host = text
        case "listen.port":
            guard let number = Int(text), (0...65_535).contains(number) else { return false }
            port = number
        case "data": data = text
        case "root": root = text
        case "publicURL": publicURL = text.hasSuffix("/") ? String(text.dropLast()) : text
        case "trustForwardedFrom": trustForwardedFrom = text
        case "leaveTo":
            guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
            leaveTo = text
        case "backgroundDerivations":
            guard let number = Int(text), (1...64).contains(number) else { return false }
            backgroundDerivations = number
        case "logLevel":
            guard ["error", "warning", "notice", "info", "debug"].contains(text) else { return false }
            logLevel = text
        default: return false
        }
        return true
    }
}
