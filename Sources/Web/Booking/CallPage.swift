import Content
import Foundation
import Programme
import Scheduling

/// Free times in the visitor's own zone, and the ways to speak with what each costs.
struct CallPage: PageView {
    /// Days shown at once; the rest is a link away, so that the page stays small.
    static let daysShown = 4

    let errors: FaultsView?
    /// The city whose clock the times are of.
    let zoneCity: String
    let days: [DayView]
    let hasSlots: Bool
    let slotError: String?
    let earlier: String?
    let later: String?
    let channels: [ChannelView]
    let channelError: String?
    let number: FieldView
    let note: FieldView
    /// The call that is booked now, when this is to move it.
    let current: String?
    /// The first day shown, so that a mended form comes back to it.
    let from: Int

    struct DayView: Sendable {
        let label: String
        let slots: [SlotView]
    }

    struct SlotView: Sendable {
        let value: Int
        let time: String
        let offset: String?
        let isChosen: Bool
    }

    struct ChannelView: Sendable {
        let value: String
        let label: String
        let cost: String
        let hint: String
        let isChosen: Bool
    }

    init(_ form: CallForm, _ offer: Offer, zone: String, from: Int, _ file: CaseFile, _ visit: Visit) {
        let times = Times(visit.language, zone: zone)
        let all = byVisitorsDay(offer.slots, zone: zone)
        let from = min(max(from, 0), max(0, all.count - 1))
        self.from = from
        errors = form.faults.view(visit.words)
        zoneCity = CityChoices.name(zone, visit)
        days = all.dropFirst(from).prefix(Self.daysShown).map { day in
            DayView(
                label: day.slots.first.map { times.day($0.offered.span.start) } ?? "",
                slots: day.slots.map { SlotView($0, chosen: form.start) })
        }
        hasSlots = !all.isEmpty
        slotError = form.faults.message(at: "slot").map { visit.words($0) }
        let link = { (day: Int) in visit.path("case/call") + "?from=\(day)" }
        earlier = from > 0 ? link(max(0, from - Self.daysShown)) : nil
        later = all.count > from + Self.daysShown ? link(from + Self.daysShown) : nil
        channels = visit.content.channels.map {
            ChannelView(
                value: $0.code, label: $0.label[visit.language], cost: $0.cost[visit.language],
                hint: $0.hint[visit.language], isChosen: form.channel == $0.code)
        }
        channelError = form.faults.message(at: "channel").map { visit.words($0) }
        number = FieldView(form.number, "number", form.faults, visit.words)
        note = FieldView(form.note, "note", form.faults, visit.words)
        current = file.booking.flatMap {
            $0.span.end > Date() ? times.dayAndTime($0.span.start, visit.words) : nil
        }
    }
}

extension CallPage.SlotView {
    init(_ slot: VisitorSlot, chosen: Date?) {
        value = Int(slot.offered.span.start.timeIntervalSince1970)
        time = Times.clock(hour: slot.localHour, minute: slot.localMinute)
        offset = slot.offsetLabel
        isChosen = slot.offered.span.start == chosen
    }
}

/// A call as the group and the desk see it.
struct CallView: Sendable {
    let day: String
    let time: String
    let zone: String
    let channel: String
    let number: String?
    /// The room of a call in the browser.
    let room: String?
    let note: String?
    let host: String
    let isPast: Bool

    init?(_ file: CaseFile, zone: String, _ visit: Visit, names: [String: String], meetingAddress: String) {
        guard let booking = file.booking else { return nil }
        let times = Times(visit.language, zone: zone)
        day = times.day(booking.span.start)
        time = times.time(booking.span.start)
        self.zone = CityChoices.name(zone, visit)
        channel = visit.content.channel(booking.channel)?.label[visit.language] ?? booking.channel
        number = file.call?.number
        room = booking.channel == "jitsi" ? file.call?.room.map { meetingAddress + $0 } : nil
        note = file.call?.note
        host = names[booking.hostID] ?? ""
        isPast = booking.span.end < Date()
    }
}
