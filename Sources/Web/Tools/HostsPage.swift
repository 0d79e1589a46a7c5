import Content
import Programme

/// Hosts who serve civil society, by what they offer, where, in which language and for what price.
struct HostsPage: PageView {
    static let mostShown = 12

    let services: [ChoiceView]
    let countries: [ChoiceView]
    let spoken: [ChoiceView]
    let prices: [ChoiceView]
    let hosts: [HostRowView]
    let count: String
    let isEmpty: Bool
    let parts: PartsView?

    init(_ visit: Visit) {
        let (content, words) = (visit.content, visit.words)
        let texts = FactTexts(content, words, today: visit.programme.today)
        let names = ["service": "services", "country": "country", "language": "languages", "price": "prices"]
        let chosen = names.keys.sorted().reduce(into: [String: String]()) { chosen, name in
            chosen[name] = visit.query(name).flatMap { $0.isEmpty ? nil : $0 }
        }
        let found = content.hosts.filter { host in
            chosen.allSatisfy { name, value in host.codes(names[name] ?? "").contains(value) }
        }
        let offered = { (name: String, text: (String) -> String) in
            Set(content.hosts.flatMap { $0.codes(names[name] ?? "") })
                .map { ChoiceView(value: $0, label: text($0), isChosen: $0 == chosen[name]) }
                .sorted { ($0.label, $0.value) < ($1.label, $1.value) }
        }
        let option = { (criterion: String) in
            { (code: String) in
                content.hostCriteria.first { $0.code == criterion }?.option(code)?.label[words.language]
                    ?? code
            }
        }
        services = offered("service", option("services"))
        countries = offered("country", texts.country)
        spoken = offered("language", texts.language)
        prices = offered("price", option("prices"))
        let part = Parts(found, size: Self.mostShown, number: visit.part)
        hosts = part.items.map { HostRowView($0, texts, visit) }
        isEmpty = found.isEmpty
        count = words(Message(one: "{n} host", many: "{n} hosts", count: found.count))
        // Only what a choice offered goes into the address again.
        let known = (services + countries + spoken + prices).filter(\.isChosen).map(\.value)
        let query = chosen.sorted { $0.key < $1.key }.filter { known.contains($0.value) }
            .map { "\($0.key)=\($0.value)&" }.joined()
        parts = part.view(visit.path("hosts?\(query)part="), words)
    }
}

struct HostRowView: Sendable {
    let href: String
    let name: String
    let what: String
    let country: String?
    let isClosed: Bool

    init(_ host: Host, _ texts: FactTexts, _ visit: Visit) {
        href = visit.path("hosts/\(host.code)")
        name = host.name
        what = host.what[visit.language]
        let countries = host.codes("country").map(texts.country)
        country = countries.isEmpty ? nil : visit.words.listed(countries)
        isClosed = host.codes("open") == ["no"]
    }
}

/// One host: what is known of it, and what is not.
struct HostPage: PageView {
    let code: String
    let name: String
    let what: String
    let website: String
    let contact: String?
    let facts: [FactView]
    let unknown: String?

    init(_ host: Host, _ visit: Visit) {
        let (content, words) = (visit.content, visit.words)
        let texts = FactTexts(content, words, today: visit.programme.today)
        code = host.code
        name = host.name
        what = host.what[visit.language]
        website = host.website
        contact = host.contact
        facts = content.hostCriteria.compactMap { criterion in
            host.facts[criterion.code].map { FactView($0, criterion, texts, words) }
        }
        let open = content.hostCriteria.filter { host.facts[$0.code] == nil }.map { $0.name[visit.language] }
        unknown = open.isEmpty ? nil : words.listed(open)
    }
}
