import Testing

@testable import Advice

@Suite struct ChecksOfPlaces {
    @Test func sensitiveDataLiesOnAPersonalOrOpenDevice() {
        let build = { (ownership: Place.Ownership?, isEncrypted: Bool?, medium: Place.Medium) in
            { (map: inout Map) in
                map.holding { $0.sensitivity = .confidential }
                map.place {
                    $0.medium = medium
                    $0.ownership = ownership
                    $0.isEncrypted = isEncrypted
                }
                map.copy()
            }
        }
        CheckTest.fires(
            "sensitive-on-personal-device", on: ["list", "cupboard"], build(.personal, true, .phone))
        CheckTest.fires("sensitive-on-personal-device", build(.organisation, false, .flash))
        CheckTest.isSilent("sensitive-on-personal-device", build(.organisation, true, .phone))
        CheckTest.isSilent("sensitive-on-personal-device", build(.personal, nil, .paper))
    }

    @Test func anAccountBelongsToOnePerson() {
        CheckTest.fires("account-of-one-person", on: ["chat"]) { $0.tool { $0.account = .individual } }
        CheckTest.isSilent("account-of-one-person") { $0.tool { $0.account = .organisation } }
        CheckTest.isSilent("account-of-one-person") {
            $0.tool {
                $0.account = .individual
                $0.isRetired = true
            }
        }
    }

    @Test func aRecipientHasPromisedNothing() {
        let build = { (role: People.Role, set: @escaping (inout Sharing) -> Void) in
            { (map: inout Map) in
                map.person("donor", role)
                map.holding()
                map.sharing(with: "donor", set)
            }
        }
        CheckTest.fires(
            "recipient-without-agreement", on: ["sharing-0", "list", "donor"], build(.partner) { _ in })
        CheckTest.fires("recipient-without-agreement", build(.authority) { $0.hasAgreement = true })
        CheckTest.isSilent(
            "recipient-without-agreement",
            build(.partner) {
                $0.hasAgreement = true
                $0.mustReturnOrDelete = true
            })
        CheckTest.isSilent("recipient-without-agreement", build(.volunteers) { _ in })
    }

    @Test func dataLiesInACountryThatIsFeared() {
        let build = { (place: String?, tool: String?) in
            { (map: inout Map) in
                map.context = [.made("context") { $0.adversaries = ["XX"] }]
                map.holding()
                map.tool { $0.country = tool }
                map.place {
                    $0.country = place
                    $0.tool = "chat"
                }
                map.copy()
            }
        }
        CheckTest.fires("adversary-country", on: ["list", "cupboard"], build("XX", nil))
        CheckTest.fires("adversary-country", build(nil, "XX"))
        CheckTest.isSilent("adversary-country", build("CH", "XX"))
        CheckTest.isSilent("adversary-country", build(nil, nil))
    }

    @Test func aToolLetsNothingOut() {
        CheckTest.fires("no-export", on: ["chat"]) { $0.tool { $0.canExport = false } }
        CheckTest.isSilent("no-export") { $0.tool { $0.canExport = true } }
        CheckTest.isSilent("no-export") { $0.tool() }
    }

    @Test func aToolIsGoneAndCopiesAreLeftInIt() {
        let build = { (set: @escaping (inout Tool) -> Void) in
            { (map: inout Map) in
                map.holding()
                map.tool("chat", set)
                map.place { $0.tool = "chat" }
                map.copy()
            }
        }
        CheckTest.fires("retired-tool-copies", on: ["cupboard", "list"], build { $0.isRetired = true })
        CheckTest.fires("retired-tool-copies", build { $0.ends = true })
        CheckTest.fires("retired-tool-copies") {
            build { _ in }(&$0)
            $0.tool("new-chat") {
                $0.state = .proposed
                $0.replaces = ["chat"]
            }
        }
        CheckTest.isSilent("retired-tool-copies", build { _ in })
    }

    @Test func disposalIsOverdueOrGoesAgainstAHold() {
        let build = { (due: String?, isOnHold: Bool?) in
            { (map: inout Map) in
                map.holding()
                map.place()
                map.copy {
                    $0.due = due
                    $0.isOnHold = isOnHold
                }
            }
        }
        CheckTest.fires("disposal-overdue", on: ["list", "cupboard"], build("2026-11-23", nil))
        // A hold stops it; what the log says was disposed of in spite of one is against it.
        CheckTest.isSilent("disposal-overdue", build("2026-11-23", true))
        let against = { (since: String) in
            { (map: inout Map) in
                build(nil, nil)(&map)
                map.holds.append(
                    .made("claim") {
                        $0.holdings = ["list"]
                        $0.since = since
                    })
                map.disposals.append(
                    .made("line") {
                        $0.holding = "list"
                        $0.place = "cupboard"
                        $0.day = "2026-11-01"
                    })
            }
        }
        CheckTest.fires("disposal-overdue", on: ["list", "cupboard"], against("2026-10-01"))
        CheckTest.isSilent("disposal-overdue", against("2026-11-02"))
        CheckTest.isSilent("disposal-overdue", build("2026-11-25", nil))
        CheckTest.isSilent("disposal-overdue", build(nil, nil))
    }

    @Test func aDocumentIsOlderThanItsMap() {
        let build = { (signed: String?) in
            { (map: inout Map) in
                map.changedOn = "2026-11-01"
                map.documents = [.made("policy") { $0.signedOn = signed }]
            }
        }
        CheckTest.fires("stale-document", on: ["policy"], build("2026-10-31"))
        CheckTest.isSilent("stale-document", build("2026-11-01"))
        CheckTest.isSilent("stale-document", build(nil))
    }
}
