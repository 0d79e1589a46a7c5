/// People who help now, for a group in danger. Every fact was read in its source on the day it was checked.
public struct Helpline: Sendable, Codable, Hashable {
    public let id: String
    public let name: String
    public let what: Localized
    public let whom: Localized
    public let regions: Localized
    /// Codes of work languages that its source names; others may be spoken too.
    public let languages: [String]
    public let hours: Localized?
    public let ways: [Way]
    /// The page that was read.
    public let source: String
    /// The day it was read, such as "2026-11-24".
    public let checked: String
    /// Codes of what could not be checked.
    public let unknown: [String]

    /// One way to reach it.
    public struct Way: Sendable, Codable, Hashable {
        public enum Kind: String, Sendable, Codable, CaseIterable {
            case website, email, phone, signal
        }

        public let kind: Kind
        /// The address or number as people read it.
        public let label: String
        public let href: String
    }
}
