import Foundation
import Storage
import Testing

@testable import Programme

@Suite struct DeletingEverythingNow {
    /// What is left of a case, but for its tombstone.
    struct Remains: Equatable, Sendable {
        var records = 0
        var receipts = 0
        var bookings = 0
        var grants = 0
        var hasShred = false
    }

    private func remains(of group: Group, in world: World) async throws -> Remains {
        let (id, lucia) = (group.id, world.lucia.id)
        var remains = try await world.programme.storage.read { reading in
            Remains(
                records: try reading.records(of: id).count, receipts: try reading.receiptIDs(of: id).count,
                bookings: try reading.booking(of: id) == nil ? 0 : 1,
                grants: try [Holder.programme, .person(lucia)]
                    .filter { try reading.grant(of: id, to: $0) != nil }.count)
        }
        remains.hasShred = try await world.programme.storage.readKeyring { try $0.shred(of: id) } != nil
        return remains
    }

    private func heldCase(in world: World) async throws -> Group {
        let group = try await world.closed()
        try await world.put(group, in: .inProgress)
        try await world.book(for: group)
        return group
    }

    @Test func leavesATombstoneOnly() async throws {
        let world = try await World()
        let group = try await heldCase(in: world)
        let before = try await remains(of: group, in: world)
        #expect(before.records > 5)
        #expect((before.receipts, before.bookings, before.grants, before.hasShred) == (1, 1, 2, true))
        world.clock.advance(hours: 1)
        try await world.programme.dispose(world.file(of: group), by: world.member(group))
        #expect(try await remains(of: group, in: world) == Remains())
        let found = try await world.programme.storage.read { try $0.supportCase(group.id) }
        let row = try #require(found)
        #expect(row.stage == "disposed")
        #expect([row.language, row.workLanguage, row.region, row.urgency] == ["", "", "", ""])
        #expect(row.topics == [])
        #expect(row.practitionerID == nil)
        #expect(row.sentHour == nil)
        #expect((row.openedHour, row.movedHour) == (world.programme.hour, world.programme.hour))
        #expect(try await world.programme.problems() == [])
    }

    @Test func nobodyOpensItAnyMore() async throws {
        let world = try await World()
        let (group, other) = (try await heldCase(in: world), try await world.request())
        let colleague = try await world.comeBack(with: group.receipt)
        try await world.programme.dispose(world.file(of: group), by: world.member(group))
        #expect(try await world.programme.groupMember(group.session)?.caseID == nil)
        #expect(try await world.programme.groupMember(colleague.token)?.caseID == nil)
        await #expect(throws: Refusal.notFound) { try await world.programme.caseFile(of: colleague) }
        await #expect(throws: Refusal.receiptUnknown) {
            try await world.programme.signIn(group.receipt)
        }
        for member in [world.amal.member, world.lucia] {
            await #expect(throws: Refusal.notFound) { try await world.file(of: group, for: member) }
        }
        #expect(try await world.programme.calls(of: world.lucia).isEmpty)
        #expect(try await world.file(of: other).needs?.value == .shelter)
    }

    @Test func nothingIsAddedByWhoHadItOpen() async throws {
        let world = try await World()
        let group = try await heldCase(in: world)
        let (file, member) = (try await world.file(of: group), try await world.member(group))
        let staffFile = try await world.file(of: group, for: world.lucia)
        let wish = CallWish(start: World.instant(day: 5, hour: 10), channel: "phone")
        try await world.programme.dispose(file, by: member)
        await #expect(throws: (any Error).self) {
            try await world.programme.write("Too late", in: file, by: member, once: .random())
        }
        await #expect(throws: (any Error).self) {
            try await world.programme.note("Too late", in: staffFile, by: world.lucia, once: .random())
        }
        await #expect(throws: (any Error).self) {
            _ = try await world.programme.addReceipt(to: file, once: .random())
        }
        await #expect(throws: (any Error).self) {
            try await world.programme.book(wish, in: file, by: member, once: .random())
        }
        #expect(try await remains(of: group, in: world) == Remains())
    }
}
