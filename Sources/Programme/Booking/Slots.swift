import Foundation
import Scheduling
import Storage

/// The hosts and the free times that a group may choose from.
public struct Offer: Sendable {
    public let slots: [OfferedSlot]
    let availabilities: [String: Availability]
}

extension Programme {
    /// Free times for a case: of its practitioner once it has one; before that, of everyone who speaks its
    /// language, or of everyone where nobody does.
    public func offer(for file: CaseFile) async throws -> Offer {
        guard file.mayBook else { return Offer(slots: [], availabilities: [:]) }
        let weekAgo = second - 8 * 24 * 3600
        let (rows, people, bookings) = try await storage.read { reading in
            (try reading.availabilities(), try reading.people(), try reading.bookings(endingAfter: weekAgo))
        }
        let speakers = try Set(
            people.filter { try profile($0).languages.contains(file.row.workLanguage) }.map(\.id))
        let chosen = rows.filter { row in
            if let practitioner = file.row.practitionerID { return row.personID == practitioner }
            return speakers.isEmpty || rows.allSatisfy { !speakers.contains($0.personID) }
                || speakers.contains(row.personID)
        }
        var availabilities: [String: Availability] = [:]
        for row in chosen {
            availabilities[row.personID] = try JSONDecoder().decode(
                Availability.self, from: Data(row.rules.utf8))
        }
        let offers = chosen.compactMap { row -> (host: String, slots: [Span])? in
            guard let availability = availabilities[row.personID] else { return nil }
            // The call that is being moved does not stand in its own way.
            let calls = bookings.filter { $0.hostID == row.personID && $0.id != file.booking?.id }.map(\.span)
            return (row.personID, freeSlots(of: availability, busy: [], calls: calls, now: now))
        }
        return Offer(slots: merge(offers), availabilities: availabilities)
    }
}

extension CaseFile {
    /// A call can be booked from the moment when the request was sent until the case ends.
    public var mayBook: Bool { stage == .requested || stage.isOpen }
}

extension BookingRow {
    public var span: Span {
        Span(
            start: Date(timeIntervalSince1970: Double(startAt)),
            end: Date(timeIntervalSince1970: Double(endAt)))
    }
}
