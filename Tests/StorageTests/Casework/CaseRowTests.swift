import Foundation
import Storage
import Testing

@Suite struct CasesInClear {
    @Test func moveOnlyFromWhereTheyStand() async throws {
        let store = try await Store()
        await #expect(throws: Conflict()) {
            try await store.data.write {
                try $0.move("shelter", from: ["draft", "closed"], to: "accepted", hour: 200)
            }
        }
        try await store.data.write {
            try $0.move("shelter", from: ["draft", "requested"], to: "accepted", hour: 200)
        }
        let row = try await store.data.read { try $0.supportCase("shelter") }
        #expect(row?.stage == "accepted")
        #expect(row?.movedHour == 200)
        await #expect(throws: Conflict()) {
            try await store.data.write {
                try $0.move("nothing", from: ["requested"], to: "accepted", hour: 1)
            }
        }
    }

    @Test func areDescribedQueuedAndAssigned() async throws {
        let store = try await Store()
        try await store.data.write { writing in
            try writing.describe(
                "shelter", workLanguage: "fr", region: "west-africa", topics: ["tools"], urgency: "weeks")
            try writing.queue("shelter", order: -5, sentHour: 150)
            try writing.assign("shelter", to: "lucia")
            try writing.setNews("shelter", true)
        }
        var expected = Store.supportCase("shelter")
        (expected.workLanguage, expected.region, expected.topics) = ("fr", "west-africa", ["tools"])
        (expected.urgency, expected.queueOrder, expected.sentHour) = ("weeks", -5, 150)
        (expected.practitionerID, expected.hasNews) = ("lucia", true)
        #expect(try await store.data.read { try $0.supportCase("shelter") } == expected)
    }

    @Test func aGrantHasOnePlaceForEachHolder() async throws {
        let store = try await Store()
        let holders: [Holder] = [.programme, .person("lucia"), .receipt("lucia")]
        for (index, holder) in holders.enumerated() {
            try await store.data.write { writing in
                try writing.insertGrant(of: "shelter", to: holder, sealed: Data([9]))
                try writing.insertGrant(of: "shelter", to: holder, sealed: Data([UInt8(index)]))
            }
        }
        for (index, holder) in holders.enumerated() {
            let sealed = try await store.data.read { try $0.grant(of: "shelter", to: holder) }
            #expect(sealed == Data([UInt8(index)]))
        }
        try await store.data.write { try $0.deleteGrant(of: "shelter", to: .person("lucia")) }
        #expect(try await store.data.read { try $0.grant(of: "shelter", to: .person("lucia")) } == nil)
        #expect(try await store.data.read { try $0.grant(of: "shelter", to: .receipt("lucia")) } != nil)
    }

    @Test func onlyDraftsAreTouched() async throws {
        let store = try await Store()
        try await store.data.write { writing in
            try writing.insert(Store.supportCase("draft", stage: "draft"))
            try writing.touchDraft("draft", hour: 300)
            try writing.touchDraft("shelter", hour: 300)
        }
        #expect(try await store.data.read { try $0.supportCase("draft")?.movedHour } == 300)
        #expect(try await store.data.read { try $0.supportCase("shelter")?.movedHour } == 100)
        #expect(try await store.data.read { try $0.drafts(untouchedSince: 300) } == [])
        #expect(try await store.data.read { try $0.drafts(untouchedSince: 301) } == ["draft"])
    }
}
