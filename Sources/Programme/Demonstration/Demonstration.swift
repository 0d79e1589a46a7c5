import Content
import Foundation
import Scheduling
import Storage
import Synchronization
import Vault

/// Fills an empty data folder with the demonstration's cast, by the same operations that people use: the clock is
/// set to each moment of the story.
public struct Demonstration: Sendable {
    /// The password of everyone in the demonstration. Nothing real belongs there.
    public static let password = "a lamp for every street"

    /// What is printed at the end, to sign in with.
    public struct SignIn: Sendable {
        public let name: String
        public let roles: [String]
        /// Of the second factor, in base 32.
        public let secret: String
    }

    /// A group's receipt, to come back with.
    public struct OpenCase: Sendable {
        public let id: String
        public let receipt: [String]
    }

    private final class SetClock: Sendable {
        private let date: Mutex<Date>
        init(_ date: Date) { self.date = Mutex(date) }
        var now: Date { date.withLock { $0 } }
        func set(_ moment: Date) { date.withLock { $0 = moment } }
    }

    private let cast: DemonstrationCast
    private let clock: SetClock
    private let programme: Programme
    private let present: Date

    /// Founds a programme in the folder.
    public init(
        folder: String, cast: DemonstrationCast, content: ContentPack, costs: Programme.Costs = .real,
        now: Date = Date()
    ) throws {
        self.cast = cast
        present = now
        let clock = SetClock(now)
        self.clock = clock
        try Programme.found(folder: folder)
        programme = try Programme(folder: folder, content: content, costs: costs) { clock.now }
    }

    /// Tells the whole story.
    public func fill() async throws -> (people: [SignIn], cases: [OpenCase]) {
        set(daysAgo: 300)
        let keys = try await programme.makeProgramme(
            Settings(name: cast.programme.name, welcome: cast.programme.welcome))
        var people: [SignIn] = []
        var staff: [String: StaffMember] = [:]
        for person in cast.people {
            let (member, secret) = try await enrol(person, programmeKeys: keys)
            staff[person.id] = member
            people.append(SignIn(name: person.id, roles: person.roles, secret: secret))
        }
        guard let coordinator = staff.values.compactMap(Coordinator.init).first else {
            throw Refusal.notFound
        }
        var cases: [OpenCase] = []
        for story in cast.cases {
            cases.append(
                try await DemonstrationCase(
                    story: story, programme: programme, staff: staff, coordinator: coordinator,
                    present: present,
                    set: { [clock] in clock.set($0) }
                ).tell())
        }
        set(daysAgo: 0)
        return (people, cases)
    }

    /// Adds many plain requests, for measuring with a long queue. They have no receipt, since a receipt takes a
    /// slow derivation.
    public func add(cases count: Int) async throws {
        guard let row = try await programme.storage.read({ try $0.programme() }),
            let pattern = cast.cases.first
        else {
            throw Refusal.notFound
        }
        for start in stride(from: 0, to: count, by: 1_000) {
            try await addBatch(start..<min(start + 1_000, count), publicKey: row.publicKey, pattern)
        }
    }

    private func addBatch(_ range: Range<Int>, publicKey: Data, _ pattern: DemonstrationCast.Case)
        async throws
    {
        let hour = programme.hour
        let made = range.map { index in
            (id: programme.newID(), index: index, secret: GrantSecret.random(), shred: Shred.random())
        }
        try await programme.storage.writeKeyring { keyring in
            for one in made { try keyring.insertShred(of: one.id, bytes: one.shred.bytes) }
        }
        let stories = cast.cases
        try await programme.storage.write { writing in
            for one in made {
                let story = stories[one.index % stories.count]
                let sent = hour - one.index % 2_000
                var row = CaseRow(
                    id: one.id, stage: Stage.requested.rawValue, openedHour: sent, language: story.language,
                    workLanguage: story.workLanguage, region: story.region, topics: story.topics,
                    urgency: story.urgency == "now" ? "days" : story.urgency)
                row.sentHour = sent
                row.queueOrder = Programme.queueOrder(urgency: row.urgency, sentHour: sent)
                try writing.insert(row)
                try writing.insertGrant(
                    of: one.id, to: .programme, sealed: Grant.seal(one.secret, of: one.id, to: publicKey))
                try writing.add(
                    Needs(topics: story.topics, words: story.words, urgency: row.urgency), id: onlyOne,
                    to: one.id,
                    key: CaseKey(secret: one.secret, shred: one.shred))
            }
        }
    }

    private func set(daysAgo: Double) { clock.set(present.addingTimeInterval(-daysAgo * 86_400)) }

    private func enrol(
        _ person: DemonstrationCast.Person, programmeKeys: KeyPair
    ) async throws -> (StaffMember, String) {
        let roles = Set(person.roles.compactMap(Role.init(rawValue:)))
        let profile = Profile(
            name: person.name, signInName: person.id, languages: person.languages, topics: person.topics,
            zone: person.zone, capacity: person.capacity)
        let keys = PersonalKeys.random()
        let cost = programme.costs.password
        let box = try await programme.passwordGate.run {
            try keys.sealed(password: Self.password, cost: cost)
        }
        let row = try programme.row(
            profile, roles: roles, keys: keys, passwordBox: box, recovery: .random(),
            programmeKey: roles.contains(.coordinator) ? programmeKeys.privateBytes : nil, usedStep: 0)
        try await programme.storage.write { try $0.insert(row) }
        let member = StaffMember(
            id: row.id, profile: profile, roles: roles, keyPair: keys.keyPair,
            programmeKeys: roles.contains(.coordinator) ? programmeKeys : nil, token: .random())
        if roles.contains(.practitioner) {
            let availability = Availability(zone: person.zone, windows: person.weekly.map(\.window))
            try await programme.setHours(availability, seen: 0, of: member, once: .random())
        }
        return (member, keys.totp.typedSecret.replacing(" ", with: ""))
    }
}

extension DemonstrationCast.Window {
    fileprivate var window: WeeklyWindow {
        let minutes = { (text: String) in
            text.split(separator: ":").compactMap { Int($0) }.reduce(0) { $0 * 60 + $1 }
        }
        return WeeklyWindow(weekday: weekday, start: minutes(start), end: minutes(end))
    }
}
