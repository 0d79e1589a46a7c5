import Content
import Programme

/// The first step: what is hard, in the group's own words, and how soon help is needed.
struct NeedsForm {
    /// Characters; a story of any length that a person would type on a phone.
    static let mostWords = 20_000

    let topics: [String]
    let words: String
    let urgency: String
    private(set) var faults = Faults()

    init(_ form: Form, _ content: ContentPack) {
        topics = form.choices("topic").filter { content.topic($0) != nil }
        words = form.text("words")
        urgency = form.line("urgency")
        if topics.isEmpty { faults.add("topic", Message("Choose at least one thing that is hard.")) }
        if words.isEmpty {
            faults.add("words", Message("Tell us a little in your own words. One sentence is enough."))
        }
        faults.limit("words", words, to: Self.mostWords)
        if content.urgency(urgency) == nil {
            faults.add("urgency", Message("Choose how soon you need help."))
        }
    }

    init(_ needs: Needs?) {
        topics = needs?.topics ?? []
        words = needs?.words ?? ""
        urgency = needs?.urgency ?? ""
    }

    /// nil while something has to be mended.
    var needs: Needs? { faults.isEmpty ? Needs(topics: topics, words: words, urgency: urgency) : nil }
}

struct NeedsPage: PageView {
    let errors: FaultsView?
    let topics: [ChoiceView]
    let topicsError: String?
    let words: FieldView
    let urgencies: [ChoiceView]
    let urgencyError: String?
    let version: Int
    let theirs: TheirsView?

    init(_ form: NeedsForm, version: Int, theirs: TheirsView? = nil, _ visit: Visit) {
        let (language, content) = (visit.language, visit.content)
        errors = form.faults.view(visit.words)
        topics = content.topics.map {
            ChoiceView(
                value: $0.code, label: $0.label[language], hint: $0.hint?[language],
                isChosen: form.topics.contains($0.code))
        }
        topicsError = form.faults.message(at: "topic").map { visit.words($0) }
        words = FieldView(form.words, "words", form.faults, visit.words)
        urgencies = content.urgencies.map {
            ChoiceView(
                value: $0.code, label: $0.label[language], hint: $0.hint?[language],
                isChosen: form.urgency == $0.code)
        }
        urgencyError = form.faults.message(at: "urgency").map { visit.words($0) }
        self.version = version
        self.theirs = theirs
    }
}

/// The other side of a conflict: what stands there now.
struct TheirsView: Sendable {
    let rows: [Labelled]
}
