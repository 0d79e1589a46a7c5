import Content
import Foundation
import Scheduling
import Storage
import Testing
import Vault

@testable import Programme

/// A small programme in a folder of its own: Amal coordinates, Lucía speaks Spanish and English, Ousmane French
/// and English. It is Monday 2 March 2026, 09:00 UTC, and both take calls from 9 to 17 UTC on workdays.
final class World: Sendable {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let contentFolder = root.appendingPathComponent("Content").path
    static let content = Result { try ContentPack(folder: contentFolder) }
    static let monday = Date(timeIntervalSince1970: 1_772_442_000)

    let folder: URL
    let clock: SettableClock
    let programme: Programme
    let amal: Coordinator
    let lucia: StaffMember
    let ousmane: StaffMember

    init() async throws {
        let clock = SettableClock(Self.monday)
        let folder = Self.freshFolder()
        try Programme.found(folder: folder.path)
        let programme = try Self.open(folder, clock)
        let first = try await programme.inviteFirstCoordinator(name: "Second Lamp")
        let staff = Staffing(programme: programme, clock: clock)
        let amal = try await staff.join(
            first, Profile(name: "Amal Haddad", signInName: "amal", languages: ["ar", "fr"]))
        let coordinator = try #require(Coordinator(amal.member))
        let lucia = try await staff.join(
            programme.invite([.practitioner], by: coordinator, once: .random()),
            Profile(
                name: "Lucía Restrepo", signInName: "lucia", languages: ["es", "en"],
                topics: ["reaching", "data"], zone: "America/Bogota"))
        let ousmane = try await staff.join(
            programme.invite([.practitioner], by: coordinator, once: .random()),
            Profile(
                name: "Ousmane Diop", signInName: "ousmane", languages: ["fr", "en"],
                topics: ["remote", "tools"], zone: "Africa/Dakar"))
        try await staff.offer(hoursFrom: 4, in: "America/Bogota", of: lucia.member)
        try await staff.offer(hoursFrom: 9, in: "Africa/Dakar", of: ousmane.member)
        (self.clock, self.folder, self.programme) = (clock, folder, programme)
        (self.amal, self.lucia, self.ousmane) = (coordinator, lucia.member, ousmane.member)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var staff: Staffing { Staffing(programme: programme, clock: clock) }

    static func freshFolder() -> URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("world-\(UUID().uuidString)")
    }

    static func open(_ folder: URL, _ clock: SettableClock) throws -> Programme {
        try Programme(folder: folder.path, content: content.get(), costs: .cheap) { clock.now }
    }
}
