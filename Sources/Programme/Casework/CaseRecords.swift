import Foundation

/// What is sealed in a case, kind by kind. The kind's name stands in clear; nothing of the content does.
protocol CaseRecord: Codable, Sendable {
    static var kind: String { get }
}

/// One record as it was opened, with the version that an edit has to name.
public struct Stored<Value: Sendable>: Sendable {
    public let id: String
    public let version: Int
    public let value: Value
}

extension Stored: Equatable where Value: Equatable {}

/// What is hard at the moment.
public struct Needs: CaseRecord, Equatable {
    static let kind = "needs"
    public var topics: [String]
    public var words: String
    public var urgency: String

    public init(topics: [String], words: String, urgency: String) {
        self.topics = topics
        self.words = words
        self.urgency = urgency
    }
}

/// Who a group is and whom it serves, as coarse as it likes.
public struct Background: CaseRecord, Equatable {
    static let kind = "background"
    public var who: String?
    public var serves: String?
    public var region: String
    public var workLanguage: String

    public init(who: String?, serves: String?, region: String, workLanguage: String) {
        self.who = who
        self.serves = serves
        self.region = region
        self.workLanguage = workLanguage
    }
}

/// How a group may be reached without putting anyone at risk.
public struct Contact: CaseRecord, Equatable {
    static let kind = "contact"

    public enum Way: String, Codable, Sendable, CaseIterable { case here, email, signal, phone }

    public var way: Way
    public var address: String?
    public var name: String?
    public var safeHours: String?
    /// nil: not said, which is treated as no.
    public var voicemail: Bool?
    public var sharedDevice: Bool
    public var zone: String

    public init(
        way: Way, address: String? = nil, name: String? = nil, safeHours: String? = nil,
        voicemail: Bool? = nil,
        sharedDevice: Bool = false, zone: String
    ) {
        self.way = way
        self.address = address
        self.name = name
        self.safeHours = safeHours
        self.voicemail = voicemail
        self.sharedDevice = sharedDevice
        self.zone = zone
    }
}

/// Who wrote: the group, or a member of staff by id.
public enum Author: Codable, Sendable, Equatable {
    case group
    case staff(String)
}

/// A message between the group and its practitioner.
public struct Entry: CaseRecord, Equatable {
    static let kind = "entry"
    public var author: Author
    public var text: String
    public var at: Date
}

/// What staff write for each other. It is another kind than an entry, so that no list of entries can hold one.
public struct Note: CaseRecord, Equatable {
    static let kind = "note"
    public var author: Author
    public var text: String
    public var at: Date
}

/// Homework that was agreed for the group.
public struct HomeTask: CaseRecord, Equatable {
    static let kind = "task"
    public var text: String
    public var due: String?
    public var isDone: Bool

    public init(text: String, due: String?, isDone: Bool = false) {
        self.text = text
        self.due = due
        self.isDone = isDone
    }
}

/// One line of the plan.
public struct Action: CaseRecord, Equatable {
    static let kind = "action"
    public var what: String
    public var why: String
    public var who: String
    /// An estimate, in hours.
    public var hours: Double
    /// An ISO date, or nil for no date.
    public var due: String?
    public var track: String

    public init(what: String, why: String, who: String, hours: Double, due: String?, track: String) {
        self.what = what
        self.why = why
        self.who = who
        self.hours = hours
        self.due = due
        self.track = track
    }
}

/// When the plan was proposed and agreed. The actions are its lines.
public struct PlanState: CaseRecord, Equatable {
    static let kind = "plan"
    public var introduction: String?
    public var proposedAt: Date?
    public var agreedAt: Date?

    public init(introduction: String? = nil, proposedAt: Date? = nil, agreedAt: Date? = nil) {
        self.introduction = introduction
        self.proposedAt = proposedAt
        self.agreedAt = agreedAt
    }
}

/// A remark on the plan.
public struct Comment: CaseRecord, Equatable {
    static let kind = "comment"
    public var author: Author
    public var text: String
    public var at: Date
}

/// What is private about a call: where to ring, or the room.
public struct CallDetail: CaseRecord, Equatable {
    static let kind = "call"
    public var number: String?
    public var room: String?
    public var note: String?
}

/// How a case ended.
public struct Closing: CaseRecord, Equatable {
    static let kind = "closing"
    public var outcome: String
    public var words: String?
    public var at: Date
}

/// What a group agreed to after closing. Nothing is agreed until the group itself has answered.
public struct Consents: CaseRecord, Equatable {
    static let kind = "consents"
    public var codes: [String]
    public var at: Date
}
