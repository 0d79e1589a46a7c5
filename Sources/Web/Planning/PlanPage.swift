import Content
import Foundation
import Programme

/// The plan, for the group to read, comment on, accept and print.
struct PlanPage: PageView {
    let introduction: [String]
    let actions: [ActionView]
    let hours: String
    let isProposed: Bool
    let isAgreed: Bool
    let state: String
    let comments: [EntryView]
    let hasComments: Bool
    let version: Int
    let errors: FaultsView?
    let text: FieldView

    init(
        _ file: CaseFile, _ visit: Visit, names: [String: String], text: String? = nil,
        faults: Faults = Faults()
    ) {
        let zone = file.contact?.value.zone ?? "UTC"
        introduction = Paragraphs.of(file.plan?.value.introduction ?? "")
        actions = file.actions.sortedByDate.map { ActionView($0, visit) }
        hours = Hours.text(file.plannedHours)
        isProposed = file.stage == .planProposed
        isAgreed = file.plan?.value.agreedAt != nil
        let times = Times(visit.language, zone: zone)
        state = visit.words(
            file.plan?.value.agreedAt.map { Message("Agreed on {day}.", ["day": times.day($0)]) }
                ?? Message("Proposed. Nothing is decided until your group accepts it."))
        comments = file.comments.map { EntryView($0.value, visit, zone: zone, names: names, side: .group) }
        hasComments = !comments.isEmpty
        version = file.plan?.version ?? 0
        errors = faults.view(visit.words)
        self.text = FieldView(text, "text", faults, visit.words)
    }
}

/// One line of the plan.
struct ActionView: Sendable {
    let id: String
    let version: Int
    let what: String
    let why: String
    let who: String
    let hours: String
    let by: String?
    let track: String

    init(_ action: Stored<Action>, _ visit: Visit) {
        id = action.id
        version = action.version
        what = action.value.what
        why = action.value.why
        who = action.value.who
        hours = Hours.text(action.value.hours)
        by = action.value.due.flatMap { Times(visit.language, zone: "UTC").date(iso: $0) }
        track = visit.content.track(action.value.track)?.label[visit.language] ?? ""
    }
}

enum Hours {
    /// 2 or 2.5, in Western digits as all numbers of a page.
    static func text(_ hours: Double) -> String {
        hours == hours.rounded() ? String(Int(hours)) : String(hours)
    }
}

extension [Stored<Action>] {
    /// What is due first stands first; what has no date comes last.
    var sortedByDate: [Stored<Action>] {
        enumerated().sorted {
            ($0.element.value.due ?? "9", $0.offset) < ($1.element.value.due ?? "9", $1.offset)
        }.map(\.element)
    }
}
