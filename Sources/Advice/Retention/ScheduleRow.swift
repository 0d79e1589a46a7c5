/// When one copy of one holding is to be disposed of, and how.
public struct ScheduleRow: Sendable, Equatable {
    public enum Status: String, Sendable, CaseIterable {
        /// No rule says when.
        case noRule = "no-rule"
        /// What begins the period has not happened, or was not written down.
        case waiting
        case scheduled
        case overdue
        /// A hold stops it.
        case held
        case disposed
        case forever
        /// Its rule waits for itself.
        case circular
    }

    public let holding: String
    public let place: String
    /// The copy, by its own id where it was written down.
    public let copy: String
    /// The event from which the period counts.
    public let event: String?
    public let rule: RetentionRule?
    public let triggeredOn: Day?
    /// The day on which it is to be disposed of, after all holds; nil when that is not known.
    public let due: Day?
    /// The day on which it is really gone, when it is disposed of on that day: providers and backups keep it longer.
    public let goneOn: Day?
    public let status: Status
    /// The holds that are in force today.
    public let holds: [String]
    /// What lies where it lies; nil when nobody said.
    public let medium: Place.Medium?
    /// When it was disposed of.
    public let disposedOn: Day?
    /// An archive gets it, and every other copy is disposed of.
    public let goesToArchive: Bool
}
