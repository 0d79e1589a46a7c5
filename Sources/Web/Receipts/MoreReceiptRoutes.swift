import Content
import Hummingbird
import Programme

/// The receipts of a case: how many, a second one, a new one.
struct ReceiptsPage: PageView {
    let count: Int
    let hasOthers: Bool
    /// A receipt for a colleague that was just made; shown this once.
    let made: MadeReceipt?
}

struct MadeReceipt: Sendable {
    let groups: [String]
}

enum MoreReceiptRoutes {
    static func add(to book: RouteBook) {
        book.group(.get, "case/receipts") { try await show($0) }
        book.group(.post, "case/receipts") { group in
            let made = try await group.visit.programme.addReceipt(to: group.file(), once: group.visit.once())
            return try await show(group, made: made)
        }
        book.group(.post, "case/receipts/rotation") { group in
            try await group.visit.programme.rotateReceipt(
                of: group.file(), by: group.member, once: group.visit.once())
            return group.visit.go(to: "receipt")
        }
        book.group(.post, "case/receipts/others-end") { group in
            try await group.visit.programme.dropOtherReceipts(
                of: group.file(), keeping: group.member, once: group.visit.once())
            return group.visit.go(to: "case?done=ended")
        }
    }

    private static func show(_ group: GroupVisit, made: Receipt? = nil) async throws -> Response {
        let count = try await group.visit.programme.receiptCount(of: group.file())
        let page = ReceiptsPage(
            count: count, hasOthers: count > 1, made: made.map { MadeReceipt(groups: $0.groups) })
        return try await group.visit.page("Receipts/receipts", page)
    }
}
