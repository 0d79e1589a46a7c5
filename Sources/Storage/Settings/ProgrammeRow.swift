import Foundation
import GRDB

/// The one row of the programme itself.
public struct ProgrammeRow: Sendable {
    public let publicKey: Data
    public let settings: Data
    public let version: Int
}

extension Reading {
    public func programme() throws -> ProgrammeRow? {
        try Row.fetchOne(db, sql: "SELECT * FROM programme").map {
            ProgrammeRow(publicKey: $0["public_key"], settings: $0["settings"], version: $0["version"])
        }
    }
}

extension Writing {
    public func insertProgramme(publicKey: Data, settings: Data) throws {
        try db.execute(
            sql: "INSERT INTO programme (id, public_key, settings, version) VALUES (1, ?, ?, 1)",
            arguments: [publicKey, settings])
    }

    public func updateSettings(seen: Int, settings: Data) throws {
        try db.execute(
            sql: "UPDATE programme SET settings = ?, version = version + 1 WHERE version = ?",
            arguments: [settings, seen])
        guard db.changesCount == 1 else { throw Conflict() }
    }
}
