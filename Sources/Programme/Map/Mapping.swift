import Advice
import Foundation
import Storage
import Vault

/// Who changes the map: the group itself, or a member of staff who has the case.
public enum MapEditor: Sendable {
    case group(GroupMember)
    case staff(StaffMember)

    var author: Author {
        switch self {
        case .group: .group
        case .staff(let member): .staff(member.id)
        }
    }

    var isGroup: Bool { if case .group = self { true } else { false } }
}

extension CaseFile {
    static let mapStages: [Stage] = [.requested] + Stage.open

    /// The map can be changed from the request on until the case is closed.
    public var mapIsOpen: Bool { Self.mapStages.contains(stage) }
}

extension Programme {
    /// Puts an element into the map, or changes the version that was seen; 0 means that it is new. Throws `Conflict`
    /// when another changed it meanwhile, and `Refusal.mapIsFull` when there is no room.
    public func put(
        _ element: any MapElement, seen: Int, in file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        let (kind, data) = (element.kind, try element.kept)
        try await write(element.id, seen: seen, in: file, by: editor, once: token) { record, author, at in
            guard let record else {
                return MapRecord(
                    kind: kind, now: .init(element: data, by: author, at: at), earlier: [])
            }
            guard record.kind == kind else { throw Refusal.notFound }
            return record.changed(to: data, by: author, at: at)
        }
    }

    /// Takes an element out of the map; it can be brought back.
    public func removeElement(
        _ id: String, seen: Int, from file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        try await write(id, seen: seen, in: file, by: editor, once: token) { record, author, at in
            guard let record, record.now.element != nil else { throw Refusal.notFound }
            return record.changed(to: nil, by: author, at: at)
        }
    }

    /// Brings back the version before the last change. Undoing again goes one further back.
    public func undo(
        _ id: String, seen: Int, in file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        try await write(id, seen: seen, in: file, by: editor, once: token) { record, author, at in
            guard let record, let last = record.earlier.last else { throw Refusal.notFound }
            var undone = record
            undone.earlier.removeLast()
            undone.now = .init(element: last.element, by: author, at: at)
            return undone
        }
    }

    /// Adds several new elements, all or none.
    public func add(
        _ elements: [any MapElement], to file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        let (author, at) = (editor.author, now)
        let records = try elements.map { element in
            let version = MapRecord.Version(element: try element.kept, by: author, at: at)
            return (id: element.id, record: MapRecord(kind: element.kind, now: version, earlier: []))
        }
        try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.mapStages, file.id)
            let count = try writing.reading.count(of: file.id, kind: MapRecord.kind)
            guard count + records.count <= Map.mostElements else { throw Refusal.mapIsFull }
            for new in records { try writing.add(new.record, id: new.id, to: file.id, key: file.key) }
            if editor.isGroup { try writing.setNews(file.id, true) }
        }
    }

    /// Fills a map that has nothing in it yet.
    public func begin(
        _ map: Map, in file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        let existing = try await self.map(of: file)
        guard existing.isEmpty else { throw Refusal.notNow }
        try await replaceAll(of: existing, with: map, in: file, by: editor, once: token)
    }

    /// Puts a whole map in the place of the one that was seen. Every element that changes can be undone by itself.
    public func replaceMap(
        _ seen: CaseMap, with map: Map, in file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        try await replaceAll(of: seen, with: map, in: file, by: editor, once: token)
    }

    private func replaceAll(
        of seen: CaseMap, with map: Map, in file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        let (author, at) = (editor.author, now)
        let wanted = Dictionary(map.all.map { ($0.id, $0) }) { first, _ in first }
        var changes: [(id: String, seen: Int, record: MapRecord)] = []
        for element in map.all {
            let data = try element.kept
            guard let old = seen.records[element.id] else {
                let version = MapRecord.Version(element: data, by: author, at: at)
                changes.append((element.id, 0, MapRecord(kind: element.kind, now: version, earlier: [])))
                continue
            }
            guard old.value.kind == element.kind else { throw Refusal.notNow }
            if old.value.now.element != data {
                changes.append((element.id, old.version, old.value.changed(to: data, by: author, at: at)))
            }
        }
        for (id, old) in seen.records where wanted[id] == nil && old.value.now.element != nil {
            changes.append((id, old.version, old.value.changed(to: nil, by: author, at: at)))
        }
        let all = changes
        try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.mapStages, file.id)
            for change in all {
                try writing.setMap(
                    change.record, id: change.id, seen: change.seen, of: file.id, key: file.key)
            }
            if editor.isGroup { try writing.setNews(file.id, true) }
        }
    }

    /// One change of one element, in one transaction.
    private func write(
        _ id: String, seen: Int, in file: CaseFile, by editor: MapEditor, once token: Token,
        _ change: @Sendable @escaping (MapRecord?, Author, Date) throws -> MapRecord
    ) async throws {
        let (author, at) = (editor.author, now)
        let opener = RecordOpener(caseID: file.id, key: file.key)
        try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.mapStages, file.id)
            let row = try writing.reading.record(of: file.id, kind: MapRecord.kind, id: id)
            let record: Stored<MapRecord>? = try row.map(opener.open)
            guard (record?.version ?? 0) == seen else { throw Conflict() }
            if record == nil {
                let count = try writing.reading.count(of: file.id, kind: MapRecord.kind)
                guard count < Map.mostElements else { throw Refusal.mapIsFull }
            }
            let changed = try change(record?.value, author, at)
            try writing.setMap(changed, id: id, seen: seen, of: file.id, key: file.key)
            if editor.isGroup { try writing.setNews(file.id, true) }
        }
    }
}

extension Writing {
    fileprivate func setMap(_ record: MapRecord, id: String, seen: Int, of caseID: String, key: CaseKey)
        throws
    {
        if seen == 0 {
            try add(record, id: id, to: caseID, key: key)
        } else {
            try replace(record, id: id, seen: seen, of: caseID, key: key)
        }
    }
}

extension MapElement {
    /// As it is kept. What could not be read again would close the whole map, so that is refused.
    fileprivate var kept: Data {
        get throws {
            let data = Map.encoded(self)
            guard let read = try? Map.element(kind, from: data), read.values == values else {
                throw Refusal.notNow
            }
            return data
        }
    }
}
