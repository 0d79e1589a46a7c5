import Foundation
import Yams

/// A map to begin from: believable, incomplete, and made to be changed.
public struct StartingMap: Sendable {
    public let code: String
    public let name: PartlyLocalized
    /// What kind of group it fits.
    public let description: PartlyLocalized
    /// The answers by which it is found.
    public let fits: Fits
    private let files: [Language: Data]

    public struct Fits: Sendable, Codable, Hashable {
        public let work: [String]
        public let size: [String]
        public let reach: [String]
    }

    /// The folder that holds one file for each.
    static let folder = "maps"

    static let shape = Shape(
        .needed("code", .text), .needed("name", .someWords), .needed("description", .someWords),
        .needed(
            "fits", .group(Shape(.needed("work", .texts), .needed("size", .texts), .needed("reach", .texts)))),
        .needed("map", .keys))

    init(_ node: Node) throws {
        let decoder = YAMLDecoder()
        let head = try decoder.decode(Head.self, from: node)
        code = head.code
        name = head.name
        description = head.description
        fits = head.fits
        let map = node["map"] ?? Node.mapping([:])
        var files: [Language: Data] = [:]
        for language in Language.allCases where name.isSaid(in: language) {
            files[language] = try JSONSerialization.data(withJSONObject: map.plain(in: language))
        }
        self.files = files
    }

    private struct Head: Decodable {
        let code: String
        let name: PartlyLocalized
        let description: PartlyLocalized
        let fits: Fits
    }

    /// The map as a map file, with its texts in one language; in English where it was not written in that one.
    public func json(in language: Language) -> Data { files[language] ?? files[.en] ?? Data() }
}

extension Node {
    /// Texts are chosen; `true`, `false` and whole numbers are what they look like, and nothing else is guessed, so that
    /// `NO` stays the code of Norway.
    fileprivate func plain(in language: Language) -> Any {
        switch self {
        case .scalar(let scalar):
            if scalar.style == .plain || scalar.style == .any {
                if scalar.string == "true" || scalar.string == "false" { return scalar.string == "true" }
                if let number = Int(scalar.string) { return number }
            }
            return scalar.string
        case .sequence(let items): return items.map { $0.plain(in: language) }
        case .mapping(let mapping):
            let keys = mapping.map(\.key.text)
            let codes = Language.allCases.map(\.rawValue)
            if !keys.isEmpty, keys.allSatisfy(codes.contains) {
                return (mapping[language.rawValue] ?? mapping[Language.en.rawValue])?.text ?? ""
            }
            return Dictionary(
                mapping.map { ($0.key.text, $0.value.plain(in: language)) },
                uniquingKeysWith: { first, _ in first })
        case .alias: return ""
        }
    }
}

extension PackReader {
    /// All starting maps, by their file names; a map whose elements do not hold together is found by the check of the
    /// map itself.
    mutating func startingMaps() -> [StartingMap] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path(of: StartingMap.folder))) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { file in
            let name = StartingMap.folder + "/" + file
            guard let text = try? String(contentsOfFile: path(of: name), encoding: .utf8),
                let node = try? compose(yaml: text, .basic)
            else {
                report(name, ["It is not YAML in UTF-8 that can be read."])
                return nil
            }
            let mends = StartingMap.shape.mends(in: node)
            report(name, mends)
            guard mends.isEmpty else { return nil }
            guard let map = try? StartingMap(node), map.code + ".yaml" == file else {
                report(name, ["Its code must be the file's name without '.yaml'."])
                return nil
            }
            return map
        }
    }
}
