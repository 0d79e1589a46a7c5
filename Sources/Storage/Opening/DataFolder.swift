import Foundation
import GRDB

/// The two files of the data folder: `data.sqlite`, whose backups may be kept for years, and `keyring.sqlite`,
/// of which only the newest is kept. Nothing that a person typed reaches either of them unsealed.
public final class DataFolder: Sendable {
    private let data: DatabasePool
    private let keyring: DatabaseQueue

    /// Opens the folder, or creates it at first start, and brings the schema up to date.
    public init(folder: String) throws {
        let files = FileManager.default
        try files.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        data = try DatabasePool(path: folder + "/data.sqlite", configuration: Self.configuration())
        keyring = try DatabaseQueue(path: folder + "/keyring.sqlite", configuration: Self.configuration())
        for name in ["data.sqlite", "keyring.sqlite"] {
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/" + name)
        }
        // GRDB lowers this when it switches the log on; the one connection that writes gets it back.
        try data.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        try Schema.migrator.migrate(data)
        try Schema.keyringMigrator.migrate(keyring)
    }

    /// Commands are second processes, so a busy database is waited for; what is deleted is overwritten; and an
    /// answered request is on disk even when the power goes (`synchronous = FULL`).
    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA secure_delete = ON;
                    PRAGMA trusted_schema = OFF;
                    PRAGMA synchronous = FULL;
                    PRAGMA temp_store = MEMORY;
                    """)
        }
        return configuration
    }

    /// Reads one consistent state of the data.
    public func read<Value: Sendable>(_ work: @Sendable @escaping (Reading) throws -> Value) async throws
        -> Value
    {
        try await data.read { try work(Reading(db: $0)) }
    }

    /// Writes all or nothing. When this returns, it is on disk.
    public func write<Value: Sendable>(_ work: @Sendable @escaping (Writing) throws -> Value) async throws
        -> Value
    {
        try await data.write { try work(Writing(db: $0)) }
    }

    /// The keyring: one shred for each case.
    public func readKeyring<Value: Sendable>(
        _ work: @Sendable @escaping (KeyringReading) throws -> Value
    ) async throws -> Value {
        try await keyring.read { try work(KeyringReading(db: $0)) }
    }

    public func writeKeyring<Value: Sendable>(
        _ work: @Sendable @escaping (KeyringWriting) throws -> Value
    ) async throws -> Value {
        try await keyring.write { try work(KeyringWriting(db: $0)) }
    }

    /// What `PRAGMA integrity_check` and the foreign keys say of both files; empty when all is well.
    public func problems() async throws -> [String] {
        let check: @Sendable (Database) throws -> [String] = { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map {
                    "foreign key: \($0["table"] as String)"
                }
        }
        return try await data.read(check) + keyring.read(check)
    }

    /// Rewrites the write-ahead log into the database, so that what was deleted is gone from it too. Where a long
    /// read stands in the way it is left to the next time: what was to be done is done, and must not look failed.
    public func truncateLog() async {
        _ = try? await data.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    }
}

/// Statements that read. Each feature adds its own.
public struct Reading {
    let db: Database
}

/// Statements that write, and that may read on the way.
public struct Writing {
    let db: Database
    public var reading: Reading { Reading(db: db) }
}

/// A row that another request changed first, or that is no longer what the caller saw.
public struct Conflict: Error, Equatable {
    public init() {}
}
