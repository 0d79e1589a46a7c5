import Foundation
import Testing

@testable import Programme

@Suite struct DraftsThatWereLeft {
    private func isThere(_ group: Group, in world: World) async throws -> Bool {
        try await world.stage(of: group) != .disposed
    }

    @Test func areDisposedOfAfterFourteenDays() async throws {
        let world = try await World()
        let (draft, request) = (try await world.draft(), try await world.request())
        world.clock.advance(days: 14)
        #expect(try await world.programme.disposeOfLeftDrafts() == 0)
        #expect(try await world.comeBack(with: draft.receipt).caseID == draft.id)
        world.clock.advance(hours: 2)
        #expect(try await world.programme.disposeOfLeftDrafts() == 1)
        #expect(try await !isThere(draft, in: world))
        await #expect(throws: Refusal.receiptUnknown) {
            try await world.programme.signIn(draft.receipt)
        }
        #expect(try await isThere(request, in: world))
        #expect(try await world.programme.disposeOfLeftDrafts() == 0)
    }

    @Test func areKeptWhileSomeoneWorksOnThem() async throws {
        let world = try await World()
        let groups = [try await world.draft(), try await world.draft(), try await world.draft()]
        world.clock.advance(days: 13)
        var files: [CaseFile] = []
        for group in groups {
            files.append(
                try await world.programme.caseFile(of: world.comeBack(with: group.receipt)))
        }
        let background = Background(who: nil, serves: nil, region: "africa", workLanguage: "es")
        try await world.programme.save(Needs.shelter, seen: 1, in: files[0], once: .random())
        try await world.programme.save(background, seen: 0, in: files[1], once: .random())
        try await world.programme.save(Contact.onlyHere, seen: 0, in: files[2], once: .random())
        world.clock.advance(days: 13)
        #expect(try await world.programme.disposeOfLeftDrafts() == 0)
        for (index, group) in groups.enumerated() {
            #expect(try await isThere(group, in: world), "draft \(index)")
        }
    }
}
