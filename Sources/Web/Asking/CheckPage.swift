import Content
import Programme

/// All answers once more, before they are sent.
struct CheckPage: PageView {
    let sections: [Section]

    struct Section: Sendable {
        let heading: String
        let href: String
        let rows: [Labelled]
    }

    init(_ file: CaseFile, _ visit: Visit) {
        sections = [
            Section(
                heading: visit.words(Message("What is hard")), href: visit.path("ask"),
                rows: Answers.needs(file.needs?.value, visit)),
            Section(
                heading: visit.words(Message("Who you are")), href: visit.path("ask/who"),
                rows: Answers.background(file.background?.value, visit)),
            Section(
                heading: visit.words(Message("How to reach you")), href: visit.path("ask/reach"),
                rows: Answers.contact(file.contact?.value, visit)),
        ]
    }
}

/// Answers as pairs of a question and what was said, for the check page, the download and the desk.
enum Answers {
    static func needs(_ needs: Needs?, _ visit: Visit) -> [Labelled] {
        guard let needs else { return [] }
        let (words, language) = (visit.words, visit.language)
        let topics = needs.topics.compactMap { visit.content.topic($0)?.label[language] }
        return [
            Labelled(label: words(Message("What is hard")), text: topics.joined(separator: "\n")),
            Labelled(label: words(Message("In your words")), text: needs.words),
            Labelled(
                label: words(Message("How soon")),
                text: visit.content.urgency(needs.urgency)?.label[language] ?? ""),
        ]
    }

    static func background(_ background: Background?, _ visit: Visit) -> [Labelled] {
        let (words, language) = (visit.words, visit.language)
        let nothing = words(Message("Not said"))
        guard let background else { return [Labelled(label: words(Message("Who you are")), text: nothing)] }
        return [
            Labelled(label: words(Message("Who you are")), text: background.who ?? nothing),
            Labelled(label: words(Message("Whom you serve")), text: background.serves ?? nothing),
            Labelled(
                label: words(Message("Part of the world")),
                text: visit.content.region(background.region)?.label[language] ?? nothing),
            Labelled(
                label: words(Message("Language to work in")),
                text: visit.content.workLanguage(background.workLanguage)?.label[language] ?? nothing),
        ]
    }

    static func contact(_ contact: Contact?, _ visit: Visit) -> [Labelled] {
        guard let contact else { return [] }
        let words = visit.words
        var rows = [Labelled(label: words(Message("How to reach you")), text: words(contact.way.message))]
        let add = { (label: Message, text: String?) in
            if let text { rows.append(Labelled(label: words(label), text: text)) }
        }
        add(Message("Address or number"), contact.address)
        add(Message("Name to use"), contact.name)
        add(Message("Safe hours"), contact.safeHours)
        add(
            Message("Voicemail"),
            contact.voicemail.map {
                words($0 ? Message("Yes, a message may be left") : Message("No message, ever"))
            })
        add(
            Message("Shared device"),
            contact.sharedDevice ? words(Message("Yes, others use this device")) : nil)
        add(Message("Your clock"), CityChoices.name(contact.zone, visit))
        return rows
    }
}
