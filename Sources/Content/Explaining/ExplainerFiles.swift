import Foundation
import Yams

extension PackReader {
    /// All explainers, by their file names.
    mutating func explainers(knowing terms: [GlossaryTerm]) -> [Explainer] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path(of: Explainer.folder))) ?? []
        let names = files.filter { $0.hasSuffix(".yaml") }.sorted()
        if names.isEmpty { report(Explainer.folder, ["The folder holds no explainer. Put its files back."]) }
        return names.compactMap { explainer($0, terms) }
    }

    private mutating func explainer(_ file: String, _ terms: [GlossaryTerm]) -> Explainer? {
        let name = "\(Explainer.folder)/\(file)"
        guard let text = try? String(contentsOfFile: path(of: name), encoding: .utf8),
            let node = try? compose(yaml: text, .basic)
        else {
            report(name, ["It is not YAML in UTF-8 that can be read."])
            return nil
        }
        let mends = Explainer.shape.mends(in: node)
        report(name, mends)
        guard mends.isEmpty else { return nil }
        do {
            let explainer = try YAMLDecoder().decode(Explainer.self, from: node)
            let isNamed = explainer.code + ".yaml" == file
            report(name, isNamed ? [] : ["Its code must be the file's name without '.yaml'."])
            report(name, explainer.mends(knowing: terms))
            return explainer
        } catch {
            report(name, ["It cannot be read: \(error)"])
            return nil
        }
    }
}
