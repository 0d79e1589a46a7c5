/// One thing that can be known of a tool or a host: how it is asked, written, and, between fixed anchors, what it is
/// worth.
public struct Criterion: Sendable, Codable, Hashable {
    public enum Group: String, Sendable, Codable, CaseIterable {
        case freedom, power, privacy, security, reach, continuity
    }

    /// How its value is written.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// One code of the options.
        case choice
        /// Some codes of the options.
        case choices
        case number
        /// Such as 2026-04, or a code of the options; its age counts.
        case month
        /// An SPDX expression.
        case licence
        /// Countries whose courts and police have power over it.
        case home
        /// Countries in which data lies, or codes of the options.
        case places
        /// Countries in which it cannot be used.
        case refused
        case languages
    }

    /// How several codes become one worth.
    public enum Counting: String, Sendable, Codable, CaseIterable { case best, worst, share }

    public struct Option: Sendable, Codable, Hashable {
        public let code: String
        /// Between 0 and 1.
        public let worth: Double
        public let label: Localized
    }

    public let code: String
    public let number: Int
    public let group: Group
    public let kind: Kind
    /// Months until a fact is too old to rely on.
    public let lasts: Int
    /// The letters of the sources in which such facts are found.
    public let found: [String]
    public let counts: Counting?
    public let name: Localized
    /// What to ask a vendor.
    public let ask: Localized
    /// The code of the word of the glossary that explains it.
    public let term: String?
    public let options: [Option]?
    /// Pairs of a number, or an age in months, and what it is worth.
    public let anchors: [[Double]]?

    public func option(_ code: String) -> Option? { options?.first { $0.code == code } }
}

/// What can be known of an entry of the catalogue, and how it is written.
protocol FactQuestion: Sendable {
    var code: String { get }
    var kind: Criterion.Kind { get }
    var optionCodes: [String] { get }
}

extension Criterion: FactQuestion {
    var optionCodes: [String] { options?.map(\.code) ?? [] }
}

extension Criterion: Coded {
    static let file = "criteria.yaml"
    static let shape = Shape(
        .needed("code", .text), .needed("number", .text),
        .needed("group", .choice(Group.allCases.map(\.rawValue))),
        .needed("kind", .choice(Kind.allCases.map(\.rawValue))), .needed("lasts", .text),
        .needed("found", .texts), .optional("counts", .choice(Counting.allCases.map(\.rawValue))),
        .needed("name", .words), .needed("ask", .words), .optional("term", .text),
        .optional(
            "options",
            .list(Shape(.needed("code", .text), .needed("worth", .text), .needed("label", .words)))),
        .optional("anchors", .anything))

    func mends() -> [String] {
        let options = options ?? []
        let anchors = anchors ?? []
        var mends =
            code.isPlainCode ? [] : ["The code '\(code)' may hold only small letters, digits and hyphens."]
        if lasts < 1 { mends.append("'lasts' must be a whole number of months, 1 or more.") }
        if let strange = found.first(where: { !["L", "T", "R", "D", "N", "X"].contains($0) }) {
            mends.append("'found' has '\(strange)'. Known are L, T, R, D, N and X.")
        }
        if [.choice, .choices, .licence].contains(kind), options.count < 2 {
            mends.append("'options' needs two or more.")
        }
        if (kind == .choices) != (counts != nil) {
            mends.append("'counts' stands with the kind 'choices', and only there.")
        }
        if [.number, .month].contains(kind) != !anchors.isEmpty {
            mends.append("'anchors' stands with the kinds 'number' and 'month', and only there.")
        }
        let worths = options.map(\.worth) + anchors.compactMap { $0.count == 2 ? $0[1] : nil }
        if !worths.allSatisfy({ (0...1).contains($0) }) { mends.append("Every worth lies between 0 and 1.") }
        let places = anchors.compactMap(\.first)
        if anchors.contains(where: { $0.count != 2 }) || zip(places, places.dropFirst()).contains(where: >=) {
            mends.append("'anchors' is a list of pairs [number, worth], the numbers rising.")
        }
        return mends
    }
}
