import Content
import Scheduling

extension Availability.Problem {
    /// Where the fault stands on the page, and what to mend.
    func fault(field: (Int) -> String) -> (String, Message) {
        switch self {
        case .unknownZone: ("zone", Message("Choose the city whose clock is yours, so that times are right."))
        case .weekdayOutOfRange(let window), .minuteOutOfRange(let window):
            (field(window), Message(desk: "Write both times as hours and minutes, such as 09:00 and 12:30."))
        case .shorterThanOneSlot(let window):
            (
                field(window),
                Message(desk: "This is shorter than one call. Make it longer, or the call shorter.")
            )
        case .windowsOverlap(_, let later):
            (field(later), Message(desk: "These hours overlap with others. Keep one of them."))
        case .ruleOutOfRange(let name):
            (
                name.rawValue,
                Message(
                    desk: "Write a number from {least} to {most}.",
                    ["least": String(name.allowed.lowerBound), "most": String(name.allowed.upperBound)])
            )
        case .noticeBeyondHorizon:
            (
                CallRules.Name.noticeHours.rawValue,
                Message(desk: "The notice is longer than the days ahead: nobody could book.")
            )
        }
    }
}

extension CallRules.Name {
    var label: Message {
        switch self {
        case .slotMinutes: Message(desk: "Length of a call, in minutes")
        case .stepMinutes: Message(desk: "A call can begin every so many minutes")
        case .bufferBefore: Message(desk: "Quiet minutes before a call")
        case .bufferAfter: Message(desk: "Quiet minutes after a call")
        case .noticeHours: Message(desk: "Notice that you need, in hours")
        case .horizonDays: Message(desk: "Days ahead that can be booked")
        case .callsPerDay: Message(desk: "Calls a day at most")
        case .callsPerWeek: Message(desk: "Calls a week at most")
        }
    }
}
