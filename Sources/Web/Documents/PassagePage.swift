import Advice
import Content
import Programme

/// The form by which something is decided about a passage.
struct PassagePage: PageView {
    let root: String
    let back: String
    let id: String
    let version: Int
    let lines: [String]
    let textLang: String
    let textDir: String
    let isText: Bool
    let choices: [ChoiceView]
    let errors: FaultsView?
    let text: FieldView
    let reason: FieldView
    let choiceError: String?

    init(_ passage: DrawnDocument.Passage, _ visit: DocumentVisit, form: PassageForm? = nil) {
        let (words, faults) = (visit.words, form?.faults ?? Faults())
        let choice = visit.draft.choices[passage.id]
        root = visit.root
        id = passage.id
        version = visit.draft.version
        back = "\(visit.maps.root)/\(visit.sectionPage(of: passage.id))"
        lines = Array(passage.lines.prefix(PassageView.mostLines))
        (textLang, textDir) = (visit.language.rawValue, visit.language.direction)
        isText = passage.isText
        let chosen =
            form?.typed.line("choice")
            ?? (choice == nil ? "keep" : choice?.isLeftOut == true ? "leave" : "change")
        choices = PassageForm.offered(passage).map { code, label in
            ChoiceView(value: code, label: words(label), isChosen: code == chosen)
        }
        errors = faults.view(words)
        choiceError = faults.message(at: "choice").map { words($0) }
        text = FieldView(form?.typed.text("text") ?? choice?.text ?? passage.plainText, "text", faults, words)
        reason = FieldView(form?.typed.text("reason") ?? choice?.reason, "reason", faults, words)
    }
}

/// What is decided about a passage, as it was typed.
struct PassageForm {
    private(set) var faults = Faults()
    let typed: Form
    /// nil: it is kept as it is.
    private(set) var choice: PassageChoice?

    /// The longest text of one's own.
    static let mostText = 4_000

    static func offered(_ passage: DrawnDocument.Passage) -> [(String, Message)] {
        [("keep", Message("Keep it as it is"))]
            + (passage.isText ? [("change", Message("Say it in our own words"))] : [])
            + [("leave", Message("Leave it out"))]
    }

    init(_ form: Form, for passage: DrawnDocument.Passage) {
        typed = form
        switch form.line("choice") {
        case "keep": break
        case "change" where passage.isText:
            let text = form.text("text")
            if text.isEmpty { faults.add("text", Message("Write the words that are to stand here.")) }
            faults.limit("text", text, to: Self.mostText)
            // The same words again are no change.
            if text != passage.plainText {
                choice = PassageChoice(text: text, insteadOf: passage.plainText)
            }
        case "leave":
            let reason = form.text("reason")
            if reason.isEmpty { faults.add("reason", Message("Say in a few words why it is left out.")) }
            faults.limit("reason", reason, to: FieldKind.mostText)
            choice = PassageChoice(leftOutFor: reason, insteadOf: passage.plainText)
        default: faults.add("choice", Message("Choose one of these."))
        }
    }

    mutating func refuse(_ message: Message) { faults.add("choice", message) }
}
