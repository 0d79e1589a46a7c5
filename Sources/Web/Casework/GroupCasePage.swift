import Content
import Foundation
import Programme

/// What a group sees when it comes back with its receipt.
struct GroupCasePage: PageView {
    let heading: String
    let next: String
    let journey: [JourneyView]
    let call: CallView?
    let canBook: Bool
    /// The plan is there to be read; nil before it was proposed.
    let plan: String?
    let planIsNew: Bool
    /// The picture of how the group works; nil where it can be neither drawn nor read.
    let map: String?
    let due: DueNotice?
    let tasks: [TaskView]
    let hasTasks: Bool
    let entries: [EntryView]
    let hasEntries: Bool
    let canWrite: Bool
    let errors: FaultsView?
    let text: FieldView
    let closing: ClosingView?
    let consents: [ChoiceView]
    let consentVersion: Int
    let consentsAnswered: Bool

    init(
        _ file: CaseFile, _ visit: Visit, names: [String: String], settings: Settings, text: String? = nil,
        faults: Faults = Faults()
    ) {
        let (words, zone) = (visit.words, file.contact?.value.zone ?? "UTC")
        heading = words(file.stage.groupLabel)
        next = words(file.stage.groupNext)
        journey = JourneyView.steps(of: file.stage, words)
        call = CallView(file, zone: zone, visit, names: names, meetingAddress: settings.meetingAddress)
        canBook = file.mayBook
        plan = file.plan?.value.proposedAt == nil ? nil : visit.path("case/plan")
        planIsNew = file.stage == .planProposed
        map = file.mapIsOpen || file.stage == .closed ? visit.path("case/map") : nil
        due = DueNotice(file, visit, href: "case/map/data/schedule")
        tasks = file.tasks.map { TaskView($0, visit) }
        hasTasks = !tasks.isEmpty
        entries = file.entries.map { EntryView($0.value, visit, zone: zone, names: names, side: .group) }
        hasEntries = !entries.isEmpty
        canWrite = file.stage != .closed
        errors = faults.view(words)
        self.text = FieldView(text, "text", faults, words)
        closing = ClosingView(file, visit)
        let given = file.consents?.value.codes ?? []
        consents = visit.content.consents.map {
            ChoiceView(
                value: $0.code, label: $0.label[visit.language], hint: $0.what[visit.language],
                isChosen: given.contains($0.code))
        }
        consentVersion = file.consents?.version ?? 0
        consentsAnswered = file.consents != nil
    }
}

struct JourneyView: Sendable {
    let label: String
    /// done, now or next: a class of the style sheet.
    let state: String
    let isNow: Bool

    static func steps(of stage: Stage, _ words: Words) -> [JourneyView] {
        let position: Int
        switch stage {
        case .draft, .disposed: position = 0
        case .requested, .declined, .referred: position = 1
        case .accepted, .inProgress: position = 2
        case .planProposed: position = 3
        case .planAgreed: position = 4
        case .closed: position = 5
        }
        let labels = [
            Message("You ask"), Message("We read it"), Message("We work together"), Message("A plan"),
            Message("You carry it out"),
        ]
        return labels.enumerated().map { index, label in
            JourneyView(
                label: words(label), state: index < position ? "done" : index == position ? "now" : "next",
                isNow: index == position)
        }
    }
}

struct EntryView: Sendable {
    let author: String
    let time: String
    let paragraphs: [String]
    /// mine, theirs or note: a class of the style sheet.
    let kind: String
    let isNote: Bool

    enum Side { case group, staff }

    init(_ entry: Entry, _ visit: Visit, zone: String, names: [String: String], side: Side) {
        let isGroup = entry.author == .group
        self.init(
            author: Self.name(entry.author, visit, names, side), at: entry.at, text: entry.text,
            kind: isGroup == (side == .group) ? "mine" : "theirs", visit, zone: zone)
    }

    init(_ note: Note, _ visit: Visit, zone: String, names: [String: String]) {
        self.init(
            author: Self.name(note.author, visit, names, .staff), at: note.at, text: note.text, kind: "note",
            visit,
            zone: zone)
    }

    init(_ comment: Comment, _ visit: Visit, zone: String, names: [String: String], side: Side) {
        self.init(
            author: Self.name(comment.author, visit, names, side), at: comment.at, text: comment.text,
            kind: side == .group ? "mine" : "theirs", visit, zone: zone)
    }

    private init(author: String, at: Date, text: String, kind: String, _ visit: Visit, zone: String) {
        self.author = author
        time = Times(visit.language, zone: zone).dayAndTime(at, visit.words)
        paragraphs = Paragraphs.of(text)
        self.kind = kind
        isNote = kind == "note"
    }

    private static func name(_ author: Author, _ visit: Visit, _ names: [String: String], _ side: Side)
        -> String
    {
        switch author {
        case .group: visit.words(side == .group ? Message("You") : Message("The group"))
        case .staff(let id): names[id] ?? visit.words(Message("The team"))
        }
    }
}

enum Paragraphs {
    /// Blank lines part paragraphs; a template shows each line break inside one by its style.
    static func of(_ text: String) -> [String] {
        var paragraphs: [[Substring]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.isEmpty {
                paragraphs[paragraphs.count - 1].append(line)
            } else if paragraphs.last != [] {
                paragraphs.append([])
            }
        }
        return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    }
}

struct TaskView: Sendable {
    let id: String
    let version: Int
    let text: String
    let due: String?
    let dueDate: String?
    let isDone: Bool

    init(_ task: Stored<HomeTask>, _ visit: Visit) {
        id = task.id
        version = task.version
        text = task.value.text
        due = task.value.due.flatMap { Times(visit.language, zone: "UTC").date(iso: $0) }
        dueDate = task.value.due
        isDone = task.value.isDone
    }
}

struct ClosingView: Sendable {
    let outcome: String
    let paragraphs: [String]
    let day: String

    init?(_ file: CaseFile, _ visit: Visit) {
        guard file.stage == .closed, let closing = file.closing?.value else { return nil }
        outcome = visit.content.outcome(closing.outcome)?.label[visit.language] ?? ""
        paragraphs = Paragraphs.of(closing.words ?? "")
        day = Times(visit.language, zone: file.contact?.value.zone ?? "UTC").day(closing.at)
    }
}
