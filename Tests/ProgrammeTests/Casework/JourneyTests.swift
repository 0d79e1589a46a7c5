import Foundation
import Testing

@testable import Programme

@Suite struct FromTheFirstWordToTheLast {
    @Test func aGroupAsksIsAnsweredAgreesOnAPlanAndLeavesWithoutATrace() async throws {
        let world = try await World()
        let (programme, lucia) = (world.programme, world.lucia)

        let group = try await world.draft()
        let background = Background(
            who: "A night shelter", serves: "People who sleep rough", region: "south-america",
            workLanguage: "es")
        try await programme.save(background, seen: 0, in: world.file(of: group), once: .random())
        try await programme.save(Contact.onlyHere, seen: 0, in: world.file(of: group), once: .random())
        try await programme.send(world.file(of: group), once: .random())
        #expect(try await programme.queue(page: 1, by: world.amal).rows.map(\.id) == [group.id])

        let request = try await world.file(of: group, for: world.amal.member)
        #expect(request.needs?.value == .shelter)
        #expect(request.background?.value == background)
        #expect(request.contact?.value == .onlyHere)
        try await programme.accept(request, practitionerID: lucia.id, by: world.amal, once: .random())
        #expect(try await programme.queue(page: 1, by: world.amal).total == 0)
        #expect(try await programme.cases(of: lucia).map(\.id) == [group.id])

        let first = try await world.file(of: group, for: lucia)
        #expect(first.stage == .accepted)
        #expect(first.row.hasNews)
        try await programme.markRead(first, by: lucia)
        try await programme.write("Hello, I am Lucía.", in: first, by: lucia, once: .random())
        #expect(try await world.stage(of: group) == .inProgress)
        #expect(try await !world.file(of: group, for: lucia).row.hasNews)
        try await programme.write(
            "Good to hear from you.", in: world.file(of: group), by: world.member(group), once: .random())
        #expect(try await world.file(of: group, for: lucia).row.hasNews)
        let entries = try await world.file(of: group).entries.map(\.value)
        #expect(entries.map(\.text) == ["Hello, I am Lucía.", "Good to hear from you."])
        #expect(entries.map(\.author) == [.staff(lucia.id), .group])

        try await programme.add(
            Action.inventory, to: world.file(of: group, for: lucia), by: lucia, once: .random())
        try await programme.propose(
            world.file(of: group, for: lucia), introduction: nil, by: lucia, once: .random())
        let plan = try await world.file(of: group)
        #expect(plan.stage == .planProposed)
        #expect(plan.actions.map(\.value) == [.inventory])
        #expect(plan.plannedHours == 3)
        try await programme.agree(
            to: plan.plan?.version ?? 0, in: plan, by: world.member(group), once: .random())
        #expect(try await world.file(of: group, for: lucia).plan?.value.agreedAt == world.clock.now)

        try await programme.close(
            world.file(of: group, for: lucia), outcome: "carried-out", words: "Thank you.", by: lucia,
            once: .random())
        let closed = try await world.file(of: group)
        #expect(closed.stage == .closed)
        #expect(closed.closing?.value.words == "Thank you.")
        #expect(closed.consents == nil)
        try await programme.consent(
            to: ["figures"], seen: 0, in: closed, by: world.member(group), once: .random())
        #expect(try await world.file(of: group, for: lucia).consents?.value.codes == ["figures"])
        #expect(try await programme.closedCases(of: lucia).map(\.id) == [group.id])

        try await programme.dispose(world.file(of: group), by: world.member(group))
        #expect(try await world.stage(of: group) == .disposed)
        #expect(try await programme.groupMember(group.session)?.caseID == nil)
        #expect(try await programme.closedCases(of: lucia).isEmpty)
    }
}
