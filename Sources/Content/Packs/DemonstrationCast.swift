import Foundation
import Yams

/// The believable programme that the demonstration and the tests are filled with. Ages are relative to the moment
/// of loading. Read on its own, since a programme at work does not need it.
public struct DemonstrationCast: Codable, Sendable {
    public let programme: About
    public let people: [Person]
    public let cases: [Case]

    /// Reads `demonstration.yaml` in the folder of content.
    public init(folder: String) throws {
        let text = try String(contentsOfFile: folder + "/demonstration.yaml", encoding: .utf8)
        self = try YAMLDecoder().decode(Self.self, from: text)
    }

    public struct About: Codable, Sendable {
        public let name: [String: String]
        public let welcome: [String: String]
    }

    public struct Person: Codable, Sendable {
        public let id: String
        public let name: String
        public let roles: [String]
        public let languages: [String]
        public let topics: [String]
        public let zone: String
        public let weekly: [Window]
        public let capacity: Int
    }

    public struct Window: Codable, Sendable {
        public let weekday: Int
        public let start: String
        public let end: String
    }

    public struct Case: Codable, Sendable {
        public let id: String
        public let stage: String
        public let daysAgo: Double
        public let language: String
        public let workLanguage: String
        public let region: String
        public let topics: [String]
        public let urgency: String
        public let words: String
        public let who: String?
        public let serve: String?
        public let reach: Reach
        public let practitioner: String?
        public let call: Call?
        public let entries: [Line]?
        public let tasks: [Task]?
        public let actions: [Action]?
        /// The code of the starting map that its map was begun with.
        public let map: String?
        public let comments: [Line]?
        public let outcome: String?
        public let consents: [String]?
        public let reply: String?
    }

    public struct Reach: Codable, Sendable {
        public let way: String
        public let address: String?
        public let hours: String?
        public let name: String?
        public let voicemail: Bool?
        public let sharedDevice: Bool?
        public let zone: String
    }

    public struct Call: Codable, Sendable {
        public let inDays: Double
        public let channel: String
        public let state: String
        public let note: String?
    }

    /// A message, a note or a comment.
    public struct Line: Codable, Sendable {
        public let from: String
        public let daysAgo: Double
        public let text: String
        public let note: Bool?
    }

    public struct Task: Codable, Sendable {
        public let text: String
        public let done: Bool?
        public let dueInDays: Int?
    }

    public struct Action: Codable, Sendable {
        public let what: String
        public let why: String
        public let who: String
        public let hours: Double
        public let dueInDays: Int?
        public let track: String
    }
}
