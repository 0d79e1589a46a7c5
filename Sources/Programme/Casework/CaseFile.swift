import Foundation
import Storage
import Vault

/// A case as one of its holders sees it, opened. Made only through a grant.
public struct CaseFile: Sendable {
    public internal(set) var row: CaseRow
    let secret: GrantSecret
    let key: CaseKey
    public private(set) var needs: Stored<Needs>?
    public private(set) var background: Stored<Background>?
    public private(set) var contact: Stored<Contact>?
    public private(set) var entries: [Stored<Entry>] = []
    /// Never filled for the group.
    public private(set) var notes: [Stored<Note>] = []
    public private(set) var tasks: [Stored<HomeTask>] = []
    public private(set) var actions: [Stored<Action>] = []
    public private(set) var plan: Stored<PlanState>?
    public private(set) var comments: [Stored<Comment>] = []
    public private(set) var closing: Stored<Closing>?
    public private(set) var consents: Stored<Consents>?
    public private(set) var dueDays: Stored<DueDays>?
    private var callDetails: [Stored<CallDetail>] = []
    public let booking: BookingRow?

    public var id: String { row.id }
    public var stage: Stage { Stage(rawValue: row.stage) ?? .disposed }

    /// What is private about the call that is booked.
    public var call: CallDetail? { callDetails.first { $0.id == booking?.id }?.value }

    /// The hours of all actions together, an estimate.
    public var plannedHours: Double { actions.reduce(0) { $0 + $1.value.hours } }

    enum Side { case group, staff }

    /// What only some pages open, since it may be much.
    static let openedApart =
        CaseMap.kinds + CaseDocuments.kinds + [DueFeed.kind] + CaseToolChoices.kinds + [Introduction.kind]

    init(
        row: CaseRow, secret: GrantSecret, shred: Shred, records: [RecordRow], booking: BookingRow?,
        side: Side
    ) throws {
        self.row = row
        self.secret = secret
        self.booking = booking
        key = CaseKey(secret: secret, shred: shred)
        let opener = RecordOpener(caseID: row.id, key: key)
        for record in records {
            switch record.kind {
            case Needs.kind: needs = try opener.open(record)
            case Background.kind: background = try opener.open(record)
            case Contact.kind: contact = try opener.open(record)
            case Entry.kind: entries.append(try opener.open(record))
            case Note.kind where side == .staff: notes.append(try opener.open(record))
            case HomeTask.kind: tasks.append(try opener.open(record))
            case Action.kind: actions.append(try opener.open(record))
            case PlanState.kind: plan = try opener.open(record)
            case Comment.kind: comments.append(try opener.open(record))
            case CallDetail.kind: callDetails.append(try opener.open(record))
            case DueDays.kind: dueDays = try opener.open(record)
            case Closing.kind: closing = try opener.open(record)
            case Consents.kind: consents = try opener.open(record)
            default: break
            }
        }
    }

    /// The current value of one record, for a page that shows both sides of a conflict.
    func record<Record: CaseRecord>(_ row: RecordRow) throws -> Stored<Record> {
        try RecordOpener(caseID: id, key: key).open(row)
    }
}

/// Opens records one by one; the decoder is made once.
struct RecordOpener {
    let caseID: String
    let key: CaseKey
    private let decoder = JSONDecoder()

    init(caseID: String, key: CaseKey) {
        self.caseID = caseID
        self.key = key
    }

    func open<Record: CaseRecord>(_ row: RecordRow) throws -> Stored<Record> {
        let name = RecordName(caseID: caseID, kind: row.kind, id: row.id, version: row.version)
        let value = try decoder.decode(Record.self, from: key.open(row.sealed, as: name))
        return Stored(id: row.id, version: row.version, value: value)
    }
}
