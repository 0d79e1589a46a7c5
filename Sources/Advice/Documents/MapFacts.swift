/// What is so on a map, as the clauses of documents ask for it: each fact holds or not, and says which elements make
/// it so.
public struct MapFacts: Sendable {
    let map: Map
    let copies: [FoundCopy]
    let places: [String: Place]
    let today: Day
    let communities: [People]

    /// - Parameter map: drawn as it is now; what is only proposed makes no fact.
    public init(_ map: Map, today: Day) {
        let now = map.side(.before)
        self.map = now
        self.today = today
        copies = now.foundCopies
        places = now.places.byID
        communities = now.people.filter { $0.role == .community }
    }

    /// The codes of all facts.
    public static var codes: [String] { all.keys.sorted() }

    /// The elements that make a fact so; nil when it is not so, or not known as a fact.
    public func causes(of fact: String) -> [String]? { Self.all[fact]?(self) }

    private typealias Fact = @Sendable (MapFacts) -> [String]?

    private static let all: [String: Fact] = aboutData.merging(aboutPeople) { one, _ in one }
        .merging(aboutCopies) { one, _ in one }.merging(aboutRules) { one, _ in one }

    // MARK: Data

    private static let aboutData: [String: Fact] = [
        // What nobody said of is taken for personal: the safer of the two.
        "personal": { $0.holdings { $0.isPersonal != false } },
        "about-served": { facts in facts.holdings(facts.isAboutServed) },
        "sensitive": { $0.holdings { $0.sensitivity?.isSensitive == true } },
        "highly-sensitive": { $0.holdings { $0.sensitivity == .high } },
        "consent": { $0.holdings { $0.basis == .consent } },
        "law": { $0.holdings { $0.basis == .law } },
        "no-basis": { $0.holdings { $0.isPersonal != false && ($0.basis == nil || $0.basis == .nothing) } },
        "never-used": { $0.holdings { $0.neverUsed == true } },
        "photo-audio": { $0.holdings { $0.sort == .photoAudio } },
        "identity-scan": { $0.holdings { $0.sort == .identityScan } },
        "testimony": { $0.holdings { $0.sort == .testimony } },
        "survey": { $0.holdings { $0.sort == .surveyRaw || $0.sort == .surveyCleaned } },
        "staff-data": { $0.holdings { $0.sort == .staff || $0.sort == .applicant || $0.sort == .volunteer } },
        "finance": { $0.holdings { $0.sort == .finance } },
        "donor-data": { $0.holdings { $0.sort == .donor } },
        "access-log": { $0.holdings { $0.sort == .accessLog } },
        "minutes": { $0.holdings { $0.sort == .minutes } },
        "chat": { facts in
            let lying = Set(
                facts.copies.filter { facts.places[$0.place]?.medium == .messaging }.map(\.holding))
            return facts.holdings { $0.sort == .chat || lying.contains($0.id) }
        },
        "harm": { $0.some($0.map.harms) { _ in true } },
        "no-go": { $0.some($0.map.harms) { $0.decision == .stop } },
        "harm-open": { facts in
            let assessed = Set(facts.map.harms.filter { $0.decision != nil }.flatMap(\.holdings))
            return facts.holdings {
                $0.sensitivity == .high && $0.isHarmAssessed != true && !assessed.contains($0.id)
            }
        },
    ]

    // MARK: People

    private static let aboutPeople: [String: Fact] = [
        "communities": { $0.some($0.communities) { _ in true } },
        "children": { $0.some($0.map.people) { $0.risks.contains(.children) } },
        "undocumented": { $0.some($0.map.people) { $0.risks.contains(.undocumented) } },
        "survivors": { $0.some($0.map.people) { $0.risks.contains(.survivors) } },
        "prosecuted": { $0.some($0.map.people) { $0.risks.contains(.prosecuted) } },
        "at-risk": { $0.some($0.map.people) { !$0.risks.isEmpty } },
        "low-literacy": { $0.some($0.communities) { $0.literacy == .low } },
        "many-languages": { facts in
            let speaking = facts.communities.filter { !$0.languages.isEmpty }
            return Set(speaking.flatMap(\.languages)).count > 1 ? speaking.map(\.id) : nil
        },
        "offline": { $0.some($0.communities) { $0.connectivity == .offline || $0.connectivity == .low } },
        "shared-phones": { $0.some($0.communities) { $0.sharesDevice == true } },
        "alone": { $0.map.isDoneBySeveral ? nil : $0.workers.map(\.id) },
        "several": { $0.map.isDoneBySeveral ? $0.workers.map(\.id) : nil },
        "volunteers": { $0.some($0.map.people) { $0.role == .volunteers } },
        "staff": { $0.some($0.map.people) { $0.role == .staff } },
        "small": { facts in
            let isLarge = facts.workers.contains { [.tens, .hundreds, .thousands].contains($0.count) }
            return isLarge || facts.workers.count > 3 ? nil : facts.workers.map(\.id)
        },
        "adversary": { $0.some($0.map.context) { !$0.adversaries.isEmpty } },
    ]

    // MARK: Copies and sharing

    private static let aboutCopies: [String: Fact] = {
        var facts: [String: Fact] = [
            "personal-devices": { $0.lying { $0.ownership == .personal && $0.medium != .paper } },
            "unencrypted": { $0.lying { $0.isEncrypted == false } },
            "sharing": { $0.some($0.map.sharings) { _ in true } },
            "sharing-served": { facts in
                let about = Set(facts.map.holdings.filter(facts.isAboutServed).map(\.id))
                let own = Set(facts.workers.map(\.id))
                return facts.some(facts.map.sharings) { sharing in
                    sharing.holding.map(about.contains) != false
                        && sharing.recipient.map(own.contains) != true
                }
            },
            "sharing-partner": { $0.shared(with: .partner) },
            "sharing-authority": { $0.shared(with: .authority) },
            "sharing-donor": { $0.shared(with: .donor) },
            "sharing-no-agreement": {
                $0.some($0.map.sharings) { $0.hasAgreement != true || $0.mustReturnOrDelete != true }
            },
        ]
        for medium in Place.Medium.allCases {
            facts[medium.rawValue] = { $0.lying { $0.medium == medium } }
        }
        return facts
    }()

    // MARK: Rules

    private static let aboutRules: [String: Fact] = [
        "rules": { $0.holdings { $0.rule != nil } },
        "no-rules": { $0.holdings { $0.rule == nil && $0.isForever != true && !$0.isArchived } },
        "forever": { $0.holdings { $0.isForever == true } },
        "archive": { $0.holdings { $0.archive == .yes } },
        "hold": { facts in facts.some(facts.map.holds) { $0.isInForce(on: facts.today) } },
    ]

    // MARK: Looking

    /// Staff and volunteers.
    public var workers: [People] { map.people.filter { $0.role == .staff || $0.role == .volunteers } }

    private func some<Element: MapElement>(_ elements: [Element], _ applies: (Element) -> Bool) -> [String]? {
        let ids = elements.filter(applies).map(\.id)
        return ids.isEmpty ? nil : ids
    }

    /// It is about people who are served, or nobody said whom it is about.
    private func isAboutServed(_ holding: Holding) -> Bool {
        let served = Set(communities.map(\.id))
        return holding.isPersonal != false
            && (holding.about.isEmpty || holding.about.contains(where: served.contains))
    }

    private func holdings(_ applies: (Holding) -> Bool) -> [String]? { some(map.holdings, applies) }

    /// Places of a kind in which copies lie.
    private func lying(_ applies: (Place) -> Bool) -> [String]? {
        let used = Set(copies.map(\.place))
        return some(map.places) { used.contains($0.id) && applies($0) }
    }

    private func shared(with role: People.Role) -> [String]? {
        let people = map.people.byID
        return some(map.sharings) { $0.recipient.flatMap { people[$0]?.role } == role }
    }
}
