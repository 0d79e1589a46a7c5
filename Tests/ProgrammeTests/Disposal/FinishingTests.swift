import Foundation
import Testing

@testable import Programme
@testable import Storage

/// What a crash or an unlucky instant must not do.
@Suite struct DisposalBesideOtherWork {
    @Test func aDraftThatIsSentAtThatInstantStaysWhole() async throws {
        let world = try await World()
        let group = try await world.request()
        let hour = world.programme.hour
        // As the hourly work would go on, had it listed the case as a draft just before it was sent.
        let ended = try await world.programme.storage.write {
            try $0.disposeOfDraft(group.id, untouchedSince: hour + 1_000, hour: hour)
        }
        #expect(!ended)
        #expect(try await world.file(of: group).needs?.value == .shelter)
    }

    @Test func oneThatACrashCutOffIsFinished() async throws {
        let world = try await World()
        let (group, other) = (try await world.request(), try await world.request())
        try await world.programme.storage.writeKeyring { try $0.eraseShred(of: group.id) }
        _ = try await world.programme.disposeOfLeftDrafts()
        let row = try await world.programme.storage.read { try $0.supportCase(group.id) }
        #expect(row?.stage == "disposed")
        #expect(try await world.programme.problems().isEmpty)
        #expect(try await world.file(of: other).needs?.value == .shelter)
    }

    @Test func aTombstoneKeepsNoShred() async throws {
        let world = try await World()
        let group = try await world.request()
        let hour = world.programme.hour
        try await world.programme.storage.write { try $0.dispose(group.id, hour: hour) }
        _ = try await world.programme.disposeOfLeftDrafts()
        let shred = try await world.programme.storage.readKeyring { try $0.shred(of: group.id) }
        #expect(shred == nil)
    }
}
