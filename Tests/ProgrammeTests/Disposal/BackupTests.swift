import Foundation
import Testing

@testable import Programme

/// Backups of the data may be kept for years; of the keyring only the newest is kept.
@Suite struct BackupsOfADisposedCase {
    private let files = FileManager.default

    private func copy(_ names: [String], from: URL, to: URL) throws {
        try files.createDirectory(at: to, withIntermediateDirectories: true)
        for name in names {
            let target = to.appendingPathComponent(name)
            try? files.removeItem(at: target)
            try files.copyItem(at: from.appendingPathComponent(name), to: target)
        }
    }

    /// The words of a case as a group and a coordinator find them in a restored folder; nil where it stays shut.
    private func words(of group: Group, in folder: URL, _ world: World) async throws -> [String?] {
        let programme = try World.open(folder, world.clock)
        let session = try #require(Token(text: try await programme.signIn(group.receipt).session))
        let member = try #require(try await programme.groupMember(session))
        let byGroup = try? await programme.caseFile(of: member)
        let byAmal = try? await programme.caseFile(group.id, for: world.amal.member)
        return [byGroup?.needs?.value.words, byAmal?.needs?.value.words]
    }

    @Test func openNothingWithTheNewestKeyring() async throws {
        let world = try await World()
        let (gone, kept) = (try await world.request(), try await world.request())
        await world.programme.storage.truncateLog()
        let (backup, restored) = (World.freshFolder(), World.freshFolder())
        defer { for folder in [backup, restored] { try? files.removeItem(at: folder) } }
        try copy(["data.sqlite", "keyring.sqlite", "pepper"], from: world.folder, to: backup)

        try await world.programme.dispose(world.file(of: gone), by: world.member(gone))

        try copy(["data.sqlite", "pepper"], from: backup, to: restored)
        try copy(["keyring.sqlite"], from: world.folder, to: restored)
        #expect(try await words(of: gone, in: restored, world) == [nil, nil])
        #expect(try await words(of: kept, in: restored, world) == [Needs.shelter.words, Needs.shelter.words])
        // With the old keyring it would open: it is the shred, and nothing else, that keeps it shut.
        #expect(try await words(of: gone, in: backup, world) == [Needs.shelter.words, Needs.shelter.words])
    }

    @Test func theErasedShredIsInNoByteOfTheKeyring() async throws {
        let world = try await World()
        let group = try await world.request()
        let found = try await world.programme.storage.readKeyring { try $0.shred(of: group.id) }
        let shred = try #require(found)
        let keyring = world.folder.appendingPathComponent("keyring.sqlite")
        #expect(try Data(contentsOf: keyring).range(of: shred) != nil)
        try await world.programme.dispose(world.file(of: group), by: world.member(group))
        for name in try files.contentsOfDirectory(atPath: world.folder.path) {
            let bytes = try Data(contentsOf: world.folder.appendingPathComponent(name))
            #expect(bytes.range(of: shred) == nil, "\(name)")
        }
    }
}
