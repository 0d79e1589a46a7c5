import Advice
import Content
import Foundation
import Storage
import Vault

/// A finding with its words, as people read it.
public struct SaidFinding: Sendable {
    public let finding: Finding
    public let severity: CheckWords.Severity
    public let track: String
    public let what: String
    public let why: String
    public let fix: String
    /// The fix as a line of the plan.
    public let action: String
    /// An estimate.
    public let hours: Double
}

extension Programme {
    /// What the checks find in a map, most urgent first, in words.
    public func findings(in map: Map, language: Language, unnamed: String) -> [SaidFinding] {
        content.said(map.findings(today: today), in: language, unnamed: unnamed)
    }

    /// Leaves a finding as it is, with a reason; one that was left already stays as it is.
    public func accept(
        _ finding: Finding, reason: String, in file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        let record = AcceptedFinding(key: finding.key, reason: reason, by: editor.author, at: now)
        let id = newID()
        try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.mapStages, file.id)
            let rows = try writing.reading.records(of: file.id, kinds: [AcceptedFinding.kind])
            let earlier = try CaseMap(rows, caseID: file.id, key: file.key).accepted
            guard !earlier.contains(where: { $0.value.key == finding.key }) else { return }
            try writing.add(record, id: id, to: file.id, key: file.key)
            if editor.isGroup { try writing.setNews(file.id, true) }
        }
    }

    /// Takes an acceptance back: the finding stands again.
    public func takeBack(
        _ accepted: Stored<AcceptedFinding>, in file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.mapStages, file.id)
            try writing.deleteRecord(
                of: file.id, kind: AcceptedFinding.kind, id: accepted.id, seen: accepted.version)
        }
    }

    /// Makes a line of the plan out of a finding.
    public func plan(
        _ finding: SaidFinding, who: String, in file: CaseFile, by member: StaffMember, once token: Token
    ) async throws {
        let action = Action(
            what: finding.plannedAs, why: finding.why, who: who, hours: finding.hours,
            due: nil,
            track: finding.track)
        try await add(action, to: file, by: member, once: token)
    }
}

extension SaidFinding {
    /// The line of the plan that it becomes.
    var plannedAs: String { String(action.prefix(200)) }
}

extension CaseFile {
    /// The plan has the line that a finding becomes, in the words of this language.
    public func planHolds(_ finding: SaidFinding) -> Bool {
        actions.contains { $0.value.what == finding.plannedAs }
    }
}

extension ContentPack {
    /// Findings in words. `unnamed` stands for what has no name.
    public func said(_ findings: [Finding], in language: Language, unnamed: String) -> [SaidFinding] {
        let said = findings.compactMap { finding -> SaidFinding? in
            guard let words = check(finding.rule) else { return nil }
            let fill = { (text: PartlyLocalized) in
                CheckWords.filled(
                    text[language], name: finding.name ?? unnamed, other: finding.other ?? unnamed)
            }
            return SaidFinding(
                finding: finding, severity: words.severity, track: words.track, what: fill(words.what),
                why: fill(words.why), fix: fill(words.fix), action: fill(words.action), hours: words.hours)
        }
        return CheckWords.Severity.allCases.flatMap { severity in said.filter { $0.severity == severity } }
    }
}
