import Content
import Hummingbird
import Programme

/// The queue, and cases in other stages.
struct QueueView: PageView {
    let rows: [DeskCaseRow]
    let total: Int
    let isEmpty: Bool
    let page: Int
    let pages: Int
    let earlier: String?
    let later: String?
    /// queue, open, answered or closed.
    let isQueue: Bool
    let tabs: [TabView]

    struct TabView: Sendable {
        let label: String
        let href: String
        let isCurrent: Bool
    }
}

/// A kind no, or the name of someone who helps better, before it is sent.
struct AnswerPage: PageView {
    let errors: FaultsView?
    let text: FieldView
    let isReferral: Bool
    let templates: [QueueView.TabView]
    let action: String
    let back: String
    let helplines: [HelplineView]
}

enum TriageRoutes {
    static func add(to book: RouteBook) {
        book.coordinator(.get, "desk/queue", queue)
        book.coordinator(.get, "desk/cases/:case/declining") { try await answer($0, .decline) }
        book.coordinator(.post, "desk/cases/:case/declining") { try await send($0, .decline) }
        book.coordinator(.get, "desk/cases/:case/referral") { try await answer($0, .refer) }
        book.coordinator(.post, "desk/cases/:case/referral") { try await send($0, .refer) }
        book.coordinator(.post, "desk/cases/:case/acceptance", accept)
        book.coordinator(.post, "desk/cases/:case/reconsideration") { visit in
            try await visit.visit.programme.reconsider(
                visit.file(), by: visit.coordinator, once: visit.visit.once())
            return visit.visit.go(to: "desk/cases/\(visit.visit.parameter("case"))")
        }
    }

    enum Kind: String { case decline, refer }

    private enum Tab: String, CaseIterable {
        case waiting, open, answered, closed

        var stages: [Stage] {
            switch self {
            case .waiting: [.requested]
            case .open: Stage.open
            case .answered: [.declined, .referred]
            case .closed: [.closed]
            }
        }

        var label: Message {
            switch self {
            case .waiting: Message(desk: "Waiting")
            case .open: Message(desk: "In work")
            case .answered: Message(desk: "Declined and referred")
            case .closed: Message(desk: "Closed")
            }
        }
    }

    private static func queue(_ coordinator: CoordinatorVisit) async throws -> Response {
        let visit = coordinator.visit
        let tab = visit.query("show").flatMap(Tab.init(rawValue:)) ?? .waiting
        let wanted = visit.query("page").flatMap { Int($0) } ?? 1
        let (rows, total, page, pages) = try await list(tab, page: wanted, coordinator)
        let link = { (page: Int) in visit.path("desk/queue") + "?show=\(tab.rawValue)&page=\(page)" }
        let view = QueueView(
            rows: rows, total: total, isEmpty: rows.isEmpty, page: page, pages: pages,
            earlier: page > 1 ? link(page - 1) : nil, later: page < pages ? link(page + 1) : nil,
            isQueue: tab == .waiting,
            tabs: Tab.allCases.map {
                QueueView.TabView(
                    label: visit.words($0.label), href: visit.path("desk/queue") + "?show=\($0.rawValue)",
                    isCurrent: $0 == tab)
            })
        return try await coordinator.staff.page("Triage/desk-queue", view)
    }

    private static func list(
        _ tab: Tab, page: Int, _ coordinator: CoordinatorVisit
    ) async throws -> (rows: [DeskCaseRow], total: Int, page: Int, pages: Int) {
        let programme = coordinator.visit.programme
        guard tab != .waiting else {
            let queue = try await programme.queue(page: page, by: coordinator.coordinator)
            let rows = queue.rows.map { DeskCaseRow($0, call: queue.calls[$0.id], coordinator.staff) }
            return (rows, queue.total, queue.page, queue.pages)
        }
        let found = try await programme.cases(in: tab.stages, page: page, by: coordinator.coordinator)
        let rows = found.rows.map { DeskCaseRow($0, coordinator.staff) }
        return (rows, rows.count, min(max(page, 1), found.pages), found.pages)
    }

    private static func answer(
        _ coordinator: CoordinatorVisit, _ kind: Kind, text: String? = nil, faults: Faults = Faults()
    ) async throws -> Response {
        let (visit, file) = (coordinator.visit, try await coordinator.file())
        guard file.stage == .requested else { throw Refusal.notNow }
        // The group reads the answer in its own language, whatever the desk's is.
        let language = Language(rawValue: file.row.language) ?? .en
        let replies = visit.content.replies(for: kind.rawValue)
        let chosen = visit.query("reply").flatMap { Int($0) } ?? 0
        let place = visit.path("desk/cases/\(file.id)")
        let action = place + (kind == .decline ? "/declining" : "/referral")
        let start = text ?? (replies.indices.contains(chosen) ? replies[chosen].text[language] : "")
        let page = AnswerPage(
            errors: faults.view(visit.words), text: FieldView(start, "text", faults, visit.words),
            isReferral: kind == .refer,
            templates: replies.enumerated().map { index, reply in
                QueueView.TabView(
                    label: reply.label[visit.language], href: "\(action)?reply=\(index)",
                    isCurrent: index == chosen)
            }, action: action, back: place,
            helplines: kind == .refer ? visit.content.helplines.map { HelplineView($0, visit) } : [])
        return try await coordinator.staff.page(
            "Triage/desk-answer", page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func send(_ coordinator: CoordinatorVisit, _ kind: Kind) async throws -> Response {
        let visit = coordinator.visit
        let text = visit.form.text("text")
        var faults = Faults()
        if text.isEmpty { faults.add("text", Message(desk: "Write a message to the group first.")) }
        faults.limit("text", text, to: GroupCaseRoutes.mostText)
        guard faults.isEmpty else { return try await answer(coordinator, kind, text: text, faults: faults) }
        let (file, by, once) = (try await coordinator.file(), coordinator.coordinator, try visit.once())
        switch kind {
        case .decline: try await visit.programme.decline(file, message: text, by: by, once: once)
        case .refer: try await visit.programme.refer(file, message: text, by: by, once: once)
        }
        return visit.go(to: "desk/queue")
    }

    private static func accept(_ coordinator: CoordinatorVisit) async throws -> Response {
        let visit = coordinator.visit
        let file = try await coordinator.file()
        do {
            try await visit.programme.accept(
                file, practitionerID: visit.form.line("practitioner"), by: coordinator.coordinator,
                once: visit.once())
            return visit.go(to: "desk/cases/\(file.id)")
        } catch Refusal.practitionerNotFree {
            var faults = Faults()
            faults.add(
                "practitioner",
                Message(
                    desk:
                        "This practitioner is not free at the time of the group's call. Choose the one whom the call is booked with, or ask the group to move it."
                ))
            return try await DeskCaseRoutes.show(coordinator.staff, faults: faults)
        } catch Refusal.notFound {
            var faults = Faults()
            faults.add("practitioner", Message(desk: "Choose a practitioner."))
            return try await DeskCaseRoutes.show(coordinator.staff, faults: faults)
        }
    }
}
