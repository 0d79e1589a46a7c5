import Foundation
import Testing

@testable import Programme

/// A hundred groups want the same time in the same moment.
@Suite struct ARushForOneTime {
    /// How many got it; all others are told that it was taken.
    private func rush(language: String, in world: World) async throws -> [String] {
        var forms: [(file: CaseFile, member: GroupMember)] = []
        for _ in 0..<100 {
            let group = try await world.request(language: language)
            forms.append((try await world.file(of: group), try await world.member(group)))
        }
        let wish = CallWish(start: World.wednesdayAtTen, channel: "phone")
        return try await withThrowingTaskGroup(of: String?.self) { tasks in
            for form in forms {
                tasks.addTask {
                    do {
                        try await world.programme.book(
                            wish, in: form.file, by: form.member, once: .random())
                        return try await world.programme.caseFile(of: form.member).booking?.hostID
                    } catch Refusal.slotTaken {
                        return nil
                    }
                }
            }
            return try await tasks.reduce(into: []) { hosts, host in host.map { hosts.append($0) } }
        }
    }

    @Test func oneGetsItWhereOneHostIsFree() async throws {
        let world = try await World()
        #expect(try await rush(language: "es", in: world) == [world.lucia.id])
        #expect(try await world.programme.calls(of: world.lucia).count == 1)
        #expect(try await world.programme.problems() == [])
    }

    @Test func oneForEachHostGetsItWhereTwoAreFree() async throws {
        let world = try await World()
        let hosts = try await rush(language: "en", in: world)
        #expect(hosts.sorted() == [world.lucia.id, world.ousmane.id].sorted())
        #expect(try await world.programme.calls(of: world.lucia).count == 1)
        #expect(try await world.programme.calls(of: world.ousmane).count == 1)
    }
}
