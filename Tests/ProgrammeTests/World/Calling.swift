import Foundation
import Scheduling
import Storage

@testable import Programme

extension World {
    /// Ten o'clock UTC on Wednesday 4 March, which both practitioners offer.
    static let wednesdayAtTen = instant(day: 4, hour: 10)

    /// An hour of March 2026, in UTC.
    static func instant(day: Int, hour: Int) -> Date {
        monday.addingTimeInterval(Double((day - 2) * 24 + hour - 9) * 3600)
    }

    func book(_ start: Date = World.wednesdayAtTen, for group: Group, note: String? = nil) async throws {
        let wish = CallWish(start: start, channel: "phone", number: "+57 300", note: note)
        try await programme.book(wish, in: file(of: group), by: member(group), once: .random())
    }

    func cancelCall(of group: Group) async throws {
        try await programme.cancelCall(in: file(of: group), by: member(group), once: .random())
    }

    func starts(for group: Group) async throws -> [Date] {
        try await programme.offer(for: file(of: group)).slots.map(\.span.start)
    }

    func quanta(of booking: BookingRow) async throws -> [Int] {
        try await programme.storage.read { try $0.quanta(of: booking.id) }
    }
}
