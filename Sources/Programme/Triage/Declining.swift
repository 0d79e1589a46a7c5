import Foundation
import Storage
import Vault

extension Programme {
    /// Says no, kindly: the message stands in the thread, and a call that was booked is cancelled.
    public func decline(_ file: CaseFile, message: String, by coordinator: Coordinator, once token: Token)
        async throws
    {
        try await answer(file, .decline, message: message, by: coordinator, once: token)
    }

    /// Names someone who can help better; what they are told is for the group to decide.
    public func refer(_ file: CaseFile, message: String, by coordinator: Coordinator, once token: Token)
        async throws
    {
        try await answer(file, .refer, message: message, by: coordinator, once: token)
    }

    /// Takes a request back into the queue, where it stood before.
    public func reconsider(_ file: CaseFile, by coordinator: Coordinator, once token: Token) async throws {
        let hour = hour
        try await once(token, holder: file.id) { try $0.takeOrRefuse(.reconsider, file.id, hour: hour) }
    }

    private func answer(
        _ file: CaseFile, _ move: Move, message: String, by coordinator: Coordinator, once token: Token
    ) async throws {
        let entry = Entry(author: .staff(coordinator.member.id), text: message, at: now)
        let (id, hour, now) = (newID(), hour, second)
        try await once(token, holder: file.id) { writing in
            try writing.takeOrRefuse(move, file.id, hour: hour)
            try writing.markAnswered(file.id, hour: hour)
            try writing.add(entry, id: id, to: file.id, key: file.key)
            if let booking = try writing.reading.booking(of: file.id), booking.endAt > now {
                try writing.cancelBooking(booking.id, seen: booking.sequence)
            }
        }
    }
}
