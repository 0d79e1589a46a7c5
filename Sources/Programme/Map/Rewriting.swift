import Advice
import Foundation
import Storage
import Vault

/// What is decided about the proposal for a workflow.
public enum ProposalDecision: Sendable {
    /// It will be done so.
    case adopted
    /// It is dropped.
    case rejected
    /// It was done: that is how things are now.
    case completed
}

extension CaseMap {
    /// Changes whenever anything of the proposal for a workflow does.
    public func proposalVersion(_ workflowID: String) -> Int {
        map.proposal(for: workflowID).reduce(0) { $0 + (changes[$1.id]?.version ?? 0) }
    }

    /// How far the proposal for a workflow is; nil when there is none.
    public func proposalState(_ workflowID: String) -> ElementState? {
        let states = map.proposal(for: workflowID).map(\.state)
        return states.isEmpty ? nil : states.contains(.proposed) ? .proposed : .adopted
    }

    /// What can be decided about it now.
    public func decisions(on workflowID: String) -> [ProposalDecision] {
        switch proposalState(workflowID) {
        case .proposed: [.adopted, .rejected]
        case .adopted: [.completed, .rejected]
        default: []
        }
    }
}

/// Changes of many elements at once, each of which can be undone by itself.
extension Programme {
    /// Adds several new elements, all or none.
    public func add(
        _ elements: [any MapElement], to file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        try await rewrite(file, by: editor, once: token) { seen in
            guard elements.allSatisfy({ seen.records[$0.id] == nil }) else { throw Refusal.notNow }
            return elements.reduce(into: seen.map) { $0.put($1) }
        }
    }

    /// Fills a map that has nothing in it yet.
    public func begin(
        _ map: Map, in file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        try await rewrite(file, by: editor, once: token) { seen in
            guard seen.isEmpty else { throw Refusal.notNow }
            return map
        }
    }

    /// Puts a whole map in the place of the one that was seen. Throws `Conflict` when that has changed meanwhile.
    public func replaceMap(
        _ seen: CaseMap, with map: Map, in file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        let versions = seen.changes.mapValues(\.version)
        try await rewrite(file, by: editor, once: token) { now in
            guard now.changes.mapValues(\.version) == versions else { throw Conflict() }
            return map
        }
    }

    /// Decides about the proposal for a workflow. Throws `Conflict` when it is another than the one that was seen.
    public func decide(
        _ decision: ProposalDecision, on workflowID: String, seen: Int, in file: CaseFile,
        by editor: MapEditor, once token: Token
    ) async throws {
        try await rewrite(file, by: editor, once: token) { now in
            guard now.proposalVersion(workflowID) == seen else { throw Conflict() }
            guard now.decisions(on: workflowID).contains(decision) else { throw Refusal.notNow }
            return switch decision {
            case .adopted: now.map.adopting(workflowID)
            case .rejected: now.map.rejecting(workflowID)
            case .completed: now.map.completing(workflowID)
            }
        }
    }

    /// Reads the map, makes another of it and keeps what differs, in one transaction.
    private func rewrite(
        _ file: CaseFile, by editor: MapEditor, once token: Token,
        _ change: @Sendable @escaping (CaseMap) throws -> Map
    ) async throws {
        try await rewrite(file, by: editor, once: token) { seen, _ in try change(seen) }
    }

    /// The same, with something else that changes in the same transaction.
    func rewrite(
        _ file: CaseFile, by editor: MapEditor, once token: Token,
        _ change: @Sendable @escaping (CaseMap, Writing) throws -> Map
    ) async throws {
        let (author, at) = (editor.author, now)
        try await once(token, holder: file.id) { [self] writing in
            try writing.require(CaseFile.mapStages, file.id)
            let rows = try writing.reading.records(of: file.id, kinds: CaseMap.kinds)
            let seen = try CaseMap(rows, caseID: file.id, key: file.key)
            let changes = try seen.changes(to: change(seen, writing), by: author, at: at)
            // What is taken out first leaves room for what is new.
            let (new, old) = (changes.filter { $0.seen == 0 }, changes.filter { $0.seen != 0 })
            for change in old {
                try writing.replace(
                    change.record, id: change.id, seen: change.seen, of: file.id, key: file.key)
            }
            try writing.makeRoom(for: new.count, in: file)
            for change in new { try writing.add(change.record, id: change.id, to: file.id, key: file.key) }
            try renewDueDays(of: file, writing)
            if editor.isGroup { try writing.setNews(file.id, true) }
        }
    }
}

extension CaseMap {
    /// The records that differ when a map takes the place of this one. What is as it was seen stays as it was kept,
    /// with names that lead nowhere at the moment.
    fileprivate func changes(to map: Map, by author: Author, at: Date) throws -> [(
        id: String, seen: Int, record: MapRecord
    )] {
        var changes: [(id: String, seen: Int, record: MapRecord)] = []
        var wanted: Set<String> = []
        let shown = Dictionary(self.map.all.map { ($0.id, Map.encoded($0)) }) { first, _ in first }
        for element in map.all where wanted.insert(element.id).inserted {
            let data = try element.kept
            guard let old = records[element.id] else {
                let version = MapRecord.Version(element: data, by: author, at: at)
                changes.append((element.id, 0, MapRecord(kind: element.kind, now: version, earlier: [])))
                continue
            }
            guard old.value.kind == element.kind else { throw Refusal.notNow }
            if old.value.now.element != data, shown[element.id] != data {
                changes.append((element.id, old.version, old.value.changed(to: data, by: author, at: at)))
            }
        }
        for (id, old) in records.sorted(by: { $0.key < $1.key })
        where !wanted.contains(id) && old.value.now.element != nil {
            changes.append((id, old.version, old.value.changed(to: nil, by: author, at: at)))
        }
        return changes
    }
}
