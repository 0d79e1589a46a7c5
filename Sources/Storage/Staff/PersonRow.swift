import Foundation
import GRDB

/// A member of staff as stored: roles in clear, the profile sealed under the house key, keys under the person's own.
public struct PersonRow: Sendable {
    public var id: String
    public var nameHash: Data
    public var profile: Data
    public var isCoordinator: Bool
    public var isPractitioner: Bool
    public var publicKey: Data
    public var passwordBox: Data
    public var recoveryBox: Data
    /// The programme's private key, sealed to a coordinator; nil until another coordinator has given it.
    public var programmeBox: Data?
    public var usedStep: Int
    public var isDisabled: Bool
    public var version: Int

    public init(
        id: String, nameHash: Data, profile: Data, isCoordinator: Bool, isPractitioner: Bool, publicKey: Data,
        passwordBox: Data, recoveryBox: Data, programmeBox: Data?, usedStep: Int
    ) {
        self.id = id
        self.nameHash = nameHash
        self.profile = profile
        self.isCoordinator = isCoordinator
        self.isPractitioner = isPractitioner
        self.publicKey = publicKey
        self.passwordBox = passwordBox
        self.recoveryBox = recoveryBox
        self.programmeBox = programmeBox
        self.usedStep = usedStep
        isDisabled = false
        version = 1
    }

    init(row: Row) {
        id = row["id"]
        nameHash = row["name_hash"]
        profile = row["profile"]
        isCoordinator = row["is_coordinator"]
        isPractitioner = row["is_practitioner"]
        publicKey = row["public_key"]
        passwordBox = row["password_box"]
        recoveryBox = row["recovery_box"]
        programmeBox = row["programme_box"]
        usedStep = row["used_step"]
        isDisabled = row["disabled"]
        version = row["version"]
    }
}

extension Reading {
    public func person(_ id: String) throws -> PersonRow? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM person WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map(PersonRow.init)
    }

    public func person(nameHash: Data) throws -> PersonRow? {
        try Row.fetchOne(db, sql: "SELECT * FROM person WHERE name_hash = ?", arguments: [nameHash])
            .map(PersonRow.init)
    }

    public func people() throws -> [PersonRow] {
        try Row.fetchAll(db, sql: "SELECT * FROM person ORDER BY id").map(PersonRow.init)
    }
}

extension Writing {
    /// Throws `Conflict` when the sign-in name is taken.
    public func insert(_ person: PersonRow) throws {
        do {
            try db.execute(
                sql: """
                    INSERT INTO person (id, name_hash, profile, is_coordinator, is_practitioner, public_key,
                        password_box, recovery_box, programme_box, used_step, disabled, version)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 1)
                    """,
                arguments: [
                    person.id, person.nameHash, person.profile, person.isCoordinator, person.isPractitioner,
                    person.publicKey, person.passwordBox, person.recoveryBox, person.programmeBox,
                    person.usedStep,
                ])
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw Conflict()
        }
    }

    /// A one-time code is used up; throws `Conflict` when another sign-in used it first.
    public func useStep(_ step: Int, of personID: String) throws {
        try db.execute(
            sql: "UPDATE person SET used_step = ? WHERE id = ? AND used_step < ?",
            arguments: [step, personID, step])
        guard db.changesCount == 1 else { throw Conflict() }
    }

    public func updateProfile(of personID: String, seen: Int, profile: Data) throws {
        try db.execute(
            sql: "UPDATE person SET profile = ?, version = version + 1 WHERE id = ? AND version = ?",
            arguments: [profile, personID, seen])
        guard db.changesCount == 1 else { throw Conflict() }
    }

    public func updatePasswordBox(of personID: String, sealed: Data) throws {
        try db.execute(
            sql: "UPDATE person SET password_box = ? WHERE id = ?", arguments: [sealed, personID])
    }

    public func giveProgrammeKey(to personID: String, sealed: Data) throws {
        try db.execute(
            sql: "UPDATE person SET programme_box = ? WHERE id = ? AND is_coordinator = 1",
            arguments: [sealed, personID])
    }

    /// Nobody who is disabled can sign in; open sessions end at once. The grants are kept, so that the cases
    /// can be opened again when the person is let back in.
    public func setDisabled(_ disabled: Bool, personID: String) throws {
        try db.execute(sql: "UPDATE person SET disabled = ? WHERE id = ?", arguments: [disabled, personID])
        try deleteSessions(of: .person(personID))
    }
}
