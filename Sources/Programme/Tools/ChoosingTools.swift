import Advice
import Content
import Foundation
import Storage
import Vault

/// The map of a case with the choices of tools that are made on its ground.
public struct CaseToolChoices: Sendable {
    public let map: CaseMap
    public let choices: [Stored<ToolChoice>]

    static let kinds = [ToolChoice.kind]

    public func choice(_ id: String) throws -> Stored<ToolChoice> {
        guard let choice = choices.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return choice
    }
}

extension Programme {
    /// How many choices a case keeps at most.
    static let mostToolChoices = 100

    public func toolChoices(of file: CaseFile) async throws -> CaseToolChoices {
        let (id, key) = (file.id, file.key)
        let rows = try await storage.read {
            try $0.records(of: id, kinds: CaseMap.kinds + CaseToolChoices.kinds)
        }
        let opener = RecordOpener(caseID: id, key: key)
        let isOfMap = { (row: RecordRow) in CaseMap.kinds.contains(row.kind) }
        return CaseToolChoices(
            map: try CaseMap(rows.filter(isOfMap), caseID: id, key: key),
            choices: try rows.filter { !isOfMap($0) }.map { try opener.open($0) })
    }

    /// Begins to choose a tool.
    /// - Returns: the id of the choice.
    public func begin(
        _ choice: ToolChoice, in file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws -> String {
        let id = newID()
        return try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.mapStages, file.id)
            guard try writing.reading.count(of: file.id, kind: ToolChoice.kind) < Self.mostToolChoices else {
                throw Refusal.choicesAreFull
            }
            try writing.add(choice, id: id, to: file.id, key: file.key)
            if editor.isGroup { try writing.setNews(file.id, true) }
            return id
        }
    }

    /// Changes a choice. Throws `Conflict` when another changed it meanwhile.
    public func change(
        _ choice: ToolChoice, id: String, seen: Int, in file: CaseFile, by editor: MapEditor,
        once token: Token
    ) async throws {
        try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.mapStages, file.id)
            try writing.replace(choice, id: id, seen: seen, of: file.id, key: file.key)
            if editor.isGroup { try writing.setNews(file.id, true) }
        }
    }

    public func removeToolChoice(
        _ id: String, seen: Int, from file: CaseFile, by editor: MapEditor, once token: Token
    ) async throws {
        try await once(token, holder: file.id) { writing in
            try writing.require(CaseFile.mapStages, file.id)
            try writing.deleteRecord(of: file.id, kind: ToolChoice.kind, id: id, seen: seen)
        }
    }

    /// Carries a decision out: the map says from now on where things lie. Both are one transaction.
    /// - Parameter seen: the version of the choice that was seen.
    public func carryOut(
        _ id: String, seen: Int, moved: Set<String>, goneBy: String?, in file: CaseFile,
        by editor: MapEditor, once token: Token
    ) async throws {
        let content = content
        try await rewrite(file, by: editor, once: token) { [self] now, writing in
            let opener = RecordOpener(caseID: file.id, key: file.key)
            guard
                let row = try writing.reading.record(of: file.id, kind: ToolChoice.kind, id: id)
            else { throw Refusal.notFound }
            let stored: Stored<ToolChoice> = try opener.open(row)
            guard stored.version == seen else { throw Conflict() }
            var choice = stored.value
            guard let decision = choice.decision, case .tool(let code) = decision.option,
                !decision.isCarriedOut, let tool = content.catalogueTool(code)
            else { throw Refusal.notNow }
            choice.decision?.isCarriedOut = true
            try writing.replace(choice, id: id, seen: seen, of: file.id, key: file.key)
            return now.map.applying(
                ToolSwitch(
                    to: tool, from: choice.current, moved: moved, goneBy: goneBy, in: now.map,
                    newID: newElementID))
        }
    }
}
