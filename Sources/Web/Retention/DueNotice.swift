import Advice
import Content
import Programme

/// That something is due soon or overdue, on the page of a case.
struct DueNotice: Sendable {
    let text: String
    let href: String

    /// nil when nothing is.
    init?(_ file: CaseFile, _ visit: Visit, href: String) {
        let today = visit.programme.today
        guard let day = file.dueDays?.value.next(on: today) else { return nil }
        let said = Times(visit.language, zone: "UTC").date(iso: day.description) ?? day.description
        text =
            day < today
            ? visit.words(Message("Overdue since {day}", ["day": said]))
            : visit.words(Message("Due on {day}", ["day": said]))
        self.href = visit.path(href)
    }
}
