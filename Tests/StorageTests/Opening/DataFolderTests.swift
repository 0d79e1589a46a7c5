import Foundation
import Testing

@testable import Storage

@Suite struct OpeningTheFolder {
    private func pragma(_ name: String, of store: Store) async throws -> Int? {
        try await store.data.write { try Int.fetchOne($0.db, sql: "PRAGMA \(name)") }
    }

    @Test func deletedRowsAreOverwrittenAndAnsweredOnesAreOnDisk() async throws {
        let store = try await Store()
        #expect(try await pragma("secure_delete", of: store) == 1)
        #expect(try await pragma("synchronous", of: store) == 2)
        #expect(try await pragma("foreign_keys", of: store) == 1)
        #expect(try await pragma("trusted_schema", of: store) == 0)
        #expect(try await pragma("temp_store", of: store) == 2)
        let keyring = try await store.data.writeKeyring { keyring in
            try ["secure_delete", "synchronous"].map { try Int.fetchOne(keyring.db, sql: "PRAGMA \($0)") }
        }
        #expect(keyring == [1, 2])
    }

    @Test func onlyItsOwnerReadsIt() async throws {
        let store = try await Store()
        let files = FileManager.default
        let modes = try ["", "data.sqlite", "keyring.sqlite"].map { name in
            let path = store.folder.appendingPathComponent(name).path
            return try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(modes == [0o700, 0o600, 0o600])
    }

    @Test func openedAgainItHoldsEverythingAndMigratesNothing() async throws {
        let store = try await Store()
        try await store.data.writeKeyring { try $0.insertShred(of: "shelter", bytes: Store.hash("shred")) }
        let schema: @Sendable (Reading) throws -> [String] = {
            try String.fetchAll($0.db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1")
        }
        let before = try await store.data.read(schema)
        for _ in 0..<3 {
            let again = try DataFolder(folder: store.folder.path)
            #expect(try await again.read { try $0.people().map(\.id) } == ["lucia", "ousmane"])
            #expect(try await again.read { try $0.supportCase("shelter") } == Store.supportCase("shelter"))
            #expect(try await again.readKeyring { try $0.shred(of: "shelter") } == Store.hash("shred"))
            #expect(try await again.read(schema) == before)
            #expect(try await again.problems() == [])
        }
    }

    @Test func allOfAWriteIsDoneOrNothing() async throws {
        let store = try await Store()
        await #expect(throws: Conflict()) {
            try await store.data.write { writing in
                try writing.insert(Store.supportCase("clinic"))
                throw Conflict()
            }
        }
        #expect(try await store.data.read { try $0.supportCase("clinic") } == nil)
    }

    @Test func whatWasDeletedIsInNoFileAnyMore() async throws {
        let store = try await Store()
        let sealed = Data("0123456789 sealed bytes that must go 0123456789".utf8)
        try await store.data.write {
            try $0.insertRecord(of: "shelter", kind: "entry", id: "a", sealed: sealed)
        }
        #expect(try holds(sealed, store.folder))
        try await store.data.write { try $0.dispose("shelter", hour: 1) }
        await store.data.truncateLog()
        #expect(try !holds(sealed, store.folder))
    }

    private func holds(_ bytes: Data, _ folder: URL) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
            try Data(contentsOf: folder.appendingPathComponent(name)).range(of: bytes) != nil
        }
    }
}
