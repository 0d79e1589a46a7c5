import Foundation

/// A folder with sources, templates and translations, gone when the test is over.
final class SampleTree {
    let root: String

    init(_ files: [String: String] = [:]) throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("words-\(UUID())").path
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        for (path, text) in files { try write(text, to: path) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
    }

    func write(_ text: String, to path: String) throws {
        let file = URL(fileURLWithPath: root + "/" + path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ path: String) throws -> String {
        try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }

    /// Puts other text in the place of text that must be there once at least.
    func replace(_ text: String, with other: String, in path: String) throws {
        let old = try read(path)
        guard old.contains(text) else { throw CocoaError(.fileReadCorruptFile) }
        try write(old.replacingOccurrences(of: text, with: other), to: path)
    }

    /// Every file under a folder and what is in it.
    func files(under folder: String) throws -> [String: String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)
        return try names.filter { $0.contains(".") }.reduce(into: [:]) { files, name in
            files[name] = try read(folder + "/" + name)
        }
    }
}
