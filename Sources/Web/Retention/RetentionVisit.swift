import Advice
import Content
import Programme

/// The schedule of a case with the words for it, for one page.
struct RetentionVisit {
    let maps: MapVisit
    let map: CaseMap
    let rows: [ScheduleRow]
    let values: DocumentValues
    let tables: DocumentTables
    let today: Day

    init(_ maps: MapVisit) async throws {
        self.maps = maps
        map = try await maps.map()
        today = maps.visit.programme.today
        let content = maps.visit.content
        rows = map.map.schedule(today: today, methods: content.disposalMethods)
        values = DocumentValues(map.map, content: content, words: maps.words)
        tables = DocumentTables(values, schedule: rows)
    }

    var words: Words { maps.words }
    var root: String { maps.root + "/data" }

    func day(_ day: Day) -> String {
        Times(maps.visit.language, zone: "UTC").date(iso: day.description) ?? day.description
    }

    /// The row that an address names by its copy and event.
    func row(copy: String?, event: String?) throws -> ScheduleRow {
        guard let row = rows.first(where: { $0.copy == copy && ($0.event ?? "") == (event ?? "") }) else {
            throw Refusal.notFound
        }
        return row
    }

    /// What a row of the schedule says of when.
    func when(_ row: ScheduleRow) -> String {
        switch row.status {
        case .noRule: words(Message("Nobody has said yet how long it is kept"))
        case .waiting: words(Message("Waiting for: {trigger}", ["trigger": trigger(of: row)]))
        case .scheduled: words(Message("Due on {day}", ["day": row.due.map(day) ?? ""]))
        case .overdue: words(Message("Overdue since {day}", ["day": row.due.map(day) ?? ""]))
        case .held: held(row)
        case .disposed: words(Message("Disposed of on {day}", ["day": row.disposedOn.map(day) ?? ""]))
        case .forever: words(Message("Kept for good"))
        case .circular: words(Message("Its rule waits for itself. Change one of the rules."))
        }
    }

    private func trigger(of row: ScheduleRow) -> String {
        values.option(.holdings, "trigger", row.rule?.trigger.rawValue).continuing
    }

    private func held(_ row: ScheduleRow) -> String {
        let holds = row.holds.isEmpty ? words(Message("a hold on this copy")) : values.names(row.holds)
        guard let due = row.due else {
            return words(Message("Not to be disposed of for now: {holds}", ["holds": holds]))
        }
        return words(
            Message("Not to be disposed of before {day}: {holds}", ["day": day(due), "holds": holds]))
    }
}

extension ScheduleRow.Status {
    /// What has to be looked at comes first.
    static let byUrgency: [Self] = [
        .overdue, .circular, .held, .scheduled, .waiting, .noRule, .forever, .disposed,
    ]
}

extension [ScheduleRow] {
    /// The most urgent first, and within one status the earliest.
    var byUrgency: [ScheduleRow] {
        ScheduleRow.Status.byUrgency.flatMap { status in
            let rows = filter { $0.status == status }
            return rows.filter { $0.due != nil }.sorted { $0.due! < $1.due! } + rows.filter { $0.due == nil }
        }
    }
}
