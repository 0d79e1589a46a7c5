import Content
import Foundation
import Storage
import Vault

/// A message that introduces a group to a host, with the least that is needed. It leaves the house only when the group
/// has seen this very text and agreed.
public struct Introduction: CaseRecord, Equatable {
    static let kind = "introduction"
    /// The code of the host.
    public let host: String
    public var text: String
    public var by: Author
    public var at: Date
    /// When the group agreed to this text; nil as long as it did not.
    public var agreedAt: Date?
    /// When it was sent, and by whom.
    public var sentAt: Date?
    public var sentBy: Author?
}

extension Programme {
    static let mostIntroductions = 100

    /// In the order of writing.
    public func introductions(of file: CaseFile) async throws -> [Stored<Introduction>] {
        let id = file.id
        let opener = RecordOpener(caseID: id, key: file.key)
        let rows = try await storage.read { try $0.records(of: id, kinds: [Introduction.kind]) }
        let all: [Stored<Introduction>] = try rows.map { try opener.open($0) }
        return all.sorted { ($0.value.at, $0.id) < ($1.value.at, $1.id) }
    }

    /// Writes the message, or changes one that was not sent; whatever the group agreed to before no longer counts.
    public func introduce(
        to host: Content.Host, text: String, id old: String?, seen: Int, in file: CaseFile,
        by editor: MapEditor,
        once token: Token
    ) async throws {
        let (id, at) = (newID(), now)
        let introduction = Introduction(host: host.code, text: text, by: editor.author, at: at)
        try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.mapStages, file.id)
            if let old {
                try writing.changeIntroduction(old, seen: seen, in: file) { stored in
                    guard stored.host == host.code else { throw Refusal.notFound }
                    return introduction
                }
            } else {
                guard try writing.reading.count(of: file.id, kind: Introduction.kind) < Self.mostIntroductions
                else { throw Refusal.choicesAreFull }
                try writing.add(introduction, id: id, to: file.id, key: file.key)
            }
            try writing.setNews(file.id, true)
        }
    }

    /// The group agrees that the text it saw is sent. Throws `Conflict` when it is another by now.
    public func agree(
        toIntroduction id: String, seen: Int, in file: CaseFile, by member: GroupMember, once token: Token
    ) async throws {
        let at = now
        try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.mapStages, file.id)
            try writing.changeIntroduction(id, seen: seen, in: file) {
                var agreed = $0
                agreed.agreedAt = at
                return agreed
            }
            try writing.setNews(file.id, true)
        }
    }

    /// Writes down that it was sent. `Refusal.notNow` unless the group agreed to this text.
    public func sent(
        introduction id: String, seen: Int, in file: CaseFile, by member: StaffMember, once token: Token
    ) async throws {
        let at = now
        try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.mapStages, file.id)
            try writing.changeIntroduction(id, seen: seen, in: file) {
                guard $0.agreedAt != nil else { throw Refusal.notNow }
                var sent = $0
                (sent.sentAt, sent.sentBy) = (at, .staff(member.id))
                return sent
            }
        }
    }

    public func removeIntroduction(
        _ id: String, seen: Int, from file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.mapStages, file.id)
            // What was sent stays in the log.
            try writing.changeIntroduction(id, seen: seen, in: file) { $0 }
            try writing.deleteRecord(of: file.id, kind: Introduction.kind, id: id, seen: seen + 1)
        }
    }
}

extension Writing {
    /// Changes an introduction that was not sent.
    fileprivate func changeIntroduction(
        _ id: String, seen: Int, in file: CaseFile, _ change: (Introduction) throws -> Introduction
    ) throws {
        guard let row = try reading.record(of: file.id, kind: Introduction.kind, id: id) else {
            throw Refusal.notFound
        }
        let stored: Stored<Introduction> = try RecordOpener(caseID: file.id, key: file.key).open(row)
        guard stored.version == seen else { throw Conflict() }
        guard stored.value.sentAt == nil else { throw Refusal.notNow }
        try replace(try change(stored.value), id: id, seen: seen, of: file.id, key: file.key)
    }
}
