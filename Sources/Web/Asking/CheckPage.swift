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
                rows: Answers(visit).needs(file.needs?.value)),
            Section(
                heading: visit.words(Message("Who you are")), href: visit.path("ask/who"),
                rows: Answers(visit).background(file.background?.value)),
            Section(
                heading: visit.words(Message("How to reach you")), href: visit.path("ask/reach"),
                rows: Answers(visit).contact(file.contact?.value)),
        ]
    }
}

/// Answers as pairs of a question and what was said: for the group's own pages, and in other words at the desk.
struct Answers {
    private let visit: Visit
    private let atDesk: Bool

    init(_ visit: Visit, atDesk: Bool = false) {
        self.visit = visit
        self.atDesk = atDesk
    }

    func needs(_ needs: Needs?) -> [Labelled] {
        guard let needs else { return [] }
        let language = visit.language
        let topics = needs.topics.compactMap { visit.content.topic($0)?.label[language] }
        return [
            row(Message("What is hard"), topics.joined(separator: "\n")),
            row(atDesk ? Message(desk: "In their words") : Message("In your words"), needs.words),
            row(Message("How soon"), visit.content.urgency(needs.urgency)?.label[language] ?? ""),
        ]
    }

    func background(_ background: Background?) -> [Labelled] {
        let (content, language) = (visit.content, visit.language)
        let who = atDesk ? Message(desk: "Who they are") : Message("Who you are")
        guard let background else { return [row(who, nil)] }
        return [
            row(who, background.who),
            row(atDesk ? Message(desk: "Whom they serve") : Message("Whom you serve"), background.serves),
            row(Message("Part of the world"), content.region(background.region)?.label[language]),
            row(
                Message("Language to work in"), content.workLanguage(background.workLanguage)?.label[language]
            ),
        ]
    }

    func contact(_ contact: Contact?) -> [Labelled] {
        guard let contact else { return [] }
        var rows = [
            row(
                atDesk ? Message(desk: "Way") : Message("How to reach you"), visit.words(contact.way.message))
        ]
        let add = { (label: Message, text: String?) in
            if let text { rows.append(row(label, text)) }
        }
        add(Message("Address or number"), contact.address)
        add(Message("Name to use"), contact.name)
        add(Message("Safe hours"), contact.safeHours)
        add(
            Message("Voicemail"),
            contact.voicemail.map {
                visit.words($0 ? Message("Yes, a message may be left") : Message("No message, ever"))
            })
        add(
            Message("Shared device"),
            contact.sharedDevice ? visit.words(Message("Yes, others use this device")) : nil)
        add(
            atDesk ? Message(desk: "Their clock") : Message("Your clock"),
            CityChoices.name(contact.zone, visit))
        return rows
    }

    private func row(_ label: Message, _ text: String?) -> Labelled {
        Labelled(label: visit.words(label), text: text ?? visit.words(Message("Not said")))
    }
}
