import Testing

@testable import Advice

/// Each fact with a map on which it holds, and the elements that make it so, and one on which it does not.
@Suite struct FactsOfAMap {
    private func causes(_ fact: String, _ build: (inout Map) -> Void) -> [String]? {
        MapFacts(.of(build), today: Day("2026-11-24")!).causes(of: fact)
    }

    /// Facts of one holding.
    private static let holdings:
        [(String, @Sendable (inout Holding) -> Void, @Sendable (inout Holding) -> Void)] = [
            ("personal", { $0.isPersonal = nil }, { $0.isPersonal = false }),
            ("sensitive", { $0.sensitivity = .confidential }, { $0.sensitivity = .internal }),
            ("highly-sensitive", { $0.sensitivity = .high }, { $0.sensitivity = .confidential }),
            ("consent", { $0.basis = .consent }, { $0.basis = .law }),
            ("law", { $0.basis = .law }, { $0.basis = nil }),
            ("no-basis", { $0.basis = .nothing }, { $0.basis = .agreement }),
            ("never-used", { $0.neverUsed = true }, { $0.neverUsed = nil }),
            ("photo-audio", { $0.sort = .photoAudio }, { $0.sort = .chat }),
            ("identity-scan", { $0.sort = .identityScan }, { $0.sort = nil }),
            ("testimony", { $0.sort = .testimony }, { $0.sort = .other }),
            ("survey", { $0.sort = .surveyRaw }, { $0.sort = .other }),
            ("staff-data", { $0.sort = .applicant }, { $0.sort = .donor }),
            ("finance", { $0.sort = .finance }, { $0.sort = .donor }),
            ("donor-data", { $0.sort = .donor }, { $0.sort = .finance }),
            ("access-log", { $0.sort = .accessLog }, { $0.sort = .minutes }),
            ("minutes", { $0.sort = .minutes }, { $0.sort = .accessLog }),
            ("chat", { $0.sort = .chat }, { $0.sort = nil }),
            ("harm-open", { $0.sensitivity = .high }, { $0.isHarmAssessed = true }),
            ("rules", { ($0.trigger, $0.months) = (.reported, 3) }, { $0.trigger = .reported }),
            ("no-rules", { _ in }, { $0.isForever = true }),
            ("forever", { $0.isForever = true }, { _ in }),
            ("archive", { $0.archive = .yes }, { $0.archive = .no }),
        ]

    @Test func ofHoldings() {
        for (fact, set, unset) in Self.holdings {
            #expect(causes(fact) { $0.holding("list", set) } == ["list"], "\(fact)")
            #expect(causes(fact) { $0.holding("list", unset) } == nil, "\(fact)")
        }
    }

    /// Facts of people who are served.
    private static let people: [(String, @Sendable (inout People) -> Void)] = [
        ("communities", { _ in }), ("children", { $0.risks = [.children] }),
        ("undocumented", { $0.risks = [.undocumented] }), ("survivors", { $0.risks = [.survivors] }),
        ("prosecuted", { $0.risks = [.prosecuted] }), ("at-risk", { $0.risks = [.survivors] }),
        ("low-literacy", { $0.literacy = .low }), ("many-languages", { $0.languages = ["ar", "fr"] }),
        ("offline", { $0.connectivity = .offline }), ("shared-phones", { $0.sharesDevice = true }),
    ]

    @Test func ofPeople() {
        for (fact, set) in Self.people {
            #expect(causes(fact) { $0.person("neighbours", .community, set) } == ["neighbours"], "\(fact)")
            #expect(causes(fact) { $0.person("team", .partner) } == nil, "\(fact)")
        }
        for role in [People.Role.staff, .volunteers] {
            #expect(causes(role.rawValue) { $0.person("team", role) } == ["team"])
            #expect(causes(role.rawValue) { $0.person("team", .partner) } == nil)
        }
    }

    @Test func ofHowManyThereAre() {
        let team = { (count: People.Count) in
            { (map: inout Map) in map.person("team", .staff) { $0.count = count } }
        }
        #expect(causes("alone", team(.one)) == ["team"])
        #expect(causes("alone", team(.few)) == nil)
        #expect(causes("several", team(.few)) == ["team"])
        #expect(causes("several", team(.one)) == nil)
        #expect(causes("small", team(.few)) == ["team"])
        #expect(causes("small", team(.tens)) == nil)
    }

    @Test(arguments: Place.Medium.allCases) func ofMedia(medium: Place.Medium) {
        let build = { (map: inout Map) in
            map.holding()
            map.place("here") { $0.medium = medium }
        }
        #expect(causes(medium.rawValue, build) == nil)
        #expect(
            causes(medium.rawValue) {
                build(&$0)
                $0.copy(at: "here")
            } == ["here"])
    }

    @Test func ofPlaces() {
        let build = { (ownership: Place.Ownership, isEncrypted: Bool) in
            { (map: inout Map) in
                map.holding()
                map.place {
                    $0.medium = .phone
                    $0.ownership = ownership
                    $0.isEncrypted = isEncrypted
                }
                map.copy()
            }
        }
        #expect(causes("personal-devices", build(.personal, true)) == ["cupboard"])
        #expect(causes("personal-devices", build(.organisation, true)) == nil)
        #expect(causes("unencrypted", build(.personal, false)) == ["cupboard"])
        #expect(causes("unencrypted", build(.personal, true)) == nil)
    }

    @Test func ofSharing() {
        let build = { (role: People.Role, set: @escaping (inout Sharing) -> Void) in
            { (map: inout Map) in
                map.person("recipient", role)
                map.holding()
                map.sharing(with: "recipient", set)
            }
        }
        for (fact, role) in [("partner", People.Role.partner), ("authority", .authority), ("donor", .donor)] {
            #expect(causes("sharing-\(fact)", build(role) { _ in }) == ["sharing-0"])
            #expect(causes("sharing-\(fact)", build(.staff) { _ in }) == nil)
        }
        #expect(causes("sharing", build(.partner) { _ in }) == ["sharing-0"])
        #expect(causes("sharing") { $0.holding() } == nil)
        #expect(causes("sharing-no-agreement", build(.partner) { _ in }) == ["sharing-0"])
        let agreed = build(.partner) { ($0.hasAgreement, $0.mustReturnOrDelete) = (true, true) }
        #expect(causes("sharing-no-agreement", agreed) == nil)
    }

    @Test func ofWhatIsKeptAboutThoseWhoAreServed() {
        let build = { (about: String, recipient: String) in
            { (map: inout Map) in
                map.person("neighbours", .community)
                map.person("team", .staff)
                map.person("partner", .partner)
                map.holding("list") { $0.about = [about] }
                map.sharing(with: recipient) { $0.holding = "list" }
            }
        }
        #expect(causes("about-served", build("neighbours", "partner")) == ["list"])
        #expect(causes("about-served") { $0.holding("list") } == ["list"], "Nobody said whom it is about.")
        #expect(causes("about-served", build("team", "partner")) == nil)
        #expect(causes("sharing-served", build("neighbours", "partner")) == ["sharing-0"])
        #expect(causes("sharing-served", build("neighbours", "team")) == nil, "It stays within the group.")
        #expect(causes("sharing-served", build("team", "partner")) == nil)
    }

    @Test func ofHarmsHoldsAndDangers() {
        let harm = { (decision: Harm.Decision?) in
            { (map: inout Map) in map.harms.append(.made("found") { $0.decision = decision }) }
        }
        #expect(causes("harm", harm(nil)) == ["found"])
        #expect(causes("harm") { _ in } == nil)
        #expect(causes("no-go", harm(.stop)) == ["found"])
        #expect(causes("no-go", harm(.go)) == nil)
        let hold = { (until: String?) in
            { (map: inout Map) in map.holds.append(.made("claim") { $0.until = until }) }
        }
        #expect(causes("hold", hold(nil)) == ["claim"])
        #expect(causes("hold", hold("2026-11-24")) == nil)
        #expect(
            causes("adversary") { $0.context = [.made("around") { $0.adversaries = ["XX"] }] } == ["around"])
        #expect(causes("adversary") { $0.context = [.made("around")] } == nil)
    }

    /// Every fact stands in one of the tests above.
    @Test func areAllTried() {
        let tried =
            Self.holdings.map(\.0) + Self.people.map(\.0) + Place.Medium.allCases.map(\.rawValue)
            + [
                "staff", "volunteers", "alone", "several", "small", "personal-devices", "unencrypted",
                "sharing",
                "about-served", "sharing-served", "sharing-partner", "sharing-authority", "sharing-donor",
                "sharing-no-agreement", "harm",
                "no-go",
                "hold", "adversary",
            ]
        #expect(Set(tried) == Set(MapFacts.codes))
    }
}
