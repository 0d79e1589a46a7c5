import Advice
import Content
import Hummingbird
import Programme

/// Every copy with when it is due and how it goes, the most urgent first.
struct SchedulePage: PageView {
    static let mostShown = 12

    let root: String
    let rows: [ScheduleRowView]
    let isEmpty: Bool
    let canEdit: Bool
    let parts: PartsView?

    init(_ visit: RetentionVisit, part: Int) {
        let shown = Parts(visit.rows.byUrgency, size: Self.mostShown, number: part)
        root = visit.root
        isEmpty = visit.rows.isEmpty
        canEdit = visit.maps.canEdit
        rows = shown.items.map { ScheduleRowView($0, visit) }
        parts = shown.view("\(visit.root)/schedule?part=", visit.words)
    }
}

struct ScheduleRowView: Sendable {
    let what: String
    let whereabouts: String
    let href: String
    let when: String
    let isUrgent: Bool
    let rule: String?
    let method: String
    /// The steps of the way, where its medium is known.
    let steps: String?
    let gone: String?
    let toArchive: Bool
    /// Where it is written down that what starts the time has happened.
    let happened: String?
    /// Where it is written down that it was done.
    let done: String?

    init(_ row: ScheduleRow, _ visit: RetentionVisit) {
        let (words, values) = (visit.words, visit.values)
        what = values.name(row.holding)
        whereabouts = values.name(row.place)
        href = "\(visit.maps.root)/elements/\(row.holding)"
        when = visit.when(row)
        isUrgent = [.overdue, .circular].contains(row.status)
        rule = values.map.holdings.first { $0.id == row.holding && $0.rule != nil }.map(values.rule)
        method = visit.tables.method(of: row)
        steps = row.medium.map { "\(visit.root)/methods/\($0.rawValue)" }
        gone =
            row.goneOn == row.due
            ? nil
            : row.goneOn.map { words(Message("Really gone by {day} (estimate)", ["day": visit.day($0)])) }
        toArchive = row.goesToArchive
        happened =
            row.status == .waiting && row.rule?.trigger != .dataDisposed
            ? row.rule.map {
                "\(visit.maps.root)/new/events?trigger=\($0.trigger.rawValue)&holding=\(row.holding)"
            } : nil
        let query = "copy=\(row.copy)" + (row.event.map { "&event=\($0)" } ?? "")
        done = [.disposed, .held, .circular].contains(row.status) ? nil : "\(visit.root)/disposal?\(query)"
    }
}

/// How things in one medium are disposed of, step by step.
struct MethodPage: PageView {
    let root: String
    let medium: String
    let method: String
    let steps: [String]
    let careful: String
    let verify: String
    let lag: String?
    let note: String?
    let sources: [SourceView]
    let hasSources: Bool

    struct SourceView: Sendable {
        let title: String
        let address: String
        let checked: String
    }

    init(_ method: DisposalMethod, _ maps: MapVisit) {
        let (words, language) = (maps.words, maps.visit.language)
        root = maps.root + "/data"
        medium =
            maps.visit.content.mapWords("places")?.option("medium", method.code)?[language] ?? method.code
        self.method = method.label[language]
        steps = method.steps.map { $0[language] }
        careful = method.careful[language]
        verify = method.verify[language]
        lag = method.lag == 0 ? nil : words.period(months: 0, days: method.lag)
        note = method.note?[language]
        sources = (method.sources ?? []).map { source in
            SourceView(
                title: source.title, address: source.address,
                checked: Times(language, zone: "UTC").date(iso: source.checked) ?? source.checked)
        }
        hasSources = !sources.isEmpty
    }
}
