import Foundation
import Storage
import Vault

/// Of some records a case has exactly one.
let onlyOne = "one"

extension Writing {
    /// Seals a new record and adds it.
    func add<Record: CaseRecord>(_ record: Record, id: String, to caseID: String, key: CaseKey) throws {
        let name = RecordName(caseID: caseID, kind: Record.kind, id: id, version: 1)
        try insertRecord(
            of: caseID, kind: Record.kind, id: id, sealed: key.seal(JSONEncoder().encode(record), as: name))
    }

    /// Seals the next version of a record. Throws `Conflict` when `seen` is no longer the newest.
    func replace<Record: CaseRecord>(
        _ record: Record, id: String, seen: Int, of caseID: String, key: CaseKey
    ) throws {
        let name = RecordName(caseID: caseID, kind: Record.kind, id: id, version: seen + 1)
        try updateRecord(
            of: caseID, kind: Record.kind, id: id, seen: seen,
            sealed: key.seal(JSONEncoder().encode(record), as: name))
    }

    /// Adds the only record of its kind, or replaces the version that was seen; 0 means that none was.
    func set<Record: CaseRecord>(_ record: Record, seen: Int, of caseID: String, key: CaseKey) throws {
        if seen > 0 {
            try replace(record, id: onlyOne, seen: seen, of: caseID, key: key)
        } else if try reading.record(of: caseID, kind: Record.kind, id: onlyOne) == nil {
            try add(record, id: onlyOne, to: caseID, key: key)
        } else {
            throw Conflict()
        }
    }

    /// Refuses what a page that was loaded earlier still offers, though the case has moved on since.
    func require(_ stages: [Stage], _ caseID: String) throws {
        guard let row = try reading.supportCase(caseID), stages.map(\.rawValue).contains(row.stage) else {
            throw Refusal.notNow
        }
    }

    func take(_ move: Move, _ caseID: String, hour: Int) throws {
        try self.move(caseID, from: move.from.map(\.rawValue), to: move.to.rawValue, hour: hour)
    }
}
