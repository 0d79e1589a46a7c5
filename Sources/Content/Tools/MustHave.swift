/// Something a group may not be able to do without, and how the catalogue shows whether a tool has it.
public struct MustHave: Sendable, Codable, Hashable {
    /// What the codes of one criterion have to be. One of its conditions is given.
    public struct Test: Sendable, Codable, Hashable {
        /// How far the group's own languages, or the countries it fears, are among the codes.
        public enum Ours: String, Sendable, Codable, CaseIterable { case all, none }

        public let criterion: String
        /// One of these stands there.
        public let any: [String]?
        /// None of these stands there.
        public let not: [String]?
        /// At most this number.
        public let most: Double?
        public let ours: Ours?
    }

    public let code: String
    public let label: Localized
    /// It is met where one of them is.
    public let tests: [Test]

    /// It can only be judged for a group whose people are known.
    public var needsOurs: Bool { tests.contains { $0.ours != nil } }
}

extension MustHave: Coded {
    static let file = "must-haves.yaml"
    static let shape = Shape(
        .needed("code", .text), .needed("label", .words),
        .needed(
            "tests",
            .list(Test.shape)))

    // What a map says can ask for these.
    static let neededCodes = [
        "offline", "old-phones", "our-languages", "out-of-reach", "encrypted", "no-phone-number",
        "disappears", "screen-reader", noServer,
    ]

    /// The code of what a group asks for that cannot look after a server.
    public static let noServer = "no-server"

    /// What to mend that only the criteria can judge.
    func mends(knowing criteria: [Criterion]) -> [String] { tests.flatMap { $0.mends(knowing: criteria) } }
}

extension MustHave.Test {
    static let shape = Shape(
        .needed("criterion", .text), .optional("any", .texts), .optional("not", .texts),
        .optional("most", .text), .optional("ours", .choice(Ours.allCases.map(\.rawValue))))

    func mends(knowing criteria: [Criterion]) -> [String] {
        guard let criterion = criteria.first(where: { $0.code == self.criterion }) else {
            return ["The criterion '\(self.criterion)' is not in \(Criterion.file)."]
        }
        let conditions: [Any?] = [any, not, most, ours]
        let known = criterion.optionCodes
        let strangers = known.isEmpty ? [] : ((any ?? []) + (not ?? [])).filter { !known.contains($0) }
        return
            (conditions.compactMap(\.self).count == 1
            ? [] : ["A test has one of 'any', 'not', 'most' and 'ours'."])
            + strangers.map { "'\($0)' is no option of the criterion '\(criterion.code)'." }
    }
}
