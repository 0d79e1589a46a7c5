import Advice
import Content
import Hummingbird
import Programme

/// What is due, month by month, and the secret address for calendars.
struct CalendarPage: PageView {
    static let mostShown = 30

    let root: String
    let months: [MonthView]
    let isEmpty: Bool
    let canEdit: Bool
    let feed: String?
    let parts: PartsView?

    struct MonthView: Sendable {
        let name: String
        let days: [DueView]
    }

    struct DueView: Sendable {
        let day: String
        let what: String
        let whereabouts: String
        let isLate: Bool
    }

    init(_ visit: RetentionVisit, feed: String?, part: Int) {
        let due = visit.rows.filter { $0.due != nil && ($0.status == .scheduled || $0.status == .overdue) }
            .sorted { $0.due! < $1.due! }
        let shown = Parts(due, size: Self.mostShown, number: part)
        root = visit.root
        isEmpty = due.isEmpty
        canEdit = visit.maps.canEdit
        self.feed = feed
        parts = shown.view("\(visit.root)/calendar?part=", visit.words)
        let times = Times(visit.maps.visit.language, zone: "UTC")
        var months: [(name: String, days: [DueView])] = []
        for row in shown.items {
            guard let day = row.due else { continue }
            let name = times.month(iso: day.description) ?? ""
            if months.last?.name != name { months.append((name, [])) }
            months[months.count - 1].days.append(
                DueView(
                    day: visit.day(day), what: visit.values.name(row.holding),
                    whereabouts: visit.values.name(row.place), isLate: row.status == .overdue))
        }
        self.months = months.map { MonthView(name: $0.name, days: $0.days) }
    }
}
