import Foundation

@testable import Content

/// The content folder of the project, and copies of it to spoil.
struct ContentFolder {
    static let real = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Content")

    let url: URL

    /// A copy of the real folder that goes away with `remove()`.
    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.copyItem(at: Self.real, to: url)
    }

    func remove() {
        try? FileManager.default.removeItem(at: url)
    }

    /// Replaces the first place where a text stands in a file.
    func replace(_ old: String, with new: String, in file: String) throws {
        let path = url.appendingPathComponent(file)
        var text = try String(contentsOf: path, encoding: .utf8)
        guard let place = text.range(of: old) else { throw Missing(text: old, file: file) }
        text.replaceSubrange(place, with: new)
        try text.write(to: path, atomically: true, encoding: .utf8)
    }

    /// What the loader says of a copy that was spoilt.
    static func problems(after spoil: (ContentFolder) throws -> Void) throws -> [ContentProblem] {
        let folder = try ContentFolder()
        defer { folder.remove() }
        try spoil(folder)
        do {
            _ = try ContentPack(folder: folder.url.path)
            return []
        } catch let error as ContentProblems {
            return error.problems
        }
    }

    struct Missing: Error {
        let text: String
        let file: String
    }
}
