import Foundation
import Storage
import Testing
import Vault

@testable import Programme

@Suite struct Stages {
    /// Where each move leads from each stage: the whole table, written out.
    private static let table: Set<String> = [
        "draft > requested",
        "requested > accepted", "requested > declined", "requested > referred",
        "declined > requested", "referred > requested",
        "accepted > inProgress",
        "inProgress > planProposed",
        "planProposed > planAgreed",
        "planProposed > inProgress", "planAgreed > inProgress",
        "accepted > closed", "inProgress > closed", "planProposed > closed", "planAgreed > closed",
        "closed > inProgress",
    ]

    @Test func onlyTheMovesOfTheTableCanBeMade() async throws {
        let world = try await World()
        let group = try await world.request()
        var made: Set<String> = []
        for stage in Stage.allCases {
            for move in Move.all {
                try await world.put(group, in: stage)
                do {
                    try await world.programme.storage.write { try $0.take(move, group.id, hour: 1) }
                    made.insert("\(stage) > \(move.to)")
                    #expect(try await world.stage(of: group) == move.to)
                } catch is Conflict {
                    #expect(try await world.stage(of: group) == stage)
                }
            }
        }
        #expect(made == Self.table)
    }

    @Test func everyDeedIsRefusedInEveryOtherStage() async throws {
        let world = try await World()
        let group = try await world.proposed()
        let member = try await world.member(group)
        for deed in Deed.all {
            for stage in Stage.allCases {
                try await world.put(group, in: stage)
                let file = try await world.file(of: group, for: world.lucia)
                do {
                    try await deed.carryOut(world, file, member)
                } catch let refusal as Refusal {
                    #expect(refusal == .notNow, "\(deed.name) from \(stage)")
                    #expect(deed.leads[stage] == nil, "\(deed.name) from \(stage)")
                }
                #expect(
                    try await world.stage(of: group) == deed.leads[stage] ?? stage,
                    "\(deed.name) from \(stage)")
            }
        }
    }
}

extension World {
    /// Puts a case into a stage, whatever the rules.
    func put(_ group: Group, in stage: Stage) async throws {
        let any = Stage.allCases.map(\.rawValue)
        try await programme.storage.write { try $0.move(group.id, from: any, to: stage.rawValue, hour: 0) }
    }
}
