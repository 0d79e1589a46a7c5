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
    let parts: PartsView?

    /// As many as a small page holds.
    static let mostShown = 12

    /// - Parameter number: the page, from 1.
    init(_ map: CaseMap, _ maps: MapVisit, number: Int = 1, faults: Faults = Faults(), typed: Form? = nil) {
        let (said, words) = (maps.findings(in: map), maps.words)
        let typedPlace = typed.flatMap { form in
            said.standing.firstIndex { $0.finding.key == form.line("key") }
        }
        let shownParts = Parts(
            said.standing, size: Self.mostShown, number: typedPlace.map { $0 / Self.mostShown + 1 } ?? number)
        root = maps.root
        let root = root
        canEdit = maps.canEdit
        canPlan = maps.staff != nil && maps.file.planIsOpen
        let shown = maps.languageOfFindings
        isInEnglish = shown != maps.visit.language
        standing = shownParts.items.map { finding in
            let isTyped = typed?.line("key") == finding.finding.key
            return MapFindingView(
                key: finding.finding.key, severity: words(finding.severity.label),
                isHigh: finding.severity == .high, what: finding.what, why: finding.why, fix: finding.fix,
                href: finding.finding.elements.first.map { "\(root)/elements/\($0)" } ?? root,
                lang: shown.rawValue,
                dir: shown.direction, hours: Hours.text(finding.hours),
                isPlanned: maps.staff != nil && maps.file.planHolds(finding),
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
        parts = shownParts.view("\(root)/findings?part=", words)
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
    let isPlanned: Bool
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
    /// English where not all checks were written in the language of the page.
    var languageOfFindings: Language {
        let language = visit.language
        return visit.content.checks.allSatisfy { $0.what.isSaid(in: language) } ? language : .en
    }

    /// How many findings stand, in words.
    func countOfFindings(_ map: CaseMap) -> String {
        words(Message(one: "{n} finding", many: "{n} findings", count: findings(in: map).standing.count))
    }

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
