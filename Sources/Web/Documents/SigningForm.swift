import Advice
import Content

/// What is typed to sign a document.
struct SigningForm {
    private(set) var faults = Faults()
    let typed: Form
    let signedBy: String
    let reviewOn: Day?

    init(_ form: Form, today: Day) {
        typed = form
        signedBy = form.line("signedBy")
        reviewOn = Day(form.line("reviewOn"))
        if signedBy.isEmpty {
            faults.add("signedBy", Message("Say which role signs, such as 'the assembly'."))
        }
        faults.limit("signedBy", signedBy, to: FieldKind.mostLine)
        if !form.line("reviewOn").isEmpty, reviewOn == nil {
            faults.add("reviewOn", Message("Write the day like 2026-11-24."))
        }
        if let reviewOn, reviewOn <= today {
            faults.add("reviewOn", Message("The day to look at it again must still be to come."))
        }
    }

    mutating func refuse(_ message: Message) { faults.add("signedBy", message) }
}
