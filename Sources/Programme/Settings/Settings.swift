import Content
import Foundation
import Storage

/// What a coordinator sets for the programme: its texts, whether it is busy, its languages.
public struct Settings: Codable, Sendable, Equatable {
    /// A text for each language that has one; another language shows the English one.
    public typealias Texts = [String: String]

    /// Intake never closes: when there is too much, it says so and slows down.
    public enum Opening: String, Codable, Sendable, CaseIterable { case open, busy }

    public var name: Texts
    public var welcome: Texts
    public var opening: Opening
    /// What is said about the wait when busy.
    public var notice: Texts
    public var languages: [String]
    /// Where rooms for calls in the browser are opened, for example https://meet.example.org/
    public var meetingAddress: String

    public init(
        name: Texts, welcome: Texts = [:], opening: Opening = .open, notice: Texts = [:],
        languages: [String] = Language.allCases.map(\.rawValue),
        meetingAddress: String = "https://meet.jit.si/"
    ) {
        self.name = name
        self.welcome = welcome
        self.opening = opening
        self.notice = notice
        self.languages = languages
        self.meetingAddress = meetingAddress
    }

    public static func text(_ texts: Texts, _ language: Language) -> String? {
        let text = texts[language.rawValue] ?? texts["en"]
        return text?.isEmpty == false ? text : nil
    }

    static let starting = Settings(name: ["en": "Lighttouch"])
}

extension Programme {
    /// The settings, with the version that a change has to name.
    public func settings() async throws -> Stored<Settings> {
        guard let row = try await storage.read({ try $0.programme() }) else { throw Refusal.notFound }
        let settings = try JSONDecoder().decode(
            Settings.self, from: pepper.houseKey.open(row.settings, naming: "settings"))
        return Stored(id: onlyOne, version: row.version, value: settings)
    }

    /// Changes the settings; only a coordinator can.
    public func change(_ settings: Settings, seen: Int, by coordinator: Coordinator, once token: Token)
        async throws
    {
        let sealed = try pepper.houseKey.seal(JSONEncoder().encode(settings), naming: "settings")
        try await once(token, holder: coordinator.member.id) { writing in
            try writing.updateSettings(seen: seen, settings: sealed)
        }
    }
}
