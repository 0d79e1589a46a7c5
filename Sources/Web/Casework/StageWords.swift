import Content
import Programme

extension Stage {
    /// Where a group's case stands, said to the group.
    var groupLabel: Message {
        switch self {
        case .draft: Message("Your request is not sent yet")
        case .requested: Message("We have your request")
        case .accepted: Message("Someone will work with you")
        case .inProgress: Message("We are working together")
        case .planProposed: Message("Your plan is ready to read")
        case .planAgreed: Message("You have a plan")
        case .closed: Message("Our work together has ended")
        case .declined, .referred: Message("We have answered your request")
        case .disposed: Message("This case was deleted")
        }
    }

    /// What happens next, said to the group.
    var groupNext: Message {
        switch self {
        case .draft: Message("Check your answers and send them when you are ready.")
        case .requested:
            Message("We read it and answer here. You can book a call now, or write to us below.")
        case .accepted: Message("Your practitioner reads what you wrote and answers here.")
        case .inProgress: Message("Write below at any time. The plan appears here when it is ready.")
        case .planProposed:
            Message("Read it with your group. Then accept it, or say what should be different.")
        case .planAgreed: Message("Carry it out at your own pace. Write to us when something is in the way.")
        case .closed: Message("You can still read everything here, download it, or delete it.")
        case .declined: Message("Please read our answer below. You can write back.")
        case .referred: Message("Please read below who can help you better. You can write back.")
        case .disposed: Message("Nothing of it can be read any more.")
        }
    }

    /// The stage in one or two words, for lists at the desk.
    var deskLabel: Message {
        switch self {
        case .draft: Message(desk: "Draft")
        case .requested: Message(desk: "Requested")
        case .accepted: Message(desk: "Accepted")
        case .inProgress: Message(desk: "In progress")
        case .planProposed: Message(desk: "Plan proposed")
        case .planAgreed: Message(desk: "Plan agreed")
        case .closed: Message(desk: "Closed")
        case .declined: Message(desk: "Declined")
        case .referred: Message(desk: "Referred")
        case .disposed: Message(desk: "Disposed")
        }
    }
}
