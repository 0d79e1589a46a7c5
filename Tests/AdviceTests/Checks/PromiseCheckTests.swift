import Testing

@testable import Advice

@Suite struct ChecksOfPromises {
    @Test func oneRoleAdvisesAndSigns() {
        let build = { (signedBy: String, count: People.Count) in
            { (map: inout Map) in
                map.person("team", .staff) { $0.count = count }
                map.harms.append(
                    .made("found") {
                        $0.advisedBy = "Coordinator"
                        $0.signedBy = signedBy
                    })
            }
        }
        CheckTest.fires("harm-one-person", on: ["found"], build("coordinator", .few))
        CheckTest.isSilent("harm-one-person", build("Board", .few))
        CheckTest.isSilent("harm-one-person", build("coordinator", .one))
    }

    @Test func somethingIsCollectedAndNeverUsed() {
        CheckTest.fires("never-used", on: ["list"]) { $0.holding { $0.neverUsed = true } }
        CheckTest.isSilent("never-used") { $0.holding { $0.neverUsed = false } }
        CheckTest.isSilent("never-used") {
            $0.holding {
                $0.neverUsed = true
                $0.ends = true
            }
        }
    }

    @Test func copiesAreLeftOfWhatIsGivenUp() {
        let build = { (map: inout Map) in
            map.holding { $0.ends = true }
            map.place()
            map.copy()
        }
        CheckTest.fires("dropped-copies", on: ["list", "cupboard"], build)
        CheckTest.isSilent("dropped-copies") {
            build(&$0)
            $0.holdings[0].ends = false
        }
        CheckTest.isSilent("dropped-copies") {
            build(&$0)
            $0.disposals.append(
                .made("line") {
                    $0.holding = "list"
                    $0.place = "cupboard"
                    $0.day = "2026-11-01"
                })
        }
    }
}
