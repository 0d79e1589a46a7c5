import Advice
import Content
import Hummingbird
import Programme

/// A visit to the choice of a tool, by its group or at the desk.
struct ChoiceVisit: Sendable {
    let maps: MapVisit
    let map: CaseMap
    let stored: Stored<ToolChoice>

    init(_ maps: MapVisit) async throws {
        self.maps = maps
        let all = try await maps.visit.programme.toolChoices(of: maps.file)
        map = all.map
        stored = try all.choice(maps.visit.parameter("choice"))
    }

    var choice: ToolChoice { stored.value }
    var visit: Visit { maps.visit }
    var words: Words { maps.words }
    var content: ContentPack { visit.content }
    var page: String { "choices/\(stored.id)" }
    var root: String { "\(maps.root)/\(page)" }

    func texts(of choice: ToolChoice? = nil) -> ChoiceTexts {
        ChoiceTexts(
            choice ?? self.choice, in: map.map, today: visit.programme.today, content: content, words: words)
    }

    /// Keeps a changed choice and goes on; shows the form again where something has to be mended, or where another
    /// changed the choice meanwhile.
    /// - Parameter again: the page with what was typed, made of the choice as it is now.
    func save(
        _ changed: ToolChoice, to next: String, faults: Faults = Faults(),
        again: (ChoiceVisit, Faults) async throws -> Response
    ) async throws -> Response {
        guard faults.isEmpty else { return try await again(self, faults) }
        do {
            try await visit.programme.change(
                changed, id: stored.id, seen: visit.seenVersion, in: maps.file, by: maps.editor,
                once: visit.once())
            return maps.go(next)
        } catch is Conflict {
            var faults = Faults()
            faults.add(
                "version",
                Message("Meanwhile someone else changed this choice. Look at it, then send yours again."))
            return try await again(ChoiceVisit(maps), faults)
        }
    }
}

extension MapTemplate {
    static let choices = MapTemplate(forGroup: "Tools/choices", forDesk: "Tools/desk-choices")
    static let choice = MapTemplate(forGroup: "Tools/choice", forDesk: "Tools/desk-choice")
    static let needs = MapTemplate(forGroup: "Tools/needs", forDesk: "Tools/desk-needs")
    static let priorities = MapTemplate(forGroup: "Tools/priorities", forDesk: "Tools/desk-priorities")
    static let shortlist = MapTemplate(forGroup: "Tools/shortlist", forDesk: "Tools/desk-shortlist")
    static let ranking = MapTemplate(forGroup: "Tools/ranking", forDesk: "Tools/desk-ranking")
    static let trial = MapTemplate(forGroup: "Tools/trial", forDesk: "Tools/desk-trial")
    static let decision = MapTemplate(forGroup: "Tools/decision", forDesk: "Tools/desk-decision")
    static let introductions = MapTemplate(
        forGroup: "Tools/introductions", forDesk: "Tools/desk-introductions")
}
