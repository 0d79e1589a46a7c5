@testable import Programme

/// Something that people do with a case, and where it leads from the stages in which it can be done.
struct Deed: Sendable {
    typealias Doing = @Sendable (World, CaseFile, GroupMember) async throws -> Void

    let name: String
    let leads: [Stage: Stage]
    let carryOut: Doing

    init(_ name: String, _ leads: [Stage: Stage], _ carryOut: @escaping Doing) {
        self.name = name
        self.leads = leads
        self.carryOut = carryOut
    }

    static let all = byTheGroup + byTheCoordinator + byThePractitioner

    private static let byTheGroup = [
        Deed("send", [.draft: .requested]) { world, file, _ in
            try await world.programme.send(file, once: .random())
        },
        Deed("agree", [.planProposed: .planAgreed]) { world, file, member in
            try await world.programme.agree(
                to: file.plan?.version ?? 0, in: file, by: member, once: .random())
        },
    ]

    private static let byTheCoordinator = [
        Deed("accept", [.requested: .accepted]) { world, file, _ in
            try await world.programme.accept(
                file, practitionerID: world.lucia.id, by: world.amal, once: .random())
        },
        Deed("decline", [.requested: .declined]) { world, file, _ in
            try await world.programme.decline(file, message: "Sorry", by: world.amal, once: .random())
        },
        Deed("refer", [.requested: .referred]) { world, file, _ in
            try await world.programme.refer(file, message: "Ask them", by: world.amal, once: .random())
        },
        Deed("reconsider", [.declined: .requested, .referred: .requested]) { world, file, _ in
            try await world.programme.reconsider(file, by: world.amal, once: .random())
        },
    ]

    private static let byThePractitioner = [
        // Who proposes a plan in a case that was only accepted has begun it.
        Deed("propose", [.accepted: .planProposed, .inProgress: .planProposed]) { world, file, _ in
            try await world.programme.propose(file, introduction: nil, by: world.lucia, once: .random())
        },
        Deed("revise", [.planProposed: .inProgress, .planAgreed: .inProgress]) { world, file, _ in
            try await world.programme.revise(file, by: world.lucia, once: .random())
        },
        Deed(
            "close",
            [.accepted: .closed, .inProgress: .closed, .planProposed: .closed, .planAgreed: .closed]
        ) { world, file, _ in
            try await world.programme.close(
                file, outcome: "other", words: nil, by: world.lucia, once: .random())
        },
        Deed("reopen", [.closed: .inProgress]) { world, file, _ in
            try await world.programme.reopen(file, by: world.lucia, once: .random())
        },
    ]
}
