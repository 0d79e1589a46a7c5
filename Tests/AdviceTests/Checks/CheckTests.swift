import Content
import Testing

@testable import Advice

/// Each check with a map on which it fires, and one, as like it as can be, on which it is silent.
enum CheckTest {
    static let today = Day("2026-11-24")!

    static func fires(
        _ rule: String, on elements: [String]? = nil, _ build: (inout Map) -> Void,
        _ location: SourceLocation = #_sourceLocation
    ) {
        let found = Map.of(build).findings(today: today).filter { $0.rule == rule }
        #expect(!found.isEmpty, "\(rule) is silent", sourceLocation: location)
        if let elements { #expect(found.first?.elements == elements, sourceLocation: location) }
    }

    static func isSilent(
        _ rule: String, _ build: (inout Map) -> Void, _ location: SourceLocation = #_sourceLocation
    ) {
        let found = Map.of(build).findings(today: today).filter { $0.rule == rule }
        #expect(found.isEmpty, "\(rule) fires", sourceLocation: location)
    }
}

@Suite struct ChecksOfReach {
    @Test func aSmartphoneIsNeededAndSomeHaveNone() {
        let build = { (map: inout Map) in
            map.person("neighbours") { $0.devices = [.basicPhone] }
            map.step("form") { $0.device = .smartphone }
        }
        CheckTest.fires("smartphone-needed", on: ["form", "neighbours"], build)
        CheckTest.isSilent("smartphone-needed") {
            build(&$0)
            $0.step("call") {
                $0.fallbackFor = ["form"]
                $0.device = .basicPhone
            }
        }
        CheckTest.fires("smartphone-needed") {
            build(&$0)
            $0.step("app") {
                $0.fallbackFor = ["form"]
                $0.device = .smartphone
            }
        }
        CheckTest.isSilent("smartphone-needed") {
            $0.person("neighbours") { $0.devices = [.smartphone] }
            $0.step("form") { $0.device = .smartphone }
        }
        // Where both are ticked, some have only the lesser one.
        CheckTest.fires("smartphone-needed") {
            $0.person("neighbours") { $0.devices = [.basicPhone, .smartphone] }
            $0.step("form") { $0.device = .smartphone }
        }
        // Not known is not said to be lacking.
        CheckTest.isSilent("smartphone-needed") {
            $0.person("neighbours")
            $0.step("form") { $0.device = .smartphone }
        }
    }

    @Test func aStepOfStaffThatNobodySeesShutsNobodyOut() {
        CheckTest.isSilent("smartphone-needed") {
            $0.person("neighbours") { $0.devices = [.basicPhone] }
            $0.person("team", .staff)
            $0.step("sort", by: "team") { $0.device = .computer }
        }
        CheckTest.fires("smartphone-needed", on: ["sort", "neighbours"]) {
            $0.person("neighbours") { $0.devices = [.basicPhone] }
            $0.person("team", .staff)
            $0.step("sort", by: "team") {
                $0.device = .computer
                $0.isVisible = true
            }
        }
    }

    @Test func fastInternetIsNeededWhereThereIsNone() {
        for connectivity in [People.Connectivity.offline, .low] {
            CheckTest.fires("broadband-needed", on: ["video", "neighbours"]) {
                $0.person("neighbours") { $0.connectivity = connectivity }
                $0.step("video") { $0.bandwidth = .broadband }
            }
        }
        CheckTest.isSilent("broadband-needed") {
            $0.person("neighbours") { $0.connectivity = .broadband }
            $0.step("video") { $0.bandwidth = .broadband }
        }
        CheckTest.isSilent("broadband-needed") {
            $0.person("neighbours")
            $0.step("video") { $0.bandwidth = .broadband }
        }
    }

    @Test func anOnlineStepHasNobodyWhoHelps() {
        CheckTest.fires("no-assisted-route", on: ["form", "neighbours"]) {
            $0.person("neighbours")
            $0.step("form") { $0.channel = .web }
        }
        CheckTest.isSilent("no-assisted-route") {
            $0.person("neighbours")
            $0.step("form") {
                $0.channel = .web
                $0.isAssisted = true
            }
        }
        CheckTest.isSilent("no-assisted-route") {
            $0.person("neighbours")
            $0.step("form") { $0.channel = .web }
            $0.step("visit") {
                $0.channel = .inPerson
                $0.fallbackFor = ["form"]
            }
        }
    }

    @Test func anotherWayTakesDownMore() {
        let build = { (create: [Use]) in
            { (map: inout Map) in
                map.person("neighbours")
                map.holding("list") { $0.sensitivity = .internal }
                map.holding("papers") { $0.sensitivity = .high }
                map.step("form") { $0.uses = [Use(holding: "list", does: .create)] }
                map.step("visit") {
                    $0.fallbackFor = ["form"]
                    $0.uses = create
                }
            }
        }
        CheckTest.fires(
            "fallback-collects-more", on: ["visit", "form"],
            build([
                Use(holding: "list", does: .create), Use(holding: "papers", does: .create),
            ]))
        CheckTest.fires("fallback-collects-more", build([Use(holding: "papers", does: .create)]))
        CheckTest.isSilent("fallback-collects-more", build([Use(holding: "list", does: .create)]))
        CheckTest.isSilent("fallback-collects-more", build([Use(holding: "papers", does: .read)]))
    }

    @Test func aStepIsInALanguageThatItsActorDoesNotSpeak() {
        let build = { (languages: [String]) in
            { (map: inout Map) in
                map.person("neighbours") { $0.languages = languages }
                map.step("letter") { $0.language = "fr" }
            }
        }
        CheckTest.fires("language-not-spoken", on: ["letter", "neighbours"], build(["ar", "ti"]))
        CheckTest.isSilent("language-not-spoken", build(["ar", "fr"]))
        CheckTest.isSilent("language-not-spoken", build([]))
    }

    @Test func muchIsToBeReadByThoseWhoHardlyRead() {
        let build = { (literacy: People.Literacy) in
            { (map: inout Map) in
                map.person("neighbours") { $0.literacy = literacy }
                map.step("letter") { $0.reading = .demanding }
            }
        }
        CheckTest.fires("reading-heavy", on: ["letter", "neighbours"], build(.low))
        CheckTest.isSilent("reading-heavy", build(.good))
        CheckTest.isSilent("reading-heavy") {
            build(.low)(&$0)
            $0.step("voice") {
                $0.channel = .voiceMessage
                $0.fallbackFor = ["letter"]
            }
        }
    }

    @Test func aStepCostsMoneyThatNobodyGivesBack() {
        CheckTest.fires("cost-not-reimbursed", on: ["visit"]) {
            $0.person("neighbours")
            $0.step("visit") { $0.costs = [.travel] }
        }
        CheckTest.isSilent("cost-not-reimbursed") {
            $0.person("neighbours")
            $0.step("visit") {
                $0.costs = [.travel]
                $0.isReimbursed = true
            }
        }
        CheckTest.isSilent("cost-not-reimbursed") {
            $0.person("neighbours") { $0.dataCost = .free }
            $0.step("chat") { $0.costs = [.data] }
        }
    }

    @Test func othersSeeThePhoneAndNoRuleSaysHowToWord() {
        CheckTest.fires("shared-phone-wording", on: ["neighbours"]) {
            $0.person("neighbours") { $0.sharesDevice = true }
        }
        CheckTest.isSilent("shared-phone-wording") {
            $0.person("neighbours") {
                $0.sharesDevice = true
                $0.safeWording = true
            }
        }
        CheckTest.isSilent("shared-phone-wording") { $0.person("neighbours") }
    }
}

@Suite struct AllChecks {
    @Test func haveWordsInTheContent() {
        #expect(Map.checkCodes == CheckWords.neededCodes)
        #expect(Set(Map.checkCodes).count == 33)
    }

    @Test func areSilentOnAnEmptyMap() {
        #expect(Map().findings(today: CheckTest.today).isEmpty)
    }
}
