import Content
import Foundation
import Programme

/// The choice of a time and of how to speak.
struct CallForm {
    let start: Date?
    let channel: String
    let number: String?
    let note: String?
    private(set) var faults = Faults()

    init(_ form: Form, _ content: ContentPack) {
        start = form.number("slot").map { Date(timeIntervalSince1970: Double($0)) }
        channel = form.line("channel")
        number = form.optionalLine("number")
        note = form.optionalText("note")
        if start == nil { faults.add("slot", Message("Choose a time.")) }
        if content.channel(channel) == nil { faults.add("channel", Message("Choose how we speak.")) }
        if ["phone", "signal"].contains(channel), number == nil {
            faults.add("number", Message("Write the number that we should call."))
        }
        faults.limit("number", number, to: 200)
        faults.limit("note", note, to: 2_000)
    }

    /// A page that was opened: what was chosen before stands there again.
    init(_ file: CaseFile) {
        let contact = file.contact?.value
        start = file.booking?.span.start
        channel =
            file.booking?.channel
            ?? (contact?.way == .signal ? "signal" : contact?.way == .phone ? "phone" : "")
        number =
            file.call?.number ?? (contact?.way == .signal || contact?.way == .phone ? contact?.address : nil)
        note = file.call?.note
    }

    mutating func refuse(_ message: Message) { faults.add("slot", message) }

    var wish: CallWish? {
        guard faults.isEmpty, let start else { return nil }
        let needsNumber = ["phone", "signal"].contains(channel)
        return CallWish(start: start, channel: channel, number: needsNumber ? number : nil, note: note)
    }
}
