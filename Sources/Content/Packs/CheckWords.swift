/// What is said of a finding of one check. `{name}` and `{other}` stand for what was found.
public struct CheckWords: Sendable, Codable, Hashable {
    public enum Severity: String, Sendable, Codable, CaseIterable {
        /// Someone may be hurt or left out.
        case high
        case medium
        /// It is untidy.
        case low
    }

    public let code: String
    public let number: Int
    public let severity: Severity
    /// The code of the track that mends it.
    public let track: String
    public let what: PartlyLocalized
    public let why: PartlyLocalized
    /// One thing that costs little.
    public let fix: PartlyLocalized
    /// The same as a line of a plan.
    public let action: PartlyLocalized
    /// Of work, an estimate.
    public let hours: Double

    /// A text of it with the names filled in.
    public static func filled(_ text: String, name: String, other: String) -> String {
        text.filled(with: ["name": name, "other": other])
    }
}

extension CheckWords: Coded {
    static let file = "checks.yaml"
    static let shape = Shape(
        .needed("code", .text), .needed("number", .text),
        .needed("severity", .choice(Severity.allCases.map(\.rawValue))), .needed("track", .text),
        .needed("what", .someWords), .needed("why", .someWords), .needed("fix", .someWords),
        .needed("action", .someWords), .needed("hours", .text))
    /// Each is a function of the product, so there are no others.
    public static let neededCodes = [
        "smartphone-needed", "broadband-needed", "no-assisted-route", "fallback-collects-more",
        "language-not-spoken", "reading-heavy", "cost-not-reimbursed", "shared-phone-wording", "no-owner",
        "sole-access", "unreachable-step", "double-entry", "more-steps", "never-read", "no-harm-assessment",
        "no-purpose-or-basis", "no-withdrawal", "no-retention-rule", "rule-without-trigger",
        "no-disposal-method", "chat-without-timer", "backup-outlives-rule", "sensitive-on-personal-device",
        "account-of-one-person", "recipient-without-agreement", "adversary-country", "no-export",
        "retired-tool-copies", "disposal-overdue", "stale-document", "harm-one-person", "never-used",
        "dropped-copies",
    ]
    static let takesOthers = false
}
