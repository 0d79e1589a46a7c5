import Foundation
import Storage
import Vault

extension Programme {
    /// A case as a member of staff sees it: through their own grant, or, for a coordinator, through the
    /// programme's. Throws `Refusal.notFound` for every case that was not granted, as if it did not exist.
    public func caseFile(_ id: String, for member: StaffMember) async throws -> CaseFile {
        do {
            return try await caseFile(id, holder: .person(member.id), keys: member.keyPair, side: .staff)
        } catch Refusal.notFound {
            guard let programmeKeys = member.programmeKeys else { throw Refusal.notFound }
            return try await caseFile(id, holder: .programme, keys: programmeKeys, side: .staff)
        }
    }

    /// The practitioner has looked: nothing is new any more.
    public func markRead(_ file: CaseFile, by member: StaffMember) async throws {
        guard file.row.hasNews, file.row.practitionerID == member.id else { return }
        try await storage.write { try $0.setNews(file.id, false) }
    }

    /// The open cases of a practitioner, those with news first.
    public func cases(of member: StaffMember) async throws -> [CaseRow] {
        let stages = Stage.open.map(\.rawValue)
        return try await storage.read { try $0.cases(of: member.id, stages: stages, limit: 200) }
    }

    /// Closed cases of a practitioner, the latest first.
    public func closedCases(of member: StaffMember) async throws -> [CaseRow] {
        try await storage.read { try $0.cases(of: member.id, stages: [Stage.closed.rawValue], limit: 100) }
    }
}
