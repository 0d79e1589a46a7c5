import Foundation

/// A call as a calendar shows it. The title and the description are read by bystanders: keep them neutral.
public struct CalendarEvent: Sendable, Hashable {
    /// The same for as long as the call exists.
    public var uid: String
    /// One more at each change that people are told of.
    public var sequence: Int
    public var start: Date
    public var end: Date
    /// When this version was written.
    public var stamp: Date
    public var title: String
    public var cancelled: Bool
    public var description: String?
    public var alarmMinutesBefore: Int?
    /// An address such as "mailto:calls@example.org". Mail programs act on a request or a cancellation only
    /// when it names an organizer.
    public var organizer: String?
    /// Addresses too. A request needs at least one; a published event has none.
    public var attendees: [String]

    public init(
        uid: String, sequence: Int, start: Date, end: Date, stamp: Date, title: String,
        cancelled: Bool = false, description: String? = nil, alarmMinutesBefore: Int? = nil,
        organizer: String? = nil, attendees: [String] = []
    ) {
        self.uid = uid
        self.sequence = sequence
        self.start = start
        self.end = end
        self.stamp = stamp
        self.title = title
        self.cancelled = cancelled
        self.description = description
        self.alarmMinutesBefore = alarmMinutesBefore
        self.organizer = organizer
        self.attendees = attendees
    }
}
