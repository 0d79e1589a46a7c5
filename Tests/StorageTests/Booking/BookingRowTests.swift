import Storage
import Testing

@Suite struct CallsAndTheirQuanta {
    private func clinic(in store: Store) async throws {
        try await store.data.write { try $0.insert(Store.supportCase("clinic")) }
    }

    @Test func aQuantumOfAHostIsGivenAwayOnce() async throws {
        let store = try await Store()
        try await clinic(in: store)
        try await store.data.write { try $0.insert(Store.call("one"), quanta: Array(100..<109)) }
        await #expect(throws: Conflict()) {
            try await store.data.write {
                try $0.insert(Store.call("two", of: "clinic", at: 32_400), quanta: Array(108..<117))
            }
        }
        #expect(try await store.data.read { try $0.booking(of: "clinic") } == nil)
        try await store.data.write {
            try $0.insert(Store.call("two", of: "clinic", host: "ousmane"), quanta: Array(100..<109))
        }
        #expect(try await store.data.read { try $0.quanta(of: "one") } == Array(100..<109))
        #expect(try await store.data.read { try $0.quanta(of: "two") } == Array(100..<109))
    }

    @Test func aCaseHasOneCallAhead() async throws {
        let store = try await Store()
        try await store.data.write { try $0.insert(Store.call("one"), quanta: [1]) }
        let second = Store.call("two", at: 90_000)
        await #expect(throws: Conflict()) {
            try await store.data.write { try $0.insert(second, quanta: [2]) }
        }
        try await store.data.write { writing in
            try writing.endBooking("one")
            try writing.insert(second, quanta: [2])
        }
        #expect(try await store.data.read { try $0.booking(of: "shelter")?.id } == "two")
    }

    @Test func aMovedCallLeavesItsOldTimeAndTakesTheNew() async throws {
        let store = try await Store()
        try await clinic(in: store)
        let first = Store.call("one")
        try await store.data.write { try $0.insert(first, quanta: [1, 2, 3]) }
        var moved = Store.call("one", host: "ousmane", at: 60_000)
        moved.channel = "signal"
        let wish = moved
        try await store.data.write { try $0.move(wish, quanta: [3, 4, 5]) }
        moved.sequence = 1
        #expect(try await store.data.read { try $0.booking(of: "shelter") } == moved)
        #expect(try await store.data.read { try $0.quanta(of: "one") } == [3, 4, 5])
        try await store.data.write { try $0.insert(Store.call("two", of: "clinic"), quanta: [1, 2, 3]) }
        await #expect(throws: Conflict()) {
            try await store.data.write { try $0.move(wish, quanta: [6]) }
        }
    }

    @Test func aMoveToATimeThatIsTakenChangesNothing() async throws {
        let store = try await Store()
        try await clinic(in: store)
        let first = Store.call("one")
        try await store.data.write { writing in
            try writing.insert(first, quanta: [1, 2])
            try writing.insert(Store.call("two", of: "clinic", at: 60_000), quanta: [8, 9])
        }
        await #expect(throws: Conflict()) {
            try await store.data.write { try $0.move(Store.call("one", at: 60_000), quanta: [7, 8]) }
        }
        #expect(try await store.data.read { try $0.booking(of: "shelter") } == first)
        #expect(try await store.data.read { try $0.quanta(of: "one") } == [1, 2])
    }

    @Test func aCancelledCallGivesItsTimeBack() async throws {
        let store = try await Store()
        try await store.data.write { try $0.insert(Store.call("one"), quanta: [1, 2]) }
        await #expect(throws: Conflict()) {
            try await store.data.write { try $0.cancelBooking("one", seen: 3) }
        }
        try await store.data.write { try $0.cancelBooking("one", seen: 0) }
        await #expect(throws: Conflict()) {
            try await store.data.write { try $0.cancelBooking("one", seen: 1) }
        }
        await #expect(throws: Conflict()) {
            try await store.data.write { writing in
                var call = Store.call("one")
                call.sequence = 1
                try writing.move(call, quanta: [1])
            }
        }
        #expect(try await store.data.read { try $0.booking(of: "shelter") } == nil)
        #expect(try await store.data.read { try $0.bookings(endingAfter: 0).isEmpty })
        try await store.data.write { try $0.insert(Store.call("two"), quanta: [1, 2]) }
    }

    @Test func callsAreListedByHostAndTime() async throws {
        let store = try await Store()
        for (index, host) in ["ousmane", "lucia", "ousmane"].enumerated() {
            try await store.data.write { writing in
                try writing.insert(Store.supportCase("\(index)"))
                try writing.insert(
                    Store.call("call \(index)", of: "\(index)", host: host, at: 90_000 - index * 10_000),
                    quanta: [index])
            }
        }
        let (all, his, late, some) = try await store.data.read { reading in
            (
                try reading.bookings(endingAfter: 0).map(\.id),
                try reading.bookings(of: "ousmane", endingAfter: 0).map(\.id),
                try reading.bookings(endingAfter: 82_700).map(\.id),
                try reading.bookings(ofCases: ["0", "2", "none"]).map(\.id).sorted()
            )
        }
        #expect(all == ["call 2", "call 1", "call 0"])
        #expect(his == ["call 2", "call 0"])
        #expect(late == ["call 0"])
        #expect(some == ["call 0", "call 2"])
    }
}
