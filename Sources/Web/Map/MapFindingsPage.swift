import Advice
import Content
import Hummingbird
import Programme

/// What the checks say of a map: what stands, and what was left as it is for a reason.
struct MapFindingsPage: PageView {
    let root: String
    let standing: [MapFindingView]
    let isClear: Bool
    let accepted: [MapAcceptedView]
    let hasAccepted: Bool
    let isInEnglish: Bool
    let canEdit: Bool
    /// Findings become lines of the plan at the desk, while it is open.
    let canPlan: Bool
    let errors: FaultsView?

    init(_ map: CaseMap, _ maps: MapVisit, faults: Faults = Faults(), typed: Form? = nil) {
        let (said, words) = (maps.findings(in: map), maps.words)
        root = maps.root
        let root = root
        canEdit = maps.canEdit
        canPlan = maps.staff != nil && maps.file.planIsOpen
        let language = maps.visit.language
        isInEnglish = maps.visit.content.checks.contains { !$0.what.isSaid(in: language) }
        let shown: Language = isInEnglish ? .en : language
        standing = said.standing.map { finding in
            let isTyped = typed?.line("key") == finding.finding.key
            return MapFindingView(
                key: finding.finding.key, severity: words(finding.severity.label),
                isHigh: finding.severity == .high, what: finding.what, why: finding.why, fix: finding.fix,
                href: finding.finding.elements.first.map { "\(root)/elements/\($0)" } ?? root,
                lang: shown.rawValue,
                dir: shown.direction, hours: Hours.text(finding.hours),
                reason: FieldView(
                    isTyped ? typed?.text("reason") : nil, "reason", isTyped ? faults : Faults(), words))
        }
        isClear = standing.isEmpty
        accepted = said.accepted.map { finding, acceptance in
            MapAcceptedView(
                id: acceptance.id, what: finding.what, reason: acceptance.value.reason, lang: shown.rawValue,
                dir: shown.direction)
        }
        hasAccepted = !accepted.isEmpty
        errors = faults.view(words)
    }
}

struct MapFindingView: Sendable {
    let key: String
    let severity: String
    let isHigh: Bool
    let what: String
    let why: String
    let fix: String
    let href: String
    let lang: String
    let dir: String
    let hours: String
    let reason: FieldView
}

struct MapAcceptedView: Sendable {
    let id: String
    let what: String
    let reason: String
    let lang: String
    let dir: String
}

extension CheckWords.Severity {
    var label: Message {
        switch self {
        case .high: Message("Someone may be hurt or left out")
        case .medium: Message("Worth mending")
        case .low: Message("When there is time")
        }
    }
}

extension MapVisit {
    /// All findings in words, parted into those that stand and those that were accepted.
    func findings(in map: CaseMap) -> (
        standing: [SaidFinding], accepted: [(SaidFinding, Stored<AcceptedFinding>)]
    ) {
        let acceptances = Dictionary(map.accepted.map { ($0.value.key, $0) }) { first, _ in first }
        let all = visit.programme.findings(
            in: map.map, language: visit.language, unnamed: words(.withoutName))
        return (
            all.filter { acceptances[$0.finding.key] == nil },
            all.compactMap { finding in acceptances[finding.finding.key].map { (finding, $0) } }
        )
    }
}
