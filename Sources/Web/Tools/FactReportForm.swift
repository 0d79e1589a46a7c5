import Content
import Programme

/// What is wrong in the catalogue, and where the right thing can be read.
struct FactReportForm {
    static let mostWords = 2_000

    let criterion: String
    let words: String
    let source: String?
    private(set) var faults = Faults()

    init() { (criterion, words, source) = ("", "", nil) }

    init(_ form: Form) {
        criterion = form.line("criterion")
        words = form.text("words")
        source = form.optionalLine("source")
        if words.isEmpty { faults.add("words", Message("Write what is wrong. One sentence is enough.")) }
        faults.limit("words", words, to: Self.mostWords)
        faults.limit("source", source, to: 500)
    }
}

struct FactReportPage: PageView {
    let errors: FaultsView?
    let name: String
    let back: String
    let action: String
    let criteria: [ChoiceView]
    let words: FieldView
    let source: FieldView
    let isSent: Bool

    init(_ form: FactReportForm, about subject: FactReport.Subject, isSent: Bool = false, _ visit: Visit) {
        let content = visit.content
        errors = form.faults.view(visit.words)
        let asked: [(String, Localized)]
        switch subject {
        case .tool(let code):
            name = content.catalogueTool(code)?.name ?? code
            back = visit.path("tools/\(code)")
            asked = content.criteria.map { ($0.code, $0.name) }
        case .host(let code):
            name = content.host(code)?.name ?? code
            back = visit.path("hosts/\(code)")
            asked = content.hostCriteria.map { ($0.code, $0.name) }
        }
        action = back + "/report"
        criteria = asked.map {
            ChoiceView(value: $0.0, label: $0.1[visit.language], isChosen: $0.0 == form.criterion)
        }
        words = FieldView(form.words, "words", form.faults, visit.words)
        source = FieldView(form.source, "source", form.faults, visit.words)
        self.isSent = isSent
    }
}

/// The reports that wait for a coordinator.
struct FactReportsPage: PageView {
    let reports: [RowView]
    let isEmpty: Bool

    struct RowView: Sendable {
        let id: String
        let name: String
        let href: String
        let criterion: String?
        let words: String
        let source: String?
        let day: String
    }

    init(_ reports: [ReceivedFactReport], _ staff: StaffVisit) {
        let (visit, times) = (staff.visit, Times(staff.visit.language, zone: staff.member.profile.zone))
        isEmpty = reports.isEmpty
        self.reports = reports.map { received in
            let about = FactReportPage(FactReportForm(), about: received.report.subject, visit)
            return RowView(
                id: received.id, name: about.name, href: about.back,
                criterion: about.criteria.first { $0.value == received.report.criterion }?.label,
                words: received.report.words, source: received.report.source, day: times.day(received.at))
        }
    }
}
