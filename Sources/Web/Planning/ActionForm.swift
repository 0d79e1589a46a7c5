import Content
import Foundation
import Programme

/// One line of the plan, as it is typed.
struct ActionForm {
    let what: String
    let why: String
    let who: String
    let hours: String
    let due: String?
    let track: String
    private(set) var faults = Faults()

    init(_ form: Form, _ content: ContentPack) {
        what = form.text("what")
        why = form.text("why")
        who = form.line("who")
        hours = Form.westernDigits(form.line("hours"))
        due = form.optionalLine("due")
        track = form.line("track")
        if what.isEmpty { faults.add("what", Message(desk: "Say what is to be done.")) }
        if why.isEmpty {
            faults.add("why", Message(desk: "Say why; a group carries out what it understands."))
        }
        if who.isEmpty { faults.add("who", Message(desk: "Say who does it.")) }
        if number == nil {
            faults.add("hours", Message(desk: "Estimate the hours as a number, such as 2 or 1.5."))
        }
        if let due, !DueDate.isValid(due) { faults.add("due", DueDate.message) }
        if content.track(track) == nil { faults.add("track", Message(desk: "Choose the kind of support.")) }
        faults.limit("what", what, to: 2_000)
        faults.limit("why", why, to: 2_000)
        faults.limit("who", who, to: 200)
    }

    init(_ action: Action) {
        what = action.what
        why = action.why
        who = action.who
        hours = Hours.text(action.hours)
        due = action.due
        track = action.track
    }

    private var number: Double? {
        guard let number = Double(hours.replacing(",", with: ".")), number >= 0, number <= 2_000 else {
            return nil
        }
        return number
    }

    var action: Action? {
        guard faults.isEmpty, let number else { return nil }
        return Action(what: what, why: why, who: who, hours: number, due: due, track: track)
    }

    func tracks(_ visit: Visit) -> [ChoiceView] {
        visit.content.tracks.map {
            ChoiceView(value: $0.code, label: $0.label[visit.language], isChosen: track == $0.code)
        }
    }
}

struct ActionFormView: Sendable {
    let what: FieldView
    let why: FieldView
    let who: FieldView
    let hours: FieldView
    let due: FieldView
    let trackError: String?
    let tracks: [ChoiceView]

    init(_ form: ActionForm, _ faults: Faults, _ visit: Visit) {
        what = FieldView(form.what, "what", faults, visit.words)
        why = FieldView(form.why, "why", faults, visit.words)
        who = FieldView(form.who, "who", faults, visit.words)
        hours = FieldView(form.hours, "hours", faults, visit.words)
        due = FieldView(form.due, "due", faults, visit.words)
        trackError = faults.message(at: "track").map { visit.words($0) }
        tracks = form.tracks(visit)
    }
}

/// A date without a time, as a date field sends it.
enum DueDate {
    static let message = Message(desk: "Write the date as year-month-day, such as 2027-03-31.")

    static func isValid(_ text: String) -> Bool {
        guard let date = try? Date(text, strategy: .iso8601.year().month().day()) else { return false }
        return date.formatted(.iso8601.year().month().day()) == text
    }
}
