import Foundation
import Storage
import Testing

@Suite struct ReceiptsAsTheyAreFound {
    @Test func endWithTheirGrantAndTheirSessions() async throws {
        let store = try await Store()
        let token = Store.hash("token")
        try await store.data.write { writing in
            for id in ["one", "two"] {
                try writing.insertReceipt(id: id, caseID: "shelter", lookupHash: Store.hash(id))
                try writing.insertGrant(of: "shelter", to: .receipt(id), sealed: Data([1]))
            }
            try writing.insertSession(
                tokenHash: token, holder: .receipt("one"), sealed: Data([1]), now: 1, expiresAt: 9)
            try writing.deleteReceipt(id: "one", of: "shelter")
        }
        let (ids, found, grant, session) = try await store.data.read { reading in
            (
                try reading.receiptIDs(of: "shelter"),
                try reading.receipt(lookupHash: Store.hash("one")),
                try reading.grant(of: "shelter", to: .receipt("one")),
                try reading.session(tokenHash: token, now: 1)?.holder
            )
        }
        #expect(ids == ["two"])
        #expect(found == nil)
        #expect(grant == nil)
        #expect(session == nil)
    }

    @Test func ofAnotherCaseAreLeftAlone() async throws {
        let store = try await Store()
        try await store.data.write { writing in
            try writing.insert(Store.supportCase("clinic"))
            try writing.insertReceipt(id: "one", caseID: "shelter", lookupHash: Store.hash("one"))
        }
        await #expect(throws: Conflict()) {
            try await store.data.write { try $0.deleteReceipt(id: "one", of: "clinic") }
        }
        let found = try await store.data.read { try $0.receipt(lookupHash: Store.hash("one")) }
        #expect(found?.caseID == "shelter")
    }
}
