import Content
import Testing

@testable import Programme

@Suite struct TheContentOfMaps {
    @Test func isWhole() throws {
        #expect(try World.content.get().mapProblems.isEmpty)
        try World.content.get().requireMaps()
    }
}
