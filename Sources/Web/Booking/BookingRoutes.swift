import Content
import Foundation
import HTTPTypes
import Hummingbird
import Programme

enum BookingRoutes {
    static func add(to book: RouteBook) {
        book.group(.get, "case/call") { try await times($0) }
        book.group(.post, "case/call", choose)
        book.group(.post, "case/call/cancellation", cancel)
        book.group(.get, "case/call.ics", calendar)
    }

    private static func times(_ group: GroupVisit, _ form: CallForm? = nil) async throws -> Response {
        let (visit, file) = (group.visit, try await group.file())
        guard file.mayBook else { return visit.go(to: file.stage == .draft ? "ask/check" : "case") }
        let offer = try await visit.programme.offer(for: file)
        let zone = file.contact?.value.zone ?? "UTC"
        let from = visit.query("from").flatMap { Int($0) } ?? visit.form.number("from") ?? 0
        let page = CallPage(form ?? CallForm(file), offer, zone: zone, from: from, file, visit)
        return form == nil
            ? try await visit.page("Booking/call", page) : try await visit.again("Booking/call", page)
    }

    private static func choose(_ group: GroupVisit) async throws -> Response {
        let visit = group.visit
        var form = CallForm(visit.form, visit.content)
        guard let wish = form.wish else { return try await times(group, form) }
        do {
            try await visit.programme.book(wish, in: group.file(), by: group.member, once: visit.once())
            return visit.go(to: "case?done=booked")
        } catch Refusal.slotTaken {
            form.refuse(Message("This time was just taken. Please choose another; the rest is kept."))
            return try await times(group, form)
        }
    }

    private static func cancel(_ group: GroupVisit) async throws -> Response {
        let visit = group.visit
        try await visit.programme.cancelCall(in: group.file(), by: group.member, once: visit.once())
        return visit.go(to: "case?done=cancelled")
    }

    /// A file whose name and title tell a bystander nothing.
    private static func calendar(_ group: GroupVisit) async throws -> Response {
        let (visit, file) = (group.visit, try await group.file())
        guard let booking = file.booking else { throw Refusal.notFound }
        let text = visit.programme.calendarEntry(for: booking, title: visit.words(Message("Appointment")))
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/calendar; charset=utf-8",
                .contentDisposition: "attachment; filename=\"appointment.ics\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
