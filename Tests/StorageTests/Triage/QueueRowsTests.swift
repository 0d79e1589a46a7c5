import Testing

@testable import Storage

@Suite struct RowsOfTheQueue {
    /// Cases in the order of this list; each stage holds every third.
    private func store() async throws -> Store {
        let store = try await Store()
        try await store.data.write { writing in
            for index in [4, 1, 8, 2, 0, 7, 5, 3, 6] {
                var row = Store.supportCase(
                    "case \(index)", stage: ["draft", "accepted", "closed"][index % 3])
                (row.queueOrder, row.movedHour) = (index - 4, 100 + index)
                row.practitionerID = index % 3 == 0 ? nil : index > 4 ? "lucia" : "ousmane"
                row.hasNews = index == 1
                try writing.insert(row)
            }
        }
        return store
    }

    @Test func standInTheirOrderPageByPage() async throws {
        let store = try await store()
        try await store.data.write { writing in
            for id in ["b", "a"] { try writing.insert(Store.supportCase(id)) }
        }
        let (first, second) = try await store.data.read { reading in
            (
                try reading.queue(stage: "accepted", limit: 2, offset: 0).map(\.id),
                try reading.queue(stage: "accepted", limit: 2, offset: 2).map(\.id)
            )
        }
        #expect(first == ["case 1", "case 4"])
        #expect(second == ["case 7"])
        // Those with one order are told apart by their id, so that pages do not overlap.
        let tied = try await store.data.read { try $0.queue(stage: "requested", limit: 9, offset: 0) }
        #expect(tied.map(\.id) == ["a", "b", "shelter"])
    }

    @Test func areCountedByStageAndByPractitioner() async throws {
        let store = try await store()
        let (drafts, more, load) = try await store.data.read { reading in
            (
                try reading.count(stages: ["draft"]), try reading.count(stages: ["accepted", "closed"]),
                try reading.load(stages: ["accepted", "closed"])
            )
        }
        #expect((drafts, more) == (3, 6))
        #expect(load == ["lucia": 3, "ousmane": 3])
    }

    @Test func ofAPractitionerThoseWithNewsComeFirst() async throws {
        let store = try await store()
        let (his, closed) = try await store.data.read { reading in
            (
                try reading.cases(of: "ousmane", stages: ["accepted", "closed"], limit: 9).map(\.id),
                try reading.cases(stages: ["closed"], limit: 2, offset: 1).map(\.id)
            )
        }
        #expect(his == ["case 1", "case 4", "case 2"])
        #expect(closed == ["case 5", "case 2"])
    }

    @Test func areAnsweredOnce() async throws {
        let store = try await store()
        try await store.data.write { writing in
            try writing.markAnswered("case 1", hour: 500)
            try writing.markAnswered("case 1", hour: 900)
            try writing.markAnswered("case 4", hour: 700)
        }
        let counts = try await store.data.read { reading in
            try [500, 501, 700, 701].map { try reading.answered(since: $0) }
        }
        #expect(counts == [2, 1, 1, 0])
    }

    /// Counts are kept and not counted, so every way into and out of a stage is tried against counting.
    @Test func areCountedRightWhateverHappensToThem() async throws {
        let store = try await store()
        var seed = SystemRandomNumberGenerator()
        let stages = ["draft", "requested", "accepted", "inProgress", "closed"]
        for step in 0..<200 {
            let id = "case \(Int.random(in: 0..<9, using: &seed))"
            let (from, to) = (stages.randomElement()!, stages.randomElement()!)
            try? await store.data.write { try $0.move(id, from: [from], to: to, hour: step) }
            if step % 20 == 0 {
                try await store.data.write { try $0.insert(Store.supportCase("more \(step)", stage: to)) }
                try await store.data.write {
                    try $0.db.execute(sql: "DELETE FROM support_case WHERE id = 'more \(step - 40)'")
                }
            }
        }
        for stage in stages {
            let (kept, counted) = try await store.data.read { reading in
                (
                    try reading.count(stages: [stage]),
                    try reading.cases(stages: [stage], limit: 100, offset: 0).count
                )
            }
            #expect(kept == counted)
        }
    }
}
