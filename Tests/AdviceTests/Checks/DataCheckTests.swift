import Testing

@testable import Advice

@Suite struct ChecksOfData {
    @Test func dataIsCollectedAndNeverRead() {
        let build = { (uses: [Use]) in
            { (map: inout Map) in
                map.person("donor", .partner)
                map.holding()
                map.step("note") { $0.uses = [Use(holding: "list", does: .create)] }
                map.step("look") { $0.uses = uses }
            }
        }
        CheckTest.fires("never-read", on: ["list"], build([]))
        CheckTest.isSilent("never-read", build([Use(holding: "list", does: .read)]))
        CheckTest.isSilent("never-read") {
            build([])(&$0)
            $0.sharing(with: "donor")
        }
    }

    @Test func nobodyThoughtThroughWhoCouldBeHurt() {
        CheckTest.fires("no-harm-assessment", on: ["list"]) { $0.holding { $0.sensitivity = .high } }
        CheckTest.isSilent("no-harm-assessment") {
            $0.holding {
                $0.sensitivity = .high
                $0.isHarmAssessed = true
            }
        }
        CheckTest.isSilent("no-harm-assessment") { $0.holding { $0.sensitivity = .confidential } }
    }

    @Test func personalDataHasNoPurposeOrNoBasis() {
        let build = { (purpose: String?, basis: Holding.Basis?) in
            { (map: inout Map) in
                map.holding {
                    $0.isPersonal = true
                    $0.purpose = purpose
                    $0.basis = basis
                }
            }
        }
        CheckTest.fires("no-purpose-or-basis", on: ["list"], build(nil, .consent))
        CheckTest.fires("no-purpose-or-basis", build("to deliver food", nil))
        CheckTest.fires("no-purpose-or-basis", build("to deliver food", .nothing))
        CheckTest.isSilent("no-purpose-or-basis", build("to deliver food", .consent))
        CheckTest.isSilent("no-purpose-or-basis") { $0.holding() }
    }

    @Test func consentCannotBeTakenBack() {
        CheckTest.fires("no-withdrawal", on: ["list"]) { $0.holding { $0.basis = .consent } }
        CheckTest.isSilent("no-withdrawal") {
            $0.holding {
                $0.basis = .consent
                $0.withdrawal = "by phone"
            }
        }
        CheckTest.isSilent("no-withdrawal") { $0.holding { $0.basis = .law } }
    }

    @Test func nothingSaysHowLongDataIsKept() {
        CheckTest.fires("no-retention-rule", on: ["list"]) { $0.holding() }
        CheckTest.isSilent("no-retention-rule") {
            $0.holding {
                $0.trigger = .caseClosed
                $0.months = 12
            }
        }
        CheckTest.isSilent("no-retention-rule") { $0.holding { $0.isForever = true } }
    }

    @Test func aRuleBeginsNeverOrEndsNever() {
        CheckTest.fires("rule-without-trigger", on: ["list"]) { $0.holding { $0.months = 12 } }
        CheckTest.fires("rule-without-trigger") { $0.holding { $0.trigger = .caseClosed } }
        CheckTest.fires("rule-without-trigger") { $0.holding { $0.isForever = true } }
        CheckTest.isSilent("rule-without-trigger") {
            $0.holding {
                $0.trigger = .caseClosed
                $0.months = 12
            }
        }
        CheckTest.isSilent("rule-without-trigger") {
            $0.holding {
                $0.isForever = true
                $0.reason = "our own history"
            }
        }
    }

    @Test func nobodySaidHowACopyIsDisposedOf() {
        let build = { (medium: Place.Medium?, disposal: String?, isPersonal: Bool) in
            { (map: inout Map) in
                map.holding { $0.isPersonal = isPersonal }
                map.place { $0.medium = medium }
                map.copy { $0.disposal = disposal }
            }
        }
        CheckTest.fires("no-disposal-method", on: ["list", "cupboard"], build(nil, nil, true))
        CheckTest.isSilent("no-disposal-method", build(.paper, nil, true))
        CheckTest.isSilent("no-disposal-method", build(nil, "shred it", true))
        CheckTest.isSilent("no-disposal-method", build(nil, nil, false))
    }

    @Test func dataGoesByChatAndStaysThere() {
        let build = { (hasDisposal: Bool?, hasTimer: Bool?) in
            { (map: inout Map) in
                map.person("partner", .partner)
                map.holding()
                map.tool {
                    $0.sort = .messaging
                    $0.hasTimer = hasTimer
                }
                map.sharing(with: "partner") {
                    $0.channel = .messaging
                    $0.hasDisposal = hasDisposal
                }
            }
        }
        CheckTest.fires("chat-without-timer", on: ["sharing-0", "list", "partner"], build(nil, nil))
        CheckTest.isSilent("chat-without-timer", build(true, nil))
        CheckTest.isSilent("chat-without-timer", build(nil, true))
    }

    @Test func aBackupKeepsLongerThanTheRule() {
        let build = { (days: Int?) in
            { (map: inout Map) in
                map.holding {
                    $0.trigger = .caseClosed
                    $0.months = 3
                }
                map.place {
                    $0.medium = .backup
                    $0.keepsDays = days
                }
                map.copy()
            }
        }
        CheckTest.fires("backup-outlives-rule", on: ["list", "cupboard"], build(365))
        CheckTest.isSilent("backup-outlives-rule", build(30))
        CheckTest.isSilent("backup-outlives-rule", build(nil))
    }
}
