import Content
import Hummingbird
import Programme

/// The receipt, until it was typed back.
struct ReceiptPage: PageView {
    let groups: [String]
    let isDraft: Bool
}

/// A page that asks for a receipt: to confirm it, or to come back with it.
struct TypedReceiptPage: PageView {
    let errors: FaultsView?
    let receipt: FieldView
    let kept: KeptTexts?
}

enum ReceiptRoutes {
    static func add(to book: RouteBook) {
        book.group(.get, "receipt", show)
        book.group(.get, "receipt/back") { try await askBack($0.visit) }
        book.group(.post, "receipt/back", confirm)
        book.open(.get, "return") { visit in
            try await visit.page("Receipts/return", TypedReceiptPage("", nil, visit))
        }
        book.open(.post, "return", comeBack)
    }

    private static func show(_ group: GroupVisit) async throws -> Response {
        guard let receipt = group.member.unconfirmed else { return group.visit.go(to: "case") }
        let isDraft = try await group.file().stage == .draft
        return try await group.visit.page(
            "Receipts/receipt", ReceiptPage(groups: receipt.groups, isDraft: isDraft))
    }

    private static func askBack(_ visit: Visit) async throws -> Response {
        try await visit.page("Receipts/back", TypedReceiptPage("", nil, visit))
    }

    private static func confirm(_ group: GroupVisit) async throws -> Response {
        let (visit, typed) = (group.visit, group.visit.form.line("receipt"))
        do {
            guard try await visit.programme.confirm(try Receipt(typed: typed), by: group.member) else {
                throw Receipt.Problem.check
            }
        } catch let problem as Receipt.Problem {
            return try await visit.again("Receipts/back", TypedReceiptPage(typed, problem.message, visit))
        }
        let file = try await group.file()
        if file.stage == .draft { return visit.go(to: "ask/who") }
        return visit.go(to: file.mayBook && file.booking == nil ? "case/call" : "case")
    }

    private static func comeBack(_ visit: Visit) async throws -> Response {
        let typed = visit.form.line("receipt")
        do {
            let receipt = try Receipt(typed: typed)
            guard visit.site.limiter.takes(.receipt, by: visit.peer) else { throw Refusal.busy }
            let session = try await visit.programme.signIn(receipt)
            return visit.go(to: "case", cookies: [Cookies.set(.group, session, visit.site.configuration)])
        } catch let problem as Receipt.Problem {
            return try await visit.again("Receipts/return", TypedReceiptPage(typed, problem.message, visit))
        } catch Refusal.receiptUnknown {
            let message = Message(
                "This receipt was not found. Check each group once more. If the case was deleted, its receipt opens nothing."
            )
            return try await visit.again("Receipts/return", TypedReceiptPage(typed, message, visit))
        } catch Refusal.busy {
            let message = Message(
                "Many receipts are being tried at the moment. Please wait half a minute, then press the button again."
            )
            return try await visit.page(
                "Receipts/return", TypedReceiptPage(typed, message, visit), status: .tooManyRequests)
        }
    }
}

extension TypedReceiptPage {
    init(_ typed: String, _ message: Message? = nil, kept: KeptTexts? = nil, _ visit: Visit) {
        var faults = Faults()
        if let message { faults.add("receipt", message) }
        errors = faults.view(visit.words)
        receipt = FieldView(String(typed.prefix(100)), "receipt", faults, visit.words)
        self.kept = kept
    }
}

extension Receipt.Problem {
    /// What to mend, without blame.
    var message: Message {
        switch self {
        case .empty: Message("Type the 24 digits of your receipt.")
        case .strange(let character):
            Message(
                "A receipt has only digits. Look at the '{character}' once more.",
                ["character": String(character)])
        case .count(let count, let group?):
            Message(
                "A receipt has 24 digits in six groups of four; here are {count}. Check group {group}.",
                ["count": String(count), "group": String(group)])
        case .count(let count, nil):
            Message("A receipt has 24 digits; here are {count}.", ["count": String(count)])
        case .check: Message("One or more digits are different. Compare each group with what you wrote down.")
        }
    }
}
