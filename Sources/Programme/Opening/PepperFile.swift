import Foundation
import Vault

/// The secret that lies beside the database in a file of its own, readable by its owner only.
public struct PepperFile: Sendable {
    private let path: String

    public init(folder: String) { path = folder + "/pepper" }

    public var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// Throws when the file is missing or not 32 bytes.
    public func read() throws -> Pepper {
        try Pepper(bytes: Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Creates the folder and the file; throws when there is one already, since overwriting it would lose all.
    public func create() throws {
        let files = FileManager.default
        let folder = (path as NSString).deletingLastPathComponent
        try files.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try Pepper.randomFile().write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
}
