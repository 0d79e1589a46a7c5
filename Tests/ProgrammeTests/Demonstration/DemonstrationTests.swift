import Content
import Foundation
import Storage
import Testing

@testable import Programme
@testable import Vault

@Suite struct TheDemonstration {
    private let folder = World.freshFolder()
    private let clock = SettableClock(World.monday)

    /// Everyone signs in with what is printed.
    private func signIn(
        _ people: [Demonstration.SignIn], to programme: Programme
    ) async throws -> [String: StaffMember] {
        let staffing = Staffing(programme: programme, clock: clock)
        var staff: [String: StaffMember] = [:]
        for person in people {
            let secret = try #require(Base32.decode(person.secret, alphabet: .rfc4648))
            staff[person.name] = try await staffing.signIn(
                person.name, TOTP(secret: secret), password: Demonstration.password)
        }
        return staff
    }

    @Test func everyCaseStandsWhereItsStoryEndsAndOpensForThoseItIsFor() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let cast = try DemonstrationCast(folder: World.contentFolder)
        let (people, cases) = try await Demonstration(
            folder: folder.path, cast: cast, content: World.content.get(), costs: .cheap,
            now: World.monday
        ).fill()
        #expect(people.map(\.name) == cast.people.map(\.id))
        #expect(cases.map(\.id) == cast.cases.map(\.id))

        let programme = try World.open(folder, clock)
        let staff = try await signIn(people, to: programme)
        let coordinators = staff.values.filter { Coordinator($0)?.member.id != nil }
        #expect(!coordinators.isEmpty)
        for (story, made) in zip(cast.cases, cases) {
            let receipt = try Receipt(typed: made.receipt.joined(separator: " "))
            let session = try #require(Token(text: try await programme.signIn(receipt).session))
            let member = try #require(try await programme.groupMember(session))
            let file = try await programme.caseFile(of: member)
            #expect(file.stage.rawValue == story.stage, "\(story.id)")
            #expect(file.needs?.value.words == story.words, "\(story.id)")
            #expect(file.tasks.count == story.tasks?.count ?? 0, "\(story.id)")
            #expect(file.actions.count == story.actions?.count ?? 0, "\(story.id)")
            for coordinator in coordinators {
                let seen = try await programme.caseFile(member.caseID, for: coordinator)
                #expect(seen.needs?.value.words == story.words, "\(story.id)")
            }
            for (name, someone) in staff where !someone.isCoordinator {
                let seen = try? await programme.caseFile(member.caseID, for: someone)
                #expect((seen != nil) == (name == story.practitioner), "\(story.id) for \(name)")
            }
        }
        #expect(try await programme.problems() == [])
    }

    @Test func datesOfHomeworkAndActionsAreDates() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let cast = try DemonstrationCast(folder: World.contentFolder)
        let (people, _) = try await Demonstration(
            folder: folder.path, cast: cast, content: World.content.get(), costs: .cheap,
            now: World.monday
        ).fill()
        let programme = try World.open(folder, clock)
        let staff = try await signIn(people, to: programme)
        let amal = try #require(staff.values.lazy.compactMap(Coordinator.init).first)
        let rows = try await programme.cases(in: Stage.open + [.closed], page: 1, by: amal).rows
        var dates: [String] = []
        for row in rows {
            let file = try await programme.caseFile(row.id, for: amal.member)
            dates += file.tasks.compactMap(\.value.due) + file.actions.compactMap(\.value.due)
        }
        #expect(!dates.isEmpty)
        #expect(dates.filter { $0.wholeMatch(of: /2\d{3}-[01]\d-[0-3]\d/) == nil } == [])
    }

    @Test func manyRequestsMakeALongQueue() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let cast = try DemonstrationCast(folder: World.contentFolder)
        let demonstration = try Demonstration(
            folder: folder.path, cast: cast, content: World.content.get(), costs: .cheap,
            now: World.monday)
        let (people, _) = try await demonstration.fill()
        try await demonstration.add(cases: 60)
        let programme = try World.open(folder, clock)
        let staff = try await signIn(people, to: programme)
        let amal = try #require(staff.values.lazy.compactMap(Coordinator.init).first)
        let waiting = cast.cases.filter { $0.stage == "requested" }.count
        let queue = try await programme.queue(page: 1, by: amal)
        #expect(queue.total == waiting + 60)
        for row in queue.rows {
            #expect(
                try await programme.caseFile(row.id, for: amal.member).needs?.value.words.isEmpty == false)
        }
    }
}
