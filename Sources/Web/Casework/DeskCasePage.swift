import Content
import Foundation
import Programme

/// One case on one page, for a practitioner or a coordinator.
struct DeskCasePage: PageView {
    let path: String
    let dueCopies: DueNotice?
    let reference: String
    let stage: String
    let isRequested: Bool
    let isOpen: Bool
    let isClosed: Bool
    let wasAnswered: Bool
    let isCoordinator: Bool
    let isDraft: Bool
    let practitioner: String?
    let needs: [Labelled]
    let background: [Labelled]
    let contact: [Labelled]
    let isInDanger: Bool
    let candidates: [CandidateView]
    let hasCandidates: Bool
    let thread: [EntryView]
    let hasThread: Bool
    let call: CallView?
    let tasks: [TaskView]
    let hasTasks: Bool
    let actions: [ActionView]
    let hasActions: Bool
    let hours: String
    let planIsOpen: Bool
    let isProposed: Bool
    let isAgreed: Bool
    let canRevise: Bool
    let introduction: FieldView
    let comments: [EntryView]
    let hasComments: Bool
    let outcomes: [ChoiceView]
    let closing: ClosingView?
    let consents: [String]
    let consentsAnswered: Bool
    let tracks: [ChoiceView]
    let errors: FaultsView?
    /// The forms that are folded away stand open when something in them has to be mended.
    let actionIsWrong: Bool
    let proposalIsWrong: Bool
    let typed: TypedView

    /// What was typed into one of the page's forms and could not be taken.
    struct TypedView: Sendable {
        let entry: FieldView
        let note: FieldView
        let task: FieldView
        let taskDue: String?
        let words: FieldView
        let practitionerError: String?
        let action: ActionFormView
    }

    struct CandidateView: Sendable {
        let id: String
        let name: String
        let facts: String
        let isFirst: Bool
    }

    init(
        _ file: CaseFile, _ staff: StaffVisit, names: [String: String], candidates: [Candidate],
        settings: Settings, faults: Faults
    ) {
        let (visit, zone, stage) = (staff.visit, staff.member.profile.zone, file.stage)
        let form = visit.form
        path = visit.path("desk/cases/\(file.id)")
        dueCopies = DueNotice(file, visit, href: "desk/cases/\(file.id)/map/data/schedule")
        reference = String(file.id.prefix(4)).uppercased()
        self.stage = visit.words(stage.deskLabel)
        isRequested = stage == .requested
        isOpen = stage.isOpen
        isClosed = stage == .closed
        isDraft = stage == .draft
        wasAnswered = stage == .declined || stage == .referred
        isCoordinator = Coordinator(staff.member) != nil
        practitioner = file.row.practitionerID.flatMap { names[$0] }
        needs = Answers(visit, atDesk: true).needs(file.needs?.value)
        background = Answers(visit, atDesk: true).background(file.background?.value)
        contact = Answers(visit, atDesk: true).contact(file.contact?.value)
        isInDanger = file.needs?.value.urgency == "now"
        self.candidates = candidates.enumerated().map {
            CandidateView($0.element, isFirst: $0.offset == 0, visit)
        }
        hasCandidates = !candidates.isEmpty
        thread = Self.thread(of: file, visit, zone: zone, names: names)
        hasThread = !thread.isEmpty
        call = CallView(file, zone: zone, visit, names: names, meetingAddress: settings.meetingAddress)
        tasks = file.tasks.map { TaskView($0, visit) }
        hasTasks = !tasks.isEmpty
        actions = file.actions.sortedByDate.map { ActionView($0, visit) }
        hasActions = !actions.isEmpty
        hours = Hours.text(file.plannedHours)
        planIsOpen = file.planIsOpen
        isProposed = stage == .planProposed
        isAgreed = file.plan?.value.agreedAt != nil
        canRevise = stage == .planProposed || stage == .planAgreed
        introduction = FieldView(
            form.optionalText("introduction") ?? file.plan?.value.introduction, "introduction", faults,
            visit.words)
        comments = file.comments.map { EntryView($0.value, visit, zone: zone, names: names, side: .staff) }
        hasComments = !comments.isEmpty
        outcomes = visit.content.outcomes.map {
            ChoiceView(
                value: $0.code, label: $0.label[visit.language], isChosen: form.line("outcome") == $0.code)
        }
        closing = ClosingView(file, visit)
        consents = (file.consents?.value.codes ?? []).compactMap {
            visit.content.consent($0)?.label[visit.language]
        }
        consentsAnswered = file.consents != nil
        let trackForm = ActionForm(form, visit.content)
        tracks = trackForm.tracks(visit)
        errors = faults.view(visit.words)
        actionIsWrong = ["what", "why", "who", "hours", "due", "track"].contains {
            faults.message(at: $0) != nil
        }
        proposalIsWrong = faults.message(at: "introduction") != nil
        typed = TypedView(
            entry: FieldView(form.optionalText("entry"), "entry", faults, visit.words),
            note: FieldView(form.optionalText("note"), "note", faults, visit.words),
            task: FieldView(form.optionalText("task"), "task", faults, visit.words),
            taskDue: form.optionalLine("task-due"),
            words: FieldView(form.optionalText("words"), "words", faults, visit.words),
            practitionerError: faults.message(at: "practitioner").map { visit.words($0) },
            action: ActionFormView(trackForm, faults, visit))
    }

    /// Messages and staff-only notes in the order in which they were written.
    private static func thread(
        of file: CaseFile, _ visit: Visit, zone: String, names: [String: String]
    ) -> [EntryView] {
        let entries = file.entries.map {
            (at: $0.value.at, view: EntryView($0.value, visit, zone: zone, names: names, side: .staff))
        }
        let notes = file.notes.map {
            (at: $0.value.at, view: EntryView($0.value, visit, zone: zone, names: names))
        }
        return (entries + notes).enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element.view)
    }
}

extension DeskCasePage.CandidateView {
    init(_ candidate: Candidate, isFirst: Bool, _ visit: Visit) {
        id = candidate.colleague.id
        name = candidate.colleague.profile.name
        let (profile, listed) = (candidate.colleague.profile, visit.words.listed)
        let languages = listed(
            profile.languages.map { visit.content.workLanguage($0)?.label[visit.language] ?? $0 })
        let topics = listed(profile.topics.compactMap { visit.content.topic($0)?.label[visit.language] })
        var facts = [
            languages, topics, CityChoices.name(profile.zone, visit),
            visit.words(
                Message(deskOne: "{n} open case", many: "{n} open cases", count: candidate.openCases)),
        ]
        if candidate.hostsTheCall { facts.append(visit.words(Message(desk: "the call is booked with them"))) }
        self.facts = facts.filter { !$0.isEmpty }.joined(separator: " · ")
        self.isFirst = isFirst
    }
}
