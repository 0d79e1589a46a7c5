/// Where a case stands.
public enum Stage: String, Sendable, CaseIterable, Codable {
    case draft, requested, accepted, inProgress, planProposed, planAgreed, closed, declined, referred,
        disposed

    /// A practitioner works on it.
    public static let open: [Stage] = [.accepted, .inProgress, .planProposed, .planAgreed]

    public var isOpen: Bool { Stage.open.contains(self) }
}

/// A step from one stage to another. Only those written here exist: one that is not allowed cannot be made.
public struct Move: Sendable, Equatable {
    public let from: [Stage]
    public let to: Stage

    private init(_ from: [Stage], _ to: Stage) {
        self.from = from
        self.to = to
    }

    static let send = Move([.draft], .requested)
    static let accept = Move([.requested], .accepted)
    static let decline = Move([.requested], .declined)
    static let refer = Move([.requested], .referred)
    /// A request that was declined or referred goes back to the queue.
    static let reconsider = Move([.declined, .referred], .requested)
    /// The first thing that a practitioner does.
    static let begin = Move([.accepted], .inProgress)
    static let propose = Move([.inProgress], .planProposed)
    static let agree = Move([.planProposed], .planAgreed)
    /// A plan that was proposed or agreed is changed; it has to be proposed again.
    static let revise = Move([.planProposed, .planAgreed], .inProgress)
    static let close = Move(Stage.open, .closed)
    static let reopen = Move([.closed], .inProgress)

    static let all = [
        send, accept, decline, refer, reconsider, begin, propose, agree, revise, close, reopen,
    ]
}
