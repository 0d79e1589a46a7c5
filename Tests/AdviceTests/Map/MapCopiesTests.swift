import Testing

@testable import Advice

@Suite struct CopiesOfAHolding {
    @Test func followFromStepsAndTools() {
        let map = Map.of {
            $0.holding()
            $0.place("folder")
            $0.place("phone") { $0.tool = "chat" }
            $0.place("cloud")
            $0.tool()
            $0.step("note") {
                $0.place = "folder"
                $0.uses = [Use(holding: "list", does: .create)]
            }
            $0.step("tell") {
                $0.tools = ["chat"]
                $0.uses = [Use(holding: "list", does: .send)]
            }
            $0.step("look") {
                $0.place = "cloud"
                $0.uses = [Use(holding: "list", does: .read)]
            }
        }
        #expect(map.foundCopies.map(\.place) == ["folder", "phone"])
        #expect(map.foundCopies.map(\.steps) == [["note"], ["tell"]])
        #expect(map.foundCopies.map(\.id) == ["list@folder", "list@phone"])
    }

    @Test func areOnesThatWereWrittenDownToo() {
        let map = Map.of {
            $0.holding()
            $0.place("folder")
            $0.place("attic")
            $0.step("note") {
                $0.place = "folder"
                $0.uses = [Use(holding: "list", does: .create)]
            }
            $0.copy("list", at: "attic")
            $0.copy("list", at: "folder") { $0.isConfirmed = true }
        }
        #expect(map.foundCopies.map(\.id) == ["copy-1", "copy-0"])
        #expect(map.foundCopies[0].written?.isConfirmed == true)
    }
}
