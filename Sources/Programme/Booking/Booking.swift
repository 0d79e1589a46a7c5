import Foundation
import Scheduling
import Storage
import Vault

/// What a group chose: a time, how to speak, and what is private about it.
public struct CallWish: Sendable, Equatable {
    public var start: Date
    public var channel: String
    public var number: String?
    public var note: String?

    public init(start: Date, channel: String, number: String? = nil, note: String? = nil) {
        self.start = start
        self.channel = channel
        self.number = number
        self.note = note
    }
}

extension Programme {
    /// Books a call, or moves the one there is. Every rule is checked again here, whatever the form said; the
    /// host with the fewest calls ahead takes it. Throws `Refusal.slotTaken` when the time is gone.
    public func book(_ wish: CallWish, in file: CaseFile, by member: GroupMember, once token: Token)
        async throws
    {
        if try await answer(to: token, as: Bool.self) != nil { return }
        let offer = try await offer(for: file)
        guard let slot = offer.slots.first(where: { $0.span.start == wish.start }) else {
            throw Refusal.slotTaken
        }
        let others = try await storage.read { [second] in try $0.bookings(endingAfter: second) }
        let load = Dictionary(grouping: others, by: \.hostID).mapValues(\.count)
        // Whoever has fewest calls ahead is asked first; when that one was just taken, the next.
        for host in slot.hosts.sorted(by: { (load[$0] ?? 0, $0) < (load[$1] ?? 0, $1) }) {
            guard let availability = offer.availabilities[host] else { continue }
            if try await book(wish, at: slot.span, host: host, availability, in: file, once: token) { return }
        }
        throw Refusal.slotTaken
    }

    /// Claims the time of one host; false when it is taken.
    private func book(
        _ wish: CallWish, at span: Span, host: String, _ availability: Availability, in file: CaseFile,
        once token: Token
    ) async throws -> Bool {
        // A call that is over is not moved: another one is booked.
        let ahead = file.booking.flatMap { $0.endAt > second ? $0 : nil }
        let booking = call(at: span, host: host, availability, wish, file, moving: ahead)
        let quanta = Quanta.indices(
            covering: span, bufferBefore: availability.rules.bufferBefore,
            bufferAfter: availability.rules.bufferAfter)
        let room = (ahead == nil ? nil : file.call?.room) ?? Token.random().text
        let detail = CallDetail(number: wish.number, room: room, note: wish.note)
        do {
            try await once(token, holder: file.id) { writing in
                if ahead == nil, let old = file.booking { try writing.endBooking(old.id) }
                try writing.put(booking, moving: ahead, quanta: quanta)
                try writing.put(detail, id: booking.id, of: file)
                try writing.setNews(file.id, true)
            }
            return true
        } catch is Conflict {
            return false
        }
    }

    /// Cancels the call; another can be booked at once.
    public func cancelCall(in file: CaseFile, by member: GroupMember, once token: Token) async throws {
        let now = second
        try await once(token, holder: file.id) { writing in
            guard let booking = try writing.reading.booking(of: file.id) else { return }
            guard booking.endAt > now else { throw Refusal.notNow }
            try writing.cancelBooking(booking.id, seen: booking.sequence)
            try writing.setNews(file.id, true)
        }
    }

    private func call(
        at span: Span, host: String, _ availability: Availability, _ wish: CallWish, _ file: CaseFile,
        moving old: BookingRow?
    ) -> BookingRow {
        var row = BookingRow(
            id: old?.id ?? newID(), caseID: file.id, hostID: host,
            startAt: Int(span.start.timeIntervalSince1970), endAt: Int(span.end.timeIntervalSince1970),
            zone: availability.zone, wallTime: wallTime(of: span.start, zone: availability.zone),
            channel: wish.channel)
        row.sequence = old?.sequence ?? 0
        return row
    }
}

/// A wall time as it is kept beside the instant, such as 2026-11-24T14:30.
func wallTime(of instant: Date, zone: String) -> String {
    let offset = TimeZone(identifier: zone)?.secondsFromGMT(for: instant) ?? 0
    let text = instant.addingTimeInterval(Double(offset)).formatted(
        .iso8601.year().month().day().time(includingFractionalSeconds: false))
    return String(text.prefix(16))
}

extension Writing {
    fileprivate func put(_ booking: BookingRow, moving old: BookingRow?, quanta: [Int]) throws {
        if old == nil {
            try insert(booking, quanta: quanta)
        } else {
            try move(booking, quanta: quanta)
        }
    }

    fileprivate func put(_ detail: CallDetail, id: String, of file: CaseFile) throws {
        if let old = try reading.record(of: file.id, kind: CallDetail.kind, id: id) {
            try replace(detail, id: id, seen: old.version, of: file.id, key: file.key)
        } else {
            try add(detail, id: id, to: file.id, key: file.key)
        }
    }
}
