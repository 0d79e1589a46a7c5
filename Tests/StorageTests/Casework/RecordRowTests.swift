import Foundation
import Storage
import Testing

@Suite struct RecordsAndTheirVersions {
    private let first = Data("first".utf8)
    private let second = Data("second".utf8)

    private func store() async throws -> Store {
        let (store, first) = (try await Store(), first)
        try await store.data.write { writing in
            for id in ["a", "b"] {
                try writing.insertRecord(of: "shelter", kind: "entry", id: id, sealed: first)
            }
        }
        return store
    }

    private func record(_ id: String, in store: Store) async throws -> RecordRow? {
        try await store.data.read { try $0.record(of: "shelter", kind: "entry", id: id) }
    }

    @Test func aChangeNamesTheVersionThatWasSeen() async throws {
        let (store, second) = (try await store(), second)
        try await store.data.write {
            try $0.updateRecord(of: "shelter", kind: "entry", id: "a", seen: 1, sealed: second)
        }
        for stale in [0, 1, 3] {
            await #expect(throws: Conflict()) {
                try await store.data.write {
                    try $0.updateRecord(of: "shelter", kind: "entry", id: "a", seen: stale, sealed: Data())
                }
            }
            await #expect(throws: Conflict()) {
                try await store.data.write {
                    try $0.deleteRecord(of: "shelter", kind: "entry", id: "a", seen: stale)
                }
            }
        }
        #expect(try await record("a", in: store)?.version == 2)
        #expect(try await record("a", in: store)?.sealed == second)
        #expect(try await record("b", in: store)?.sealed == first)
        try await store.data.write {
            try $0.deleteRecord(of: "shelter", kind: "entry", id: "a", seen: 2)
        }
        #expect(try await record("a", in: store) == nil)
    }

    @Test func ofTwoChangesAtOnceOneIsMade() async throws {
        let store = try await store()
        let made = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<20 {
                group.addTask {
                    let change: Void? = try? await store.data.write {
                        try $0.updateRecord(
                            of: "shelter", kind: "entry", id: "a", seen: 1, sealed: Data("\(number)".utf8))
                    }
                    return change != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(made == 1)
        #expect(try await record("a", in: store)?.version == 2)
    }

    @Test func areListedInTheOrderInWhichTheyWereMade() async throws {
        let (store, first) = (try await Store(), first)
        let ids = (0..<12).map { "\($0 * 7 % 12)" }
        for (index, id) in ids.enumerated() {
            try await store.data.write {
                try $0.insertRecord(
                    of: "shelter", kind: index % 2 == 0 ? "entry" : "note", id: id, sealed: first)
            }
        }
        #expect(try await store.data.read { try $0.records(of: "shelter").map(\.id) } == ids)
        #expect(try await store.data.read { try $0.records(of: "nothing").isEmpty })
    }
}
