import Foundation
import Storage

/// A data folder of its own, with two practitioners and one case in it.
final class Store: Sendable {
    let folder: URL
    let data: DataFolder

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)")
        data = try DataFolder(folder: folder.path)
        try await data.write { writing in
            try writing.insert(Self.person("lucia"))
            try writing.insert(Self.person("ousmane"))
            try writing.insert(Self.supportCase("shelter"))
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// 32 bytes that differ by name.
    static func hash(_ name: String) -> Data {
        Data((name + String(repeating: " ", count: 32)).utf8.prefix(32))
    }

    static func person(_ id: String) -> PersonRow {
        PersonRow(
            id: id, nameHash: hash(id), profile: Data("profile".utf8), isCoordinator: false,
            isPractitioner: true, publicKey: hash("key of \(id)"), passwordBox: Data("box".utf8),
            recoveryBox: Data("box".utf8), programmeBox: nil, usedStep: 7)
    }

    static func supportCase(_ id: String, stage: String = "requested") -> CaseRow {
        CaseRow(
            id: id, stage: stage, openedHour: 100, language: "es", workLanguage: "es", region: "africa",
            topics: ["data", "safety"], urgency: "days")
    }

    /// A call of 45 minutes.
    static func call(
        _ id: String, of caseID: String = "shelter", host: String = "lucia", at start: Int = 30_000
    ) -> BookingRow {
        BookingRow(
            id: id, caseID: caseID, hostID: host, startAt: start, endAt: start + 2_700, zone: "UTC",
            wallTime: "1970-01-01T08:20", channel: "phone")
    }
}
