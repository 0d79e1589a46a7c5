import Foundation
import Storage
import Vault

extension Programme {
    /// Agrees homework with the group.
    public func add(_ task: HomeTask, to file: CaseFile, by member: StaffMember, once token: Token)
        async throws
    {
        guard file.stage.isOpen else { throw Refusal.notNow }
        let (id, hour) = (newID(), hour)
        try await once(token, holder: file.id) { writing in
            try writing.require(Stage.open, file.id)
            try writing.add(task, id: id, to: file.id, key: file.key)
            try writing.begin(file, by: member, hour: hour)
        }
    }

    /// Changes the text or the date of homework. Throws `Conflict` when it has changed meanwhile.
    public func change(
        _ task: HomeTask, id: String, seen: Int, in file: CaseFile, by member: StaffMember, once token: Token
    ) async throws {
        guard file.stage.isOpen, file.tasks.contains(where: { $0.id == id }) else { throw Refusal.notFound }
        try await once(token, holder: file.id) {
            try $0.require(Stage.open, file.id)
            try $0.replace(task, id: id, seen: seen, of: file.id, key: file.key)
        }
    }

    public func removeTask(
        _ id: String, seen: Int, from file: CaseFile, by member: StaffMember, once token: Token
    ) async throws {
        guard file.stage.isOpen else { throw Refusal.notNow }
        try await once(token, holder: file.id) {
            try $0.require(Stage.open, file.id)
            try $0.deleteRecord(of: file.id, kind: HomeTask.kind, id: id, seen: seen)
        }
    }

    /// The group ticks homework off, or takes the tick back.
    public func tick(
        _ id: String, done: Bool, in file: CaseFile, by member: GroupMember, once token: Token
    ) async throws {
        guard let task = file.tasks.first(where: { $0.id == id }) else { throw Refusal.notFound }
        var changed = task.value
        changed.isDone = done
        let record = changed
        try await once(token, holder: file.id) { writing in
            try writing.replace(record, id: id, seen: task.version, of: file.id, key: file.key)
            try writing.setNews(file.id, true)
        }
    }
}
