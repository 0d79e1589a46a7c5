import Advice
import Content

extension ContentPack {
    /// Throws `ContentProblems` with what only the map can judge: starting maps, the words of its fields, and the steps
    /// that patterns add.
    public func requireMaps() throws {
        guard mapProblems.isEmpty else { throw ContentProblems(problems: mapProblems) }
    }

    var mapProblems: [ContentProblem] {
        startingMapProblems + wordProblems + patternProblems + retentionProblems + documentProblems
    }

    private var startingMapProblems: [ContentProblem] {
        startingMaps.flatMap { start in
            [Language.en, .es].compactMap { language -> ContentProblem? in
                do {
                    _ = try Map(json: start.json(in: language))
                    return nil
                } catch {
                    return ContentProblem(
                        file: "maps/\(start.code).yaml", entry: start.code, mend: "\(error)")
                }
            }
        }
    }

    private var wordProblems: [ContentProblem] {
        ElementKind.allCases.flatMap { kind in
            kind.type.wordedFields.flatMap { key, codes -> [ContentProblem] in
                let words = mapWords(kind.rawValue)?.field(key)
                let lacking = codes.filter { code in words?.options?.contains { $0.code == code } != true }
                let mends =
                    words == nil
                    ? ["The field '\(key)' has no words. Write them."]
                    : lacking.map { "The field '\(key)' has no words for '\($0)'. Write them." }
                return mends.map { ContentProblem(file: "map-words.yaml", entry: kind.rawValue, mend: $0) }
            }
        }
    }

    private var patternProblems: [ContentProblem] {
        patterns.flatMap { pattern in
            let unknown =
                pattern.helps.filter { Step.Hurt(rawValue: $0) == nil } + pattern.adds.flatMap(\.unknownCodes)
            return unknown.map {
                ContentProblem(
                    file: "patterns.yaml", entry: pattern.code,
                    mend: "'\($0)' is no code of the map's format.")
            }
        }
    }
}

extension MapElement {
    /// The fields with the codes that need words.
    fileprivate static var wordedFields: [(key: String, codes: [String])] {
        fields.map { field in
            switch field.kind {
            case .choice(let codes), .choices(let codes): (field.key, codes)
            case .uses: (field.key, Use.Does.allCases.map(\.rawValue))
            default: (field.key, [])
            }
        }
    }
}

extension Pattern.AddedStep {
    fileprivate var unknownCodes: [String] {
        var unknown: [String] = []
        if actor != "same", People.Role(rawValue: actor) == nil { unknown.append(actor) }
        if Step.Channel(rawValue: channel) == nil { unknown.append(channel) }
        if let device, Step.Device(rawValue: device) == nil { unknown.append(device) }
        if let bandwidth, Step.Bandwidth(rawValue: bandwidth) == nil { unknown.append(bandwidth) }
        if let reading, Step.Reading(rawValue: reading) == nil { unknown.append(reading) }
        unknown += (costs ?? []).filter { Step.Cost(rawValue: $0) == nil }
        if let holding, Holding.Sensitivity(rawValue: holding.sensitivity) == nil {
            unknown.append(holding.sensitivity)
        }
        return unknown
    }
}
