import Testing

@testable import Advice

@Suite struct ChecksOfOrder {
    @Test func aStepHasNoOwnerOrNoDeputy() {
        CheckTest.fires("no-owner", on: ["one", "two"]) {
            $0.workflow { $0.owner = "coordinator" }
            $0.step("one")
            $0.step("two")
        }
        CheckTest.isSilent("no-owner") {
            $0.workflow {
                $0.owner = "coordinator"
                $0.deputy = "driver"
            }
            $0.step("one")
        }
        CheckTest.isSilent("no-owner") {
            $0.workflow()
            $0.step("one") {
                $0.owner = "coordinator"
                $0.deputy = "driver"
            }
        }
    }

    @Test func onePersonAloneGetsAtSensitiveData() {
        let build = { (access: Place.Access, sensitivity: Holding.Sensitivity) in
            { (map: inout Map) in
                map.place { $0.access = access }
                map.holding { $0.sensitivity = sensitivity }
                map.copy()
            }
        }
        CheckTest.fires("sole-access", on: ["cupboard", "list"], build(.one, .high))
        CheckTest.isSilent("sole-access", build(.few, .high))
        CheckTest.isSilent("sole-access", build(.one, .open))
    }

    @Test func aStepIsNeverReachedOrLeadsNowhere() {
        CheckTest.fires("unreachable-step", on: ["lost"]) {
            $0.step("first") {
                $0.isStart = true
                $0.isEnd = true
            }
            $0.step("lost") { $0.isEnd = true }
        }
        CheckTest.fires("unreachable-step", on: ["second"]) {
            $0.step("first") { $0.next = [Flow(step: "second")] }
            $0.step("second")
        }
        CheckTest.isSilent("unreachable-step") {
            $0.step("first") { $0.next = [Flow(step: "second")] }
            $0.step("second") { $0.isEnd = true }
            $0.step("other-way") { $0.fallbackFor = ["first"] }
        }
    }

    @Test func flowsInACircleEnd() {
        CheckTest.isSilent("unreachable-step") {
            $0.step("first") { $0.next = [Flow(step: "second")] }
            $0.step("second") { $0.next = [Flow(step: "first", when: "something is missing")] }
        }
    }

    @Test func theSameIsWrittenDownOnPaperAndAgain() {
        let build = { (second: @escaping (inout Step) -> Void) in
            { (map: inout Map) in
                map.holding()
                map.step("note") {
                    $0.channel = .paper
                    $0.uses = [Use(holding: "list", does: .create)]
                }
                map.step("type") {
                    $0.channel = .web
                    $0.uses = [Use(holding: "list", does: .create)]
                    second(&$0)
                }
            }
        }
        CheckTest.fires("double-entry", on: ["type", "note", "list"], build { _ in })
        CheckTest.isSilent("double-entry", build { $0.fallbackFor = ["note"] })
        CheckTest.isSilent("double-entry") {
            build { $0.fallbackFor = ["ring"] }(&$0)
            $0.steps[0].fallbackFor = ["ring"]
            $0.step("ring")
        }
        CheckTest.isSilent("double-entry", build { $0.uses = [Use(holding: "list", does: .read)] })
        CheckTest.isSilent("double-entry", build { $0.channel = .paper })
    }

    @Test func aProposalAsksMoreOfThoseWhoAreServed() {
        let build = { (more: @escaping (inout Map) -> Void) in
            { (map: inout Map) in
                map.person("neighbours")
                map.person("team", .staff)
                map.workflow()
                map.step("ask") { $0.isEnd = true }
                more(&map)
            }
        }
        CheckTest.fires("more-steps", on: ["intake"], build { $0.step("register") { $0.state = .proposed } })
        CheckTest.isSilent("more-steps", build { $0.step("register", by: "team") { $0.state = .proposed } })
        CheckTest.isSilent(
            "more-steps",
            build {
                $0.step("register") {
                    $0.state = .proposed
                    $0.replaces = ["ask"]
                }
            })
        CheckTest.isSilent(
            "more-steps",
            build {
                $0.step("call") {
                    $0.state = .proposed
                    $0.fallbackFor = ["ask"]
                }
            })
    }
}
