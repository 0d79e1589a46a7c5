import Content
import Foundation
import Storage
import Vault

extension Programme {
    /// Founds a programme in an empty folder. Throws when there is one already.
    public static func found(folder: String) throws {
        try PepperFile(folder: folder).create()
    }

    /// Whether a folder holds a programme.
    public static func isFounded(folder: String) -> Bool { PepperFile(folder: folder).exists }

    /// Makes the programme's key pair and invites its first coordinator, who alone can then open requests.
    /// Throws `Refusal.notNow` when that was done before.
    public func inviteFirstCoordinator(name: String) async throws -> Token {
        let keys = try await makeProgramme(Settings(name: ["en": name]))
        return try await store(
            Invitation(roles: [.coordinator], programmeKey: keys.privateBytes))
    }

    func makeProgramme(_ settings: Settings) async throws -> KeyPair {
        let keys = KeyPair.random()
        let sealed = try pepper.houseKey.seal(JSONEncoder().encode(settings), naming: "settings")
        try await storage.write { writing in
            guard try writing.reading.programme() == nil else { throw Refusal.notNow }
            try writing.insertProgramme(publicKey: keys.publicBytes, settings: sealed)
        }
        return keys
    }
}
