import Advice
import Foundation
import Storage
import Vault

/// The map of a case, opened, with who changed what.
public struct CaseMap: Sendable {
    public let map: Map
    /// By the id of the element, removed ones included.
    public let changes: [String: MapChange]
    public let accepted: [Stored<AcceptedFinding>]
    let records: [String: Stored<MapRecord>]

    /// What a map is kept in. A case is opened without them, since most of its pages show no map.
    static let kinds = [MapRecord.kind, AcceptedFinding.kind]

    public var isEmpty: Bool { map.all.isEmpty }

    init(_ rows: [RecordRow], caseID: String, key: CaseKey) throws {
        let opener = RecordOpener(caseID: caseID, key: key)
        var map = Map()
        var (records, changes): ([String: Stored<MapRecord>], [String: MapChange]) = ([:], [:])
        var accepted: [Stored<AcceptedFinding>] = []
        var newest: Date?
        for row in rows {
            if row.kind == AcceptedFinding.kind {
                accepted.append(try opener.open(row))
                continue
            }
            let record: Stored<MapRecord> = try opener.open(row)
            records[row.id] = record
            newest = max(newest ?? .distantPast, record.value.now.at)
            changes[row.id] = MapChange(record)
            if let data = record.value.now.element { map.put(try Map.element(record.value.kind, from: data)) }
        }
        map.changedOn = newest.map { $0.formatted(.iso8601.year().month().day()) }
        self.map = map.withoutDangling
        self.records = records
        self.changes = changes
        self.accepted = accepted
    }

    /// The element as it was kept, with names that lead nowhere at the moment.
    public func element(_ id: String) -> (any MapElement)? { map.element(id) }
}

/// Who changed an element last, and whether that can be undone.
public struct MapChange: Sendable, Equatable {
    public let kind: ElementKind
    public let version: Int
    public let by: Author
    public let at: Date
    public let isRemoved: Bool
    public let canUndo: Bool

    init(_ record: Stored<MapRecord>) {
        kind = record.value.kind
        version = record.version
        by = record.value.now.by
        at = record.value.now.at
        isRemoved = record.value.now.element == nil
        canUndo = !record.value.earlier.isEmpty
    }
}

extension Programme {
    /// The map of a case that somebody has opened.
    public func map(of file: CaseFile) async throws -> CaseMap {
        let id = file.id
        let rows = try await storage.read {
            try $0.records(of: id, kinds: CaseMap.kinds)
        }
        return try CaseMap(rows, caseID: id, key: file.key)
    }
}
