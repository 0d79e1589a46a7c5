import Foundation
import Scheduling
import Storage
import Vault

extension Programme {
    /// A practitioner's weekly hours, with the version that a change has to name (0 when none were set).
    public func hours(of member: StaffMember) async throws -> Stored<Availability> {
        guard let row = try await storage.read({ try $0.availability(of: member.id) }) else {
            return Stored(
                id: member.id, version: 0, value: Availability(zone: member.profile.zone, windows: []))
        }
        let availability = try JSONDecoder().decode(Availability.self, from: Data(row.rules.utf8))
        return Stored(id: member.id, version: row.version, value: availability)
    }

    /// Sets the hours in which calls can be booked. What is booked already stays. Throws `Refusal.notNow` when
    /// the hours contradict themselves (the page checks first and says where).
    public func setHours(
        _ availability: Availability, seen: Int, of member: StaffMember, once token: Token
    ) async throws {
        guard member.isPractitioner, availability.problems().isEmpty else { throw Refusal.notNow }
        let rules = String(decoding: try JSONEncoder().encode(availability), as: UTF8.self)
        try await once(token, holder: member.id) {
            try $0.setAvailability(of: member.id, seen: seen, rules: rules)
        }
    }

    /// A practitioner's calls from now on, earliest first.
    public func calls(of member: StaffMember) async throws -> [BookingRow] {
        let now = second
        return try await storage.read { try $0.bookings(of: member.id, endingAfter: now) }
    }
}
