import Advice
import Content
import Foundation
import Programme

/// What is typed when a copy was disposed of.
struct DisposalForm {
    private(set) var faults = Faults()
    let typed: Form
    private(set) var report: DisposalReport?

    init(_ form: Form, today: Day) {
        typed = form
        let day = Day(form.line("day"))
        if day == nil { faults.add("day", Message("Write the day like 2026-11-24.")) }
        if let day, day > today { faults.add("day", Message("This day has not come yet.")) }
        let who = form.line("who")
        if who.isEmpty { faults.add("who", Message("Say which role did it, such as 'coordination'.")) }
        for key in ["who", "witness"] { faults.limit(key, form.line(key), to: FieldKind.mostLine) }
        for key in ["verification", "exception"] { faults.limit(key, form.text(key), to: FieldKind.mostText) }
        guard faults.isEmpty, let day else { return }
        report = DisposalReport(
            day: day, who: who, witness: form.optionalLine("witness"),
            verification: form.optionalText("verification"), exception: form.optionalText("exception"))
    }
}

/// The form by which a disposal is written down.
struct DisposalPage: PageView {
    let root: String
    let what: String
    let whereabouts: String
    let method: String
    let steps: String?
    let copy: String
    let event: String?
    let errors: FaultsView?
    let day: FieldView
    let who: FieldView
    let witness: FieldView
    let verification: FieldView
    let exception: FieldView

    init(_ row: ScheduleRow, _ visit: RetentionVisit, form: DisposalForm? = nil) {
        let (words, typed, faults) = (visit.words, form?.typed, form?.faults ?? Faults())
        root = visit.root
        what = visit.values.name(row.holding)
        whereabouts = visit.values.name(row.place)
        method = visit.tables.method(of: row)
        steps = row.medium.map { "\(visit.root)/methods/\($0.rawValue)" }
        copy = row.copy
        event = row.event
        errors = faults.view(words)
        let field = { (key: String) in FieldView(typed?.text(key), key, faults, words) }
        day = FieldView(typed?.line("day") ?? visit.today.description, "day", faults, words)
        (who, witness) = (field("who"), field("witness"))
        (verification, exception) = (field("verification"), field("exception"))
    }
}

/// A line of the log as a page to print. It never says what stood in what was disposed of.
struct CertificatePage: PageView {
    let root: String
    let list: String
    let facts: [Labelled]
    /// Where a slip is mended.
    let change: String?

    init(_ disposal: Disposal, _ map: Map, _ maps: MapVisit) {
        root = maps.root + "/data"
        list = maps.root + "/list/\(ElementKind.disposals)"
        change = maps.canEdit ? "\(maps.root)/elements/\(disposal.id)" : nil
        // What it was and where stand in words; the names of the map beside them would say them twice.
        var shown = disposal
        (shown.holding, shown.place, shown.event) = (nil, nil, nil)
        facts =
            maps.visit.content.mapWords(ElementKind.disposals.rawValue).map {
                MapTexts(maps.visit).rows(of: shown, $0, map)
            } ?? []
    }
}
