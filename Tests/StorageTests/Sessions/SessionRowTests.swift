import Foundation
import Storage
import Testing

@Suite struct SessionsAndAnswers {
    private let token = Store.hash("token")

    private func isOpen(at now: Int, in store: Store) async throws -> Bool {
        try await store.data.read { [token] in try $0.session(tokenHash: token, now: now) } != nil
    }

    private func open(_ holder: Holder, in store: Store) async throws {
        try await store.data.write { [token] in
            try $0.insertSession(
                tokenHash: token, holder: holder, sealed: Data([1]), now: 100, expiresAt: 200)
        }
    }

    @Test func aSessionIsFoundUntilItsTimeIsOver() async throws {
        let store = try await Store()
        try await open(.person("lucia"), in: store)
        #expect(try await isOpen(at: 199, in: store))
        #expect(try await !isOpen(at: 200, in: store))
        try await store.data.write { [token] in
            try $0.prolongSession(tokenHash: token, now: 150, expiresAt: 300)
        }
        let row = try await store.data.read { [token] in try $0.session(tokenHash: token, now: 299) }
        #expect((row?.holder, row?.seenAt) == ("person lucia", 150))
        try await store.data.write { try $0.deleteExpired(now: 300) }
        #expect(try await !isOpen(at: 0, in: store))
    }

    @Test func aHoldersSessionsEndTogether() async throws {
        let store = try await Store()
        try await open(.receipt("one"), in: store)
        try await store.data.write { try $0.deleteSessions(of: .person("one")) }
        #expect(try await isOpen(at: 100, in: store))
        try await store.data.write { [token] writing in
            try writing.resealSession(tokenHash: token, holder: .receipt("two"), sealed: Data([2]))
            try writing.deleteSessions(of: .receipt("one"))
        }
        #expect(try await isOpen(at: 100, in: store))
        try await store.data.write { try $0.deleteSessions(of: .receipt("two")) }
        #expect(try await !isOpen(at: 100, in: store))
    }

    @Test func aTokenIsAnsweredOnce() async throws {
        let store = try await Store()
        try await store.data.write { [token] in
            try $0.insertAnswer(tokenHash: token, sealed: Data([1]), holder: "shelter", expiresAt: 200)
        }
        await #expect(throws: Conflict()) {
            try await store.data.write { [token] in
                try $0.insertAnswer(tokenHash: token, sealed: Data([2]), holder: "other", expiresAt: 900)
            }
        }
        let first: Data? = try await store.data.read { [token] in try $0.answer(tokenHash: token) }
        #expect(first == Data([1]))
        try await store.data.write { try $0.deleteAnswers(of: "other") }
        try await store.data.write { try $0.deleteExpired(now: 199) }
        let kept: Data? = try await store.data.read { [token] in try $0.answer(tokenHash: token) }
        #expect(kept == Data([1]))
        try await store.data.write { try $0.deleteExpired(now: 200) }
        let gone: Data? = try await store.data.read { [token] in try $0.answer(tokenHash: token) }
        #expect(gone == nil)
    }
}
