import Advice
import ArgumentParser
import Content
import Documents
import Foundation
import Programme

/// Documents drawn from maps in files.
struct DocumentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document",
        abstract: "Draw a document from a map.",
        discussion: """
            Kinds: \(DocumentTemplate.codes.joined(separator: ", ")).
            Formats: \(DocumentFormat.allCases.map(\.rawValue).joined(separator: ", ")).
            Example: lighttouch document rad-policy map.json --language es --format docx --output policy.docx
            """)

    @Argument(help: "The kind of document.")
    var kind: String

    @Argument(help: "The file that holds the map, or - for standard input.")
    var file: String

    @Option(help: "What it is written as.")
    var format: DocumentFormat = .markdown

    @Option(help: "Where it is written; without it, to standard output.")
    var output: String?

    @Option(help: "The day that counts as today, such as 2026-11-24.")
    var today: String?

    @Flag(help: "In large print.")
    var large = false

    @OptionGroup var options: MapCommand.Options

    func run() async throws {
        let (content, words) = (try options.content(), try options.words())
        guard let template = content.documentTemplate(kind) else {
            throw ValidationError(
                "There is no document '\(kind)'. There are: \(DocumentTemplate.codes.joined(separator: ", "))."
            )
        }
        guard template.languages.contains(words.language) else {
            let known = template.languages.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(
                "'\(kind)' is not written in '\(words.language)' yet. It is in: \(known).")
        }
        let map = try MapCommand.read(file)
        let document = content.draw(template, from: map, today: try MapCommand.day(today), words: words)
            .document
        let bytes: [UInt8]
        do {
            bytes = try await DocumentWriter(root: options.root).bytes(
                of: document, as: format, isLarge: large)
        } catch DocumentWriter.Failure.notOffered {
            throw ValidationError(
                "'\(format)' needs a program that is not installed here. bin/setup installs it.")
        } catch is DocumentWriter.Failure {
            throw ValidationError("The program that writes '\(format)' failed. Try another format.")
        }
        guard let output else { return MapCommand.write(Data(bytes)) }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: output))
        } catch { throw ValidationError("The file '\(output)' cannot be written.") }
    }
}

extension DocumentFormat: ExpressibleByArgument {}
