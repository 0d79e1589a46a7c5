import Advice
import Content
import Foundation
import Storage
import Vault

/// The map of a case with the documents that were drawn from it.
public struct CaseDocuments: Sendable {
    public let map: CaseMap
    let decisions: [Stored<DocumentDecisions>]
    /// In the order of signing.
    public let versions: [SignedVersion]

    static let kinds = [DocumentDecisions.kind, SignedVersion.kind]

    init(_ rows: [RecordRow], map: CaseMap, caseID: String, key: CaseKey) throws {
        let opener = RecordOpener(caseID: caseID, key: key)
        self.map = map
        decisions = try rows.filter { $0.kind == DocumentDecisions.kind }.map { try opener.open($0) }
        versions = try rows.filter { $0.kind == SignedVersion.kind }
            .map { row -> Stored<SignedVersion> in try opener.open(row) }.map(\.value)
    }

    /// The signed versions of one document in one language, oldest first.
    public func versions(of template: String, in language: Language) -> [SignedVersion] {
        versions.filter { $0.document.kind == template && $0.document.language == language }
    }

    /// The newest signed version of each document, in each language.
    public var newest: [SignedVersion] {
        versions.filter { version in
            versions(of: version.document.kind, in: version.document.language).last?.number == version.number
        }
    }

    func decisions(on template: String, in language: Language) -> Stored<DocumentDecisions>? {
        decisions.first { $0.value.template == template && $0.value.language == language }
    }
}

/// A document as it would be signed now.
public struct DocumentDraft: Sendable {
    /// As the template says it.
    public let base: DrawnDocument
    /// With what was decided.
    public let chosen: DrawnDocument
    public let choices: [String: PassageChoice]
    /// The version of the decisions that a change has to name; 0 as long as there are none.
    public let version: Int
    /// The signed versions, oldest first.
    public let signed: [SignedVersion]

    /// What would be other in the newest signed version if it were drawn from the map of today; empty where it
    /// still fits, or where none was signed.
    public var staleness: [PassageDifference] {
        signed.last.map { $0.document.differences(to: chosen) } ?? []
    }

    /// What was decided about passages whose own text is another now than it was then.
    public var outdatedChoices: Set<String> {
        let now = Dictionary(base.passages.map { ($0.id, $0.plainText) }) { first, _ in first }
        return Set(choices.filter { id, choice in now[id].map { $0 != choice.original } ?? false }.keys)
    }

    /// The newest signed version should have been looked at again by a day.
    public func isReviewDue(on today: Day) -> Bool {
        signed.last?.reviewOn.flatMap(Day.init).map { $0 <= today } ?? false
    }

    /// Changes with everything that would be signed.
    public var digest: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Encoding structs of texts cannot fail.
        return Vault.sha256(String(decoding: try! encoder.encode(chosen), as: UTF8.self))
            .base64EncodedString()
    }
}

extension Programme {
    /// The day that counts as today.
    public var today: Day { Day(now.formatted(.iso8601.year().month().day()))! }

    public func documents(of file: CaseFile) async throws -> CaseDocuments {
        let (id, key) = (file.id, file.key)
        let rows = try await storage.read {
            try $0.records(of: id, kinds: CaseMap.kinds + CaseDocuments.kinds)
        }
        return try Self.documents(rows, caseID: id, key: key)
    }

    static func documents(_ rows: [RecordRow], caseID: String, key: CaseKey) throws -> CaseDocuments {
        let isOfMap = { (row: RecordRow) in CaseMap.kinds.contains(row.kind) }
        let map = try CaseMap(rows.filter(isOfMap), caseID: caseID, key: key)
        return try CaseDocuments(rows.filter { !isOfMap($0) }, map: map, caseID: caseID, key: key)
    }

    /// A document of a case as it would be signed now.
    /// - Parameter words: in a language in which the template is written.
    public func draft(_ template: DocumentTemplate, from documents: CaseDocuments, words: Words)
        -> DocumentDraft
    {
        let base = content.draw(template, from: documents.map.map, today: today, words: words)
        let decisions = documents.decisions(on: template.code, in: words.language)
        let choices = decisions?.value.choices ?? [:]
        return DocumentDraft(
            base: base, chosen: base.applying(choices), choices: choices, version: decisions?.version ?? 0,
            signed: documents.versions(of: template.code, in: words.language))
    }
}
