import Advice
import Content
import Programme

/// Other ways to do a step: those that help with what hurts about it first.
struct MapPatternsPage: PageView {
    let back: String
    let name: String
    let patterns: [MapPatternView]
    let isInEnglish: Bool
    let canEdit: Bool

    init(_ step: Step, _ map: Map, _ maps: MapVisit) {
        let language = maps.visit.language
        back = "\(maps.root)/" + (step.workflow.map { "workflows/\($0)" } ?? "elements/\(step.id)")
        name = map.title(of: step, maps.words)
        let all = maps.visit.content.patterns(for: step)
        isInEnglish = all.contains { !$0.name.isSaid(in: language) }
        let shown: Language = isInEnglish ? .en : language
        patterns = all.map { pattern in
            MapPatternView(
                name: pattern.name[shown], what: pattern.what[shown], fits: pattern.fits[shown],
                fitsNot: pattern.fitsNot[shown], safety: pattern.safety[shown],
                helps: step.hurts.contains { pattern.helps.contains($0.rawValue) }, lang: shown.rawValue,
                dir: shown.direction, choose: "\(maps.root)/elements/\(step.id)/patterns/\(pattern.code)")
        }
        canEdit = maps.canEdit
    }
}

struct MapPatternView: Sendable {
    let name: String
    let what: String
    let fits: String
    let fitsNot: String
    let safety: String
    /// It helps with something that hurts about the step.
    let helps: Bool
    let lang: String
    let dir: String
    let choose: String
}
