import Foundation
import Yams

/// The identifiers of licences that SPDX knows.
public struct Licences: Sendable, Codable, Hashable {
    /// Approved by the Open Source Initiative, or called free by the Free Software Foundation.
    public let free: Set<String>
    public let other: Set<String>

    static let file = "licences.yaml"
    static let none = Licences(free: [], other: [])
    /// For one that is not in the list, and gives nobody leave.
    static let proprietary = "LicenseRef-proprietary"

    /// What in an SPDX expression is not known: identifiers joined by AND and OR, with an exception after WITH.
    func strangers(in expression: String) -> [String] {
        guard !free.isEmpty else { return [] }
        return ids(in: expression).filter {
            !free.contains($0) && !other.contains($0) && $0 != Self.proprietary
        }
    }

    /// The code of the option of the licence criterion that an expression falls under: free, restricted or proprietary.
    public func freedom(of expression: String) -> String {
        let ids = ids(in: expression)
        if ids.contains(Self.proprietary) { return "proprietary" }
        return ids.allSatisfy(free.contains) ? "free" : "restricted"
    }

    private func ids(in expression: String) -> [String] {
        let words = expression.split { $0 == " " || $0 == "(" || $0 == ")" }.map(String.init)
        return words.enumerated().compactMap { place, word in
            let isException = place > 0 && words[place - 1] == "WITH"
            return ["AND", "OR", "WITH"].contains(word) || isException ? nil : word
        }
    }
}

extension PackReader {
    /// The list of licences; empty if it cannot be used.
    mutating func licences() -> Licences {
        guard let text = try? String(contentsOfFile: path(of: Licences.file), encoding: .utf8),
            let licences = try? YAMLDecoder().decode(Licences.self, from: text), !licences.free.isEmpty
        else {
            report(Licences.file, ["It is not there, or it does not hold the lists 'free' and 'other'."])
            return .none
        }
        return licences
    }
}
