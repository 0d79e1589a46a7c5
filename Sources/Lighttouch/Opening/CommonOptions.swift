import ArgumentParser
import Content
import Foundation
import Programme

/// What all commands that open a programme take.
struct CommonOptions: ParsableArguments {
    @Option(help: "The configuration file. Default: lighttouch.yaml, if there is one.")
    var config: String?

    @Option(help: "The folder of data.")
    var data: String?

    @Option(help: "The folder that holds Content, Locales, Templates and Public.")
    var root: String?

    /// File, then environment, then flags.
    func configuration() throws -> OperatorConfiguration {
        var configuration = OperatorConfiguration()
        let file = config ?? "lighttouch.yaml"
        if config != nil || FileManager.default.fileExists(atPath: file) {
            try configuration.read(yaml: String(contentsOfFile: file, encoding: .utf8), file: file)
        }
        try configuration.read(environment: ProcessInfo.processInfo.environment)
        if let data { configuration.data = data }
        if let root { configuration.root = root }
        return configuration
    }

    func content(_ configuration: OperatorConfiguration) throws -> ContentPack {
        let content = try ContentPack(folder: configuration.root + "/Content")
        try content.requireMaps()
        return content
    }

    /// Opens the programme, or says what to do when there is none.
    func programme(_ configuration: OperatorConfiguration) throws -> Programme {
        guard Programme.isFounded(folder: configuration.data) else {
            throw ValidationError(
                "There is no programme in '\(configuration.data)'. Found one with: lighttouch init")
        }
        return try Programme(
            folder: configuration.data, content: content(configuration),
            derivations: configuration.backgroundDerivations)
    }
}
