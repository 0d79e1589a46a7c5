import ArgumentParser
import Content
import Foundation
import Programme
import Web

/// Looks whether all is well.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look whether the programme is in order.",
        discussion: """
            Checks the configuration, the content, the words, the templates and the data folder. Ends with 1 when
            something has to be mended.

            Example: lighttouch doctor --data /var/lib/lighttouch
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        var isWell = true
        let report = { (name: String, problems: [String]) in
            print("\(problems.isEmpty ? "well   " : "MEND   ") \(name)")
            for problem in problems { print("          \(problem)") }
            if !problems.isEmpty { isWell = false }
        }
        let configuration = try common.configuration()
        report("configuration", Self.problem { try configuration.check() })
        report("content", Self.problem { _ = try common.content(configuration) })
        report("words and templates", Self.problem { try Site.check(root: configuration.root) })
        report("readable by its owner only", Self.openFiles(in: configuration.data))
        do {
            report("data", try await common.programme(configuration).problems())
        } catch {
            report("data", ["\(error)"])
        }
        if !isWell { throw ExitCode(1) }
    }

    private static func problem(_ work: () throws -> Void) -> [String] {
        do {
            try work()
            return []
        } catch {
            return ["\(error)"]
        }
    }

    private static func openFiles(in folder: String) -> [String] {
        let files = FileManager.default
        let names = (try? files.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { ["pepper", "keyring.sqlite", "data.sqlite"].contains($0) }.compactMap { name in
            let mode =
                (try? files.attributesOfItem(atPath: folder + "/" + name))?[.posixPermissions] as? Int ?? 0
            return mode & 0o077 == 0 ? nil : "\(name) can be read by others: chmod 600 \(folder)/\(name)"
        }
    }
}
