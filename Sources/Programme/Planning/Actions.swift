import Foundation
import Storage
import Vault

extension Programme {
    /// Adds a line to the plan, which can be done until it is proposed.
    public func add(_ action: Action, to file: CaseFile, by member: StaffMember, once token: Token)
        async throws
    {
        guard file.planIsOpen else { throw Refusal.notNow }
        let (id, hour) = (newID(), hour)
        try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.planStages, file.id)
            try writing.add(action, id: id, to: file.id, key: file.key)
            try writing.begin(file, by: member, hour: hour)
        }
    }

    /// Changes a line. Throws `Conflict` when another changed it meanwhile.
    public func change(
        _ action: Action, id: String, seen: Int, in file: CaseFile, by member: StaffMember, once token: Token
    ) async throws {
        guard file.planIsOpen else { throw Refusal.notNow }
        guard file.actions.contains(where: { $0.id == id }) else { throw Refusal.notFound }
        try await once(token, holder: file.id) {
            try $0.require(CaseFile.planStages, file.id)
            try $0.replace(action, id: id, seen: seen, of: file.id, key: file.key)
        }
    }

    public func removeAction(
        _ id: String, seen: Int, from file: CaseFile, by member: StaffMember, once token: Token
    ) async throws {
        guard file.planIsOpen else { throw Refusal.notNow }
        try await once(token, holder: file.id) {
            try $0.require(CaseFile.planStages, file.id)
            try $0.deleteRecord(of: file.id, kind: Action.kind, id: id, seen: seen)
        }
    }
}

extension CaseFile {
    /// Lines can be added and changed: a plan that was proposed is taken back first.
    public var planIsOpen: Bool { Self.planStages.contains(stage) }

    static let planStages: [Stage] = [.accepted, .inProgress]
}
