import Foundation
import Storage
import Vault

extension Programme {
    /// The group writes to its practitioner, or to the coordinators while it has none.
    public func write(_ text: String, in file: CaseFile, by member: GroupMember, once token: Token)
        async throws
    {
        let entry = Entry(author: .group, text: text, at: now)
        let stages = Stage.open + [.requested, .declined, .referred]
        let id = newID()
        try await once(token, holder: file.id) { writing in
            try writing.require(stages, file.id)
            try writing.add(entry, id: id, to: file.id, key: file.key)
            try writing.setNews(file.id, true)
        }
    }

    /// Staff write to the group. A practitioner's first message begins the work.
    public func write(_ text: String, in file: CaseFile, by member: StaffMember, once token: Token)
        async throws
    {
        let entry = Entry(author: .staff(member.id), text: text, at: now)
        let (id, hour) = (newID(), hour)
        try await once(token, holder: file.id) { writing in
            try writing.add(entry, id: id, to: file.id, key: file.key)
            try writing.begin(file, by: member, hour: hour)
        }
    }

    /// Staff write for staff; the group never sees it.
    public func note(_ text: String, in file: CaseFile, by member: StaffMember, once token: Token)
        async throws
    {
        let note = Note(author: .staff(member.id), text: text, at: now)
        let id = newID()
        try await once(token, holder: file.id) { try $0.add(note, id: id, to: file.id, key: file.key) }
    }
}

extension Writing {
    /// What a practitioner does in a case that was only accepted begins it.
    func begin(_ file: CaseFile, by member: StaffMember, hour: Int) throws {
        guard file.row.practitionerID == member.id, file.stage == .accepted else { return }
        try take(.begin, file.id, hour: hour)
    }
}
