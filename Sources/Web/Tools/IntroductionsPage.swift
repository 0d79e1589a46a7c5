import Advice
import Content
import Hummingbird
import Programme

import struct Foundation.Date

/// Messages that introduce a group to hosts: written, agreed to by the group, sent, each with its day.
struct IntroductionsPage: PageView {
    let errors: FaultsView?
    let root: String
    let back: String
    let canEdit: Bool
    let isGroup: Bool
    let rows: [RowView]
    let hasRows: Bool
    let hosts: [ChoiceView]
    let host: HostDraftView?

    struct RowView: Sendable {
        let id: String
        let host: String
        let contact: String?
        let website: String
        let text: String
        let version: Int
        let log: [String]
        let canAgree: Bool
        let canSend: Bool
        let canRemove: Bool
        let waits: Bool
        let edit: String?
    }

    /// The message that is being written.
    struct HostDraftView: Sendable {
        let code: String
        let name: String
        let text: FieldView
        let id: String?
        let version: Int
    }

    init(
        _ introductions: [Stored<Introduction>], _ maps: MapVisit, typed: String? = nil,
        faults: Faults = Faults(),
        names: [String: String]
    ) {
        let (visit, words, content) = (maps.visit, maps.words, maps.visit.content)
        let zone = maps.file.contact?.value.zone ?? "UTC"
        let times = Times(visit.language, zone: maps.staff?.member.profile.zone ?? zone)
        let canEdit = maps.canEdit
        let isGroup = maps.staff == nil
        errors = faults.view(words)
        root = maps.root + "/introductions"
        back = maps.root
        (self.canEdit, self.isGroup) = (canEdit, isGroup)
        let who = { (author: Author) -> String in
            switch author {
            case .group: words(Message("the group"))
            case .staff(let id): names[id] ?? words(Message("the programme"))
            }
        }
        rows = introductions.compactMap { stored in
            let value = stored.value
            guard let host = content.host(value.host) else { return nil }
            let said: [(Message, Author, Date?)] = [
                (Message("Written by"), value.by, value.at), (Message("Agreed by"), .group, value.agreedAt),
                (Message("Sent by"), value.sentBy ?? .group, value.sentAt),
            ]
            let isOpen = canEdit && value.sentAt == nil
            return RowView(
                id: stored.id, host: host.name, contact: host.contact, website: host.website,
                text: value.text,
                version: stored.version,
                log: said.compactMap { label, author, at in
                    at.map { "\(words(label)) \(who(author)), \(times.day($0))" }
                },
                canAgree: isOpen && isGroup && value.agreedAt == nil,
                canSend: isOpen && !isGroup && value.agreedAt != nil, canRemove: isOpen,
                waits: isOpen && !isGroup && value.agreedAt == nil,
                edit: isOpen ? "\(maps.root)/introductions?host=\(host.code)&id=\(stored.id)" : nil)
        }
        hasRows = !rows.isEmpty
        let chosen = visit.query("host") ?? visit.form.optionalLine("host")
        hosts = content.hosts.filter { $0.codes("open") != ["no"] }.map {
            ChoiceView(value: $0.code, label: $0.name, isChosen: $0.code == chosen)
        }
        host = chosen.flatMap(content.host).map { host in
            let id = visit.query("id") ?? visit.form.optionalLine("id")
            let old = introductions.first { $0.id == id }
            return HostDraftView(
                code: host.code, name: host.name,
                text: FieldView(
                    typed ?? old?.value.text ?? IntroductionText.draft(host, maps), "text", faults, words),
                id: old?.id, version: old?.version ?? 0)
        }
    }
}

/// The least that a host needs: what kind of group, what for, how many, in which language. No name, no place.
enum IntroductionText {
    static func draft(_ host: Content.Host, _ maps: MapVisit) -> String {
        let words = maps.words
        let language = maps.visit.content.workLanguage(maps.file.row.workLanguage)?.label[words.language]
        return [
            words(Message("Hello,")),
            words(
                Message(
                    "we support a small group that works for social justice. It looks for a host who shares its values."
                )),
            words(Message("It needs:")) + " …",
            words(Message("About so many people would use it:")) + " …",
            language.map { words(Message("It works in this language: {language}", ["language": $0])) },
            words(Message("Do you take new groups at the moment, and what would it cost?")),
            words(Message("Please answer to us. We pass it on to the group.")),
        ].compactMap(\.self).joined(separator: "\n\n")
    }
}
