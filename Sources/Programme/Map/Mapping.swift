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

    /// One change of one element, in one transaction.
    private func write(
        _ id: String, seen: Int, in file: CaseFile, by editor: MapEditor, once token: Token,
        _ change: @Sendable @escaping (MapRecord?, Author, Date) throws -> MapRecord
    ) async throws {
        let (author, at) = (editor.author, now)
        let opener = RecordOpener(caseID: file.id, key: file.key)
        try await once(token, holder: file.id) { [self] writing in
            try writing.require(CaseFile.mapStages, file.id)
            let row = try writing.reading.record(of: file.id, kind: MapRecord.kind, id: id)
            let record: Stored<MapRecord>? = try row.map(opener.open)
            guard (record?.version ?? 0) == seen else { throw Conflict() }
            if record == nil {
                try writing.makeRoom(for: 1, in: file)
            }
            let changed = try change(record?.value, author, at)
            try writing.setMap(changed, id: id, seen: seen, of: file.id, key: file.key)
            try renewDueDays(of: file, writing)
            if editor.isGroup { try writing.setNews(file.id, true) }
        }
    }
}

extension Writing {
    func setMap(_ record: MapRecord, id: String, seen: Int, of caseID: String, key: CaseKey)
        throws
    {
        if seen == 0 {
            try add(record, id: id, to: caseID, key: key)
        } else {
            try replace(record, id: id, seen: seen, of: caseID, key: key)
        }
    }

    /// Lets go of what was removed longest ago where a map would get more than twice the records that it may have
    /// elements. Throws `Refusal.mapIsFull` when it would get too many elements.
    func makeRoom(for new: Int, in file: CaseFile, most: Int = Map.mostElements) throws {
        let count = try reading.count(of: file.id, kind: MapRecord.kind)
        guard count + new > most else { return }
        let seen = try CaseMap(
            reading.records(of: file.id, kinds: CaseMap.kinds), caseID: file.id, key: file.key)
        let removed = seen.records.values.filter { $0.value.now.element == nil }
            .sorted { ($0.value.now.at, $0.id) < ($1.value.now.at, $1.id) }
        guard count + new - removed.count <= most else { throw Refusal.mapIsFull }
        for old in removed.prefix(max(0, count + new - 2 * most)) {
            try deleteRecord(of: file.id, kind: MapRecord.kind, id: old.id, seen: old.version)
        }
    }
}

extension MapElement {
    /// As it is kept. What could not be read again would close the whole map, so that is refused.
    var kept: Data {
        get throws {
            let data = Map.encoded(self)
            guard let read = try? Map.element(kind, from: data), read.values == values else {
                throw Refusal.notNow
            }
            return data
        }
    }
}
