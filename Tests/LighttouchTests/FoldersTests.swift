import Foundation
import Testing

/// Where things stand: the tests mirror the sources, and the package allows no arrow that nobody draws.
@Suite struct TheFolders {
    private func folders(in path: String) throws -> Set<String> {
        let url = Arrows.root.appendingPathComponent(path)
        let inside = try FileManager.default.contentsOfDirectory(
            at: url, includingPropertiesForKeys: [.isDirectoryKey])
        return Set(
            try inside.filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
                .map(\.lastPathComponent))
    }

    @Test(arguments: Arrows.rooms.keys.sorted()) func ofTestsAreThoseOfTheSources(room: String) throws {
        let tested = try folders(in: "Tests/\(room)Tests")
        // A world of test data belongs to no feature.
        let strange = tested.subtracting(try folders(in: "Sources/\(room)")).subtracting(["World"])
        #expect(strange.isEmpty, "\(room) \(strange.sorted())")
    }

    @Test func ofTemplatesAreThoseOfPages() throws {
        let features = try folders(in: "Sources/Web").union(["Layout", "Parts"])
        #expect(try folders(in: "Templates").isSubset(of: features))
    }

    @Test(arguments: Arrows.rooms.keys.sorted()) func areNoHeaps(room: String) throws {
        let heaps: Set<String> = ["Core", "Shared", "Utils", "Helpers", "Common", "Misc", "Managers"]
        #expect(try folders(in: "Sources/\(room)").isDisjoint(with: heaps))
    }

    @Test func thePackageAllowsTheArrowsAndNoOther() throws {
        let text = try String(
            contentsOf: Arrows.root.appendingPathComponent("Package.swift"), encoding: .utf8)
        let targets = text.split(separator: /\.(?:target|executableTarget)\(\s*/).dropFirst()
        var allowed: [String: Set<String>] = [:]
        for target in targets {
            let own = target.split(separator: /\.testTarget\(/).first ?? ""
            guard let name = own.firstMatch(of: /name: "(\w+)"/)?.1 else { continue }
            let rooms = own.matches(of: /"(\w+)"/).map { String($0.1) }
            allowed[String(name)] = Set(rooms).intersection(Arrows.rooms.keys).subtracting([String(name)])
        }
        #expect(Set(allowed.keys) == Set(Arrows.rooms.keys))
        for (room, arrows) in Arrows.rooms {
            let rooms = Set(arrows).intersection(Arrows.rooms.keys)
            #expect(allowed[room]?.subtracting(rooms).isEmpty == true, "\(room)")
        }
    }
}
