import Foundation
import Storage
import Vault

extension Programme {
    /// Hours within which a request of each urgency should be answered; the order of the queue follows from it.
    /// These are our own aims, not a promise.
    static let answerHours = ["now": 2, "days": 72, "weeks": 14 * 24, "later": 42 * 24]

    /// Sends a request: it joins the queue. Sent twice, it stays one request.
    public func send(_ draft: CaseFile, once token: Token) async throws {
        guard let needs = draft.needs?.value, draft.contact != nil else { throw Refusal.notNow }
        let hour = hour
        let order = Self.queueOrder(urgency: needs.urgency, sentHour: hour)
        try await once(token, holder: draft.id) { writing in
            // Another form of the same draft may have sent it: that is the same wish, and already true.
            guard try writing.reading.supportCase(draft.id)?.stage == Stage.draft.rawValue else { return }
            try writing.take(.send, draft.id, hour: hour)
            try writing.queue(draft.id, order: order, sentHour: hour)
        }
    }

    /// Those in danger now stand before all others; the rest by when an answer is due, so that nobody waits
    /// for ever behind requests that are more urgent.
    static func queueOrder(urgency: String, sentHour: Int) -> Int {
        let due = sentHour + (answerHours[urgency] ?? answerHours["weeks"]!)
        return urgency == "now" ? due - 10_000_000 : due
    }
}
