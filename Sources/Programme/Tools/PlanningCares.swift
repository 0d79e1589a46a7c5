import Advice
import Content
import Foundation
import Vault

/// What has to be done about a tool, as a line of the plan.
public struct SaidCare: Sendable, Equatable {
    public let code: String
    public let what: String
    public let why: String
    /// An estimate.
    public let hours: Double

    /// The tool is named, since a plan holds lines about several.
    init(_ care: ToolCare, of tool: CatalogueTool, in language: Language) {
        code = care.code
        what = String("\(tool.name): \(care.what[language])".prefix(200))
        why = care.why[language]
        hours = care.hours
    }
}

extension ChoiceTexts {
    /// What has to be done about the tool that was decided for.
    public var cares: [SaidCare] {
        guard case .tool(let code) = choice.decision?.option, let tool = content.catalogueTool(code) else {
            return []
        }
        return content.cares(for: tool, today: today).map { SaidCare($0, of: tool, in: language) }
    }
}

extension CaseFile {
    public func planHolds(_ care: SaidCare) -> Bool { actions.contains { $0.value.what == care.what } }
}

extension Programme {
    /// Makes a line of the plan of it.
    public func plan(
        _ care: SaidCare, who: String, in file: CaseFile, by member: StaffMember, once token: Token
    ) async throws {
        let action = Action(
            what: care.what, why: care.why, who: who, hours: care.hours, due: nil, track: "tools")
        try await add(action, to: file, by: member, once: token)
    }
}
