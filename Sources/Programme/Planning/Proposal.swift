import Foundation
import Storage
import Vault

extension Programme {
    /// Puts the plan before the group. Throws `Refusal.planIsEmpty` when it has no action.
    public func propose(
        _ file: CaseFile, introduction: String?, by member: StaffMember, once token: Token
    ) async throws {
        guard !file.actions.isEmpty else { throw Refusal.planIsEmpty }
        let state = PlanState(introduction: introduction, proposedAt: now)
        let (hour, seen) = (hour, file.plan?.version ?? 0)
        try await once(token, holder: file.id) { writing in
            try writing.begin(file, by: member, hour: hour)
            try writing.takeOrRefuse(.propose, file.id, hour: hour)
            try writing.set(state, seen: seen, of: file.id, key: file.key)
        }
    }

    /// Takes back a plan that was proposed or agreed, to change it.
    public func revise(_ file: CaseFile, by member: StaffMember, once token: Token) async throws {
        let (hour, seen) = (hour, file.plan?.version ?? 0)
        let state = PlanState(introduction: file.plan?.value.introduction)
        try await once(token, holder: file.id) { writing in
            try writing.takeOrRefuse(.revise, file.id, hour: hour)
            try writing.set(state, seen: seen, of: file.id, key: file.key)
        }
    }

    /// The group agrees to the plan that it saw: a plan that was changed meanwhile is not agreed to unseen.
    public func agree(to seen: Int, in file: CaseFile, by member: GroupMember, once token: Token) async throws
    {
        guard let plan = file.plan else { throw Refusal.notNow }
        var state = plan.value
        state.agreedAt = now
        let (agreed, hour) = (state, hour)
        try await once(token, holder: file.id) { writing in
            try writing.takeOrRefuse(.agree, file.id, hour: hour)
            try writing.set(agreed, seen: seen, of: file.id, key: file.key)
            try writing.setNews(file.id, true)
        }
    }

    /// The group says what it thinks of the plan.
    public func comment(_ text: String, in file: CaseFile, by member: GroupMember, once token: Token)
        async throws
    {
        guard file.plan?.value.proposedAt != nil else { throw Refusal.notNow }
        let comment = Comment(author: .group, text: text, at: now)
        let id = newID()
        try await once(token, holder: file.id) { writing in
            try writing.require([.planProposed, .planAgreed, .closed], file.id)
            try writing.add(comment, id: id, to: file.id, key: file.key)
            try writing.setNews(file.id, true)
        }
    }
}
