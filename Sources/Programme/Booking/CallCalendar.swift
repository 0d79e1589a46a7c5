import Foundation
import Scheduling
import Storage

extension Programme {
    /// A calendar entry that tells a bystander nothing: its title is the caller's to choose, neutrally.
    public func calendarEntry(for booking: BookingRow, title: String) -> String {
        let event = CalendarEvent(
            uid: "\(booking.id)@call", sequence: booking.sequence, start: booking.span.start,
            end: booking.span.end, stamp: now, title: title)
        return CalendarDocument(method: .publish, events: [event]).text
    }
}
