import Foundation
import Testing

/// The rooms and the arrows of docs/ARCHITECTURE.md, held against the imports.
@Suite struct Arrows {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let rooms = [
        "Content": [], "Advice": ["Content"], "Scheduling": [], "Vault": [], "Storage": [], "Documents": [],
        "Programme": ["Content", "Advice", "Scheduling", "Vault", "Storage", "Documents"],
        "Web": ["Programme", "Content", "Advice", "Scheduling", "Documents", "CZlib"],
        "Lighttouch": ["Web", "Programme", "Content", "Advice", "Documents"],
    ]
    /// What may be imported in one room only, or in two.
    static let kept = [
        "Crypto": ["Vault"], "CryptoExtras": ["Vault"], "GRDB": ["Storage"], "Mustache": ["Web"],
        "Hummingbird": ["Web", "Lighttouch"], "Yams": ["Content", "Lighttouch"], "CZlib": ["Web"],
        "ArgumentParser": ["Lighttouch"],
    ]

    private func sources(of room: String) throws -> [(name: String, text: String)] {
        let folder = Self.root.appendingPathComponent("Sources/\(room)")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let urls = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
        return try urls.map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }

    private func imports(_ text: String) -> [String] {
        text.matches(of: /(?m)^(?:@\w+ )?import (\w+)/).map { String($0.1) }
    }

    @Test(arguments: rooms.keys.sorted()) func pointOneWay(room: String) throws {
        let files = try sources(of: room)
        #expect(!files.isEmpty)
        let allowed = try #require(Self.rooms[room])
        for file in files {
            for name in imports(file.text) where Self.rooms[name] != nil {
                #expect(allowed.contains(name), "\(room)/\(file.name) imports \(name)")
            }
        }
    }

    @Test(arguments: kept.keys.sorted()) func whatBelongsToOneRoomIsOnlyThere(library: String) throws {
        let allowed = try #require(Self.kept[library])
        for room in Self.rooms.keys where !allowed.contains(room) {
            for file in try sources(of: room) {
                #expect(!imports(file.text).contains(library), "\(room)/\(file.name) imports \(library)")
            }
        }
    }

    @Test func statementsStandOnlyInStorage() throws {
        for room in Self.rooms.keys where room != "Storage" {
            for file in try sources(of: room) {
                #expect(
                    !file.text.contains(/SELECT .+ FROM\s|INSERT INTO\s|DELETE FROM\s/),
                    "\(room)/\(file.name)")
            }
        }
    }

    @Test func everyRoomIsInThePicture() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appendingPathComponent("Sources").path)
        #expect(Set(folders) == Set(Self.rooms.keys).union(["CZlib"]))
    }
}
