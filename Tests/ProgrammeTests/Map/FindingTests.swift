import Advice
import Content
import Foundation
import Testing
import Vault

@testable import Programme

@Suite struct FindingsOfACase {
    /// A case with Lucía whose map was begun from an example, and its first finding.
    private func begun() async throws -> (World, Group, SaidFinding) {
        let world = try await World()
        let group = try await world.accepted(by: world.lucia)
        let start = try #require(world.programme.content.startingMap("legal-clinic"))
        let map = try Map(json: start.json(in: .es)).withNewIDs(world.programme.newID)
        try await world.programme.begin(
            map, in: world.file(of: group), by: .staff(world.lucia), once: .random())
        return (world, group, try #require(try await findings(world, group).first))
    }

    private func findings(_ world: World, _ group: Group) async throws -> [SaidFinding] {
        let map = try await world.programme.map(of: world.file(of: group)).map
        return world.programme.findings(in: map, language: .es, unnamed: "sin nombre")
    }

    @Test func areSaidInWordsMostUrgentFirst() async throws {
        let (world, group, _) = try await begun()
        let said = try await findings(world, group)
        #expect(said.map(\.severity) == said.map(\.severity).sorted { $0.rank < $1.rank })
        for finding in said {
            for text in [finding.what, finding.why, finding.fix, finding.action] {
                #expect(!text.isEmpty && !text.contains("{"))
            }
            #expect(world.programme.content.track(finding.track) != nil)
        }
    }

    @Test func areAcceptedWithAReasonAndLookedAtAgain() async throws {
        let (world, group, finding) = try await begun()
        let programme = world.programme
        try await programme.accept(
            finding.finding, reason: "We know, and it is safe here.",
            in: world.file(of: group, for: world.lucia),
            by: .staff(world.lucia), once: .random())
        let accepted = try await programme.map(of: world.file(of: group)).accepted
        #expect(accepted.map(\.value.key) == [finding.finding.key])
        #expect(accepted.map(\.value.reason) == ["We know, and it is safe here."])
        let again = try #require(accepted.first)
        try await programme.takeBack(
            again, in: world.file(of: group), by: .group(world.member(group)), once: .random())
        #expect(try await programme.map(of: world.file(of: group)).accepted.isEmpty)
    }

    @Test func becomeLinesOfThePlan() async throws {
        let (world, group, finding) = try await begun()
        try await world.programme.plan(
            finding, who: "el grupo", in: world.file(of: group, for: world.lucia), by: world.lucia,
            once: .random())
        let action = try #require(try await world.file(of: group, for: world.lucia).actions.last?.value)
        #expect(action.what == finding.action)
        #expect(action.hours == finding.hours)
        #expect(action.track == finding.track)
    }

    @Test func aNameThatLooksLikeAPlaceholderStaysAName() {
        let text = CheckWords.filled("{name} and {other}", name: "{other}", other: "x")
        #expect(text == "{other} and x")
    }
}

extension CheckWords.Severity {
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self)! }
}

@Suite struct PatternsForAStep {
    private let content = World.content

    @Test func areOrderedByWhatHurts() throws {
        var step = Step(id: "visit")
        step.hurts = [.distance, .reading]
        let patterns = try content.get().patterns(for: step)
        let helping = patterns.prefix { pattern in step.hurts.contains { pattern.helps.contains($0.rawValue) }
        }
        #expect(!helping.isEmpty)
        #expect(patterns.count == (try content.get().patterns.count))
        #expect(patterns.dropFirst(helping.count).allSatisfy { !$0.helps.contains("distance") })
    }

    /// Every pattern, chosen for every step of every starting map, leaves a map that holds together, keeps the way on,
    /// and keeps the old way or its successor reachable.
    @Test func keepTheMapWhole() throws {
        let content = try content.get()
        for start in content.startingMaps {
            let map = try Map(json: start.json(in: .en))
            for step in map.steps where step.state == .before {
                for pattern in content.patterns {
                    var number = 0
                    let added = map.proposal(pattern, for: step, language: .en) {
                        number += 1
                        return "added-\(number)"
                    }
                    var grown = map
                    for element in added { grown.put(element) }
                    #expect(try Map(json: grown.json) == grown)
                    #expect(added.allSatisfy { $0.state == .proposed })
                    let steps = added.compactMap { $0 as? Step }
                    #expect(steps.last?.next == step.next)
                    switch pattern.mode {
                    case .fallback: #expect(steps.first?.fallbackFor == [step.id])
                    case .replace: #expect(steps.first?.replaces == [step.id])
                    }
                }
            }
        }
    }
}

@Suite struct WhoGainsAndWhoLoses {
    @Test func isCountedOnBothSides() {
        var map = Map()
        var people = People(id: "neighbours")
        people.role = .community
        map.put(people)
        map.put(Workflow(id: "intake"))
        var visit = Step(id: "visit")
        (visit.workflow, visit.actor, visit.minutes, visit.costs) = ("intake", "neighbours", 90, [.travel])
        var call = Step(id: "call")
        (call.workflow, call.actor, call.minutes) = ("intake", "neighbours", 20)
        call.state = .proposed
        call.replaces = ["visit"]
        map.put(visit)
        map.put(call)
        let change = map.burdens(of: "intake")
        #expect(change.map(\.person) == ["neighbours"])
        #expect(change.first?.before == Burden(steps: 1, minutes: 90, paidSteps: 1))
        #expect(change.first?.after == Burden(steps: 1, minutes: 20))
    }
}
