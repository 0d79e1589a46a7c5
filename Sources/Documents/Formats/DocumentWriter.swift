import Foundation

/// Writes documents in all formats: HTML and Markdown by itself, the others by programs that may or may not be there.
/// The same document gives the same bytes, and nothing of it is written to a disk.
public actor DocumentWriter {
    public enum Failure: Error {
        /// The program for this format is not installed.
        case notOffered
        /// Too many documents are being written.
        case busy
        /// The program failed or took too long.
        case failed
    }

    private let pandoc: String?
    private let weasyprint: String?
    private let references: String
    private let patience: Double
    private var waiting = 0
    private var last: Task<Void, Never>?

    /// How many may wait; each takes a second or two.
    private static let places = 8

    /// - Parameters:
    ///   - root: the folder that holds `Content`, and `.venv` where it was set up.
    ///   - patience: seconds until a program that does not end is ended.
    public init(root: String, patience: Double = 60) {
        self.patience = patience
        let folders =
            [root + "/.venv/bin"]
            + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":").map(
                String.init)
        let find = { (name: String) in
            folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        }
        pandoc = find("pandoc")
        weasyprint = find("weasyprint")
        references = root + "/Content/formats"
        // A program that ends before it has read everything must not end this one.
        signal(SIGPIPE, SIG_IGN)
    }

    /// The formats that can be written here.
    public nonisolated var formats: [DocumentFormat] {
        [.html, .markdown] + (pandoc == nil ? [] : [.docx, .odt]) + (weasyprint == nil ? [] : [.pdf])
    }

    /// - Parameter isLarge: in large print; Markdown knows no sizes.
    public func bytes(of document: Document, as format: DocumentFormat, isLarge: Bool = false) async throws
        -> [UInt8]
    {
        switch format {
        case .html: Array(document.html(isLarge: isLarge).utf8)
        case .markdown: Array(document.markdown.utf8)
        case .pdf:
            try await inTurn(
                weasyprint, ["--quiet", "--pdf-variant", "pdf/ua-1", "-", "-"],
                document.html(isLarge: isLarge))
        case .docx: try await inTurn(pandoc, pandocArguments(document, format, isLarge), document.plainHTML)
        case .odt:
            ZipTimes.cleared(
                in: try await inTurn(pandoc, pandocArguments(document, format, isLarge), document.plainHTML))
        }
    }

    private func pandocArguments(_ document: Document, _ format: DocumentFormat, _ isLarge: Bool) -> [String]
    {
        let reference = "\(references)/\(document.direction)\(isLarge ? "-large" : "").\(format.rawValue)"
        // Debian's pandoc 2.17 finds no data of its own for DOCX in the sandbox. What we give it names no other file.
        return (format == .docx ? [] : ["--sandbox"]) + [
            "--from=html", "--to=\(format.rawValue)", "--reference-doc=\(reference)",
            "--shift-heading-level-by=-1", "--metadata=lang=\(document.language)",
            "--metadata=dir=\(document.direction)", "--metadata=title=\(document.title)", "--output=-",
        ]
    }

    /// One program at a time, in the order of asking.
    private func inTurn(_ path: String?, _ arguments: [String], _ input: String) async throws -> [UInt8] {
        guard let path else { throw Failure.notOffered }
        let program = OtherProgram(path: path, arguments: arguments, patience: patience)
        guard waiting < Self.places else { throw Failure.busy }
        waiting += 1
        defer { waiting -= 1 }
        let before = last
        let work = Task {
            await before?.value
            return try await program.output(for: input)
        }
        last = Task { _ = try? await work.value }
        return try await work.value
    }
}
