/// One check: a small function over the map. Its words, its severity and its remedy stand in `Content/checks.yaml`.
struct Check: Sendable {
    let code: String
    let findings: @Sendable (CheckedMap) -> [Finding]

    /// All checks, in the order of their numbers.
    static let all: [Check] = reach + order + data + places + promises
}

extension Map {
    /// The codes of all checks, in their order.
    public static var checkCodes: [String] { Check.all.map(\.code) }

    /// What all checks find, in the order of the checks and, within one, of the map. The same map and day give the
    /// same findings.
    public func findings(today: Day) -> [Finding] {
        let checked = CheckedMap(self, today: today)
        return Check.all.flatMap { $0.findings(checked) }
    }
}
