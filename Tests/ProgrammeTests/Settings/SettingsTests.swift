import Storage
import Testing

@testable import Programme

@Suite struct ProgrammeSettings {
    @Test func areChangedByACoordinatorAndConflictsAreTold() async throws {
        let world = try await World()
        let seen = try await world.programme.settings()
        #expect(seen.version == 1)
        #expect(seen.value.name == ["en": "Second Lamp"])
        #expect(seen.value.opening == .open)
        var busy = seen.value
        busy.opening = .busy
        busy.notice = ["en": "It takes a while now.", "es": "Ahora tarda un poco."]
        try await world.programme.change(busy, seen: 1, by: world.amal, once: .random())
        await #expect(throws: Storage.Conflict()) {
            try await world.programme.change(seen.value, seen: 1, by: world.amal, once: .random())
        }
        #expect(try await world.programme.settings().value == busy)
        #expect(try await world.programme.settings().version == 2)
    }

    @Test func aBusyProgrammeStillTakesRequests() async throws {
        let world = try await World()
        var busy = try await world.programme.settings().value
        busy.opening = .busy
        try await world.programme.change(busy, seen: 1, by: world.amal, once: .random())
        let group = try await world.request()
        #expect(try await world.stage(of: group) == .requested)
    }

    @Test func aTextThatIsMissingIsShownInEnglish() {
        let texts = ["en": "Hello", "es": "Hola", "fr": ""]
        #expect(Settings.text(texts, .es) == "Hola")
        #expect(Settings.text(texts, .ar) == "Hello")
        #expect(Settings.text(["es": "Hola"], .ar) == nil)
        #expect(Settings.text([:], .en) == nil)
    }
}
