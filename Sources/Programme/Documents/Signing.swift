import Advice
import Content
import Foundation
import Storage
import Vault

extension Programme {
    /// Decides about one passage of a document; nil takes back what was decided. Throws `Conflict` when another decided
    /// something meanwhile.
    /// - Parameter seen: the version of the decisions that was seen.
    public func decide(
        _ choice: PassageChoice?, on passage: String, of template: DocumentTemplate, in language: Language,
        seen: Int, in file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        let code = template.code
        let id = newID()
        try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.mapStages, file.id)
            let rows = try writing.reading.records(of: file.id, kinds: [DocumentDecisions.kind])
            let opener = RecordOpener(caseID: file.id, key: file.key)
            let all: [Stored<DocumentDecisions>] = try rows.map { try opener.open($0) }
            let old = all.first { $0.value.template == code && $0.value.language == language }
            guard (old?.version ?? 0) == seen else { throw Conflict() }
            var decisions =
                old?.value ?? DocumentDecisions(template: code, language: language, choices: [:])
            decisions.choices[passage] = choice
            if let old {
                try writing.replace(decisions, id: old.id, seen: old.version, of: file.id, key: file.key)
            } else {
                try writing.add(decisions, id: id, to: file.id, key: file.key)
            }
            if editor.isGroup { try writing.setNews(file.id, true) }
        }
    }

    /// How many signed versions a case keeps at most. Each is as long as its document.
    static let mostVersions = 60

    /// The group signs a document as it saw it. Throws `Conflict` when the document would be another by now.
    /// - Parameter digest: of the draft that was seen.
    public func sign(
        _ template: DocumentTemplate, words: Words, digest: String, signedBy: String, reviewOn: Day?,
        in file: CaseFile, by member: GroupMember, once token: Token
    ) async throws {
        let (id, today) = (newID(), today)
        try await once(token, holder: file.id) { [self] writing in
            try writing.require(CaseFile.mapStages, file.id)
            let rows = try writing.reading.records(of: file.id, kinds: CaseMap.kinds + CaseDocuments.kinds)
            let documents = try Self.documents(rows, caseID: file.id, key: file.key)
            let draft = draft(template, from: documents, words: words)
            guard draft.digest == digest else { throw Conflict() }
            guard documents.versions.count < Self.mostVersions else { throw Refusal.documentsAreFull }
            let version = SignedVersion(
                number: draft.signed.count + 1, document: draft.chosen, signedBy: signedBy,
                signedOn: today.description, reviewOn: reviewOn?.description, by: .group)
            try writing.add(version, id: id, to: file.id, key: file.key)
            try writing.setNews(file.id, true)
        }
    }
}
