import Advice

/// What a workflow asks of some people, before and after the proposal.
public struct Burden: Sendable, Equatable {
    public var steps = 0
    public var minutes = 0
    /// Steps that cost them data or travel which nobody gives back.
    public var paidSteps = 0
    /// Steps for which they need a smartphone or a computer.
    public var deviceSteps = 0
    /// Steps for which they need fast internet.
    public var broadbandSteps = 0
    /// Steps with much to read.
    public var readingSteps = 0
}

/// Who gains and who loses: the two sides of a workflow for one kind of people.
public struct BurdenChange: Sendable, Equatable {
    public let person: String
    public let isServed: Bool
    public let before: Burden
    public let after: Burden
}

extension Map {
    /// For each kind of people who do steps of a workflow on either side, in the order of the map, those who are served
    /// first. Other ways through a step do not add to what it asks.
    public func burdens(of workflowID: String) -> [BurdenChange] {
        let sides = (before: side(.before), after: side(.proposed))
        let workflow = workflows.first { $0.id == workflowID }
        let earlier = Set([workflowID] + (workflow?.replaces ?? []))
        let people =
            sides.before.people
            + sides.after.people.filter { new in
                !sides.before.people.contains { $0.id == new.id }
            }
        let changes = people.map { person in
            BurdenChange(
                person: person.id, isServed: person.role == .community,
                before: sides.before.burden(of: person.id, in: earlier),
                after: sides.after.burden(of: person.id, in: [workflowID]))
        }.filter { $0.before != Burden() || $0.after != Burden() }
        return changes.filter(\.isServed) + changes.filter { !$0.isServed }
    }

    /// The same, where a proposal changes what any of them does; empty where it does not.
    public func comparedBurdens(of workflowID: String) -> [BurdenChange] {
        let burdens = burdens(of: workflowID)
        let isTouched = !proposal(for: workflowID).isEmpty || burdens.contains { $0.before != $0.after }
        return isTouched ? burdens : []
    }

    private func burden(of person: String, in workflows: Set<String>) -> Burden {
        var burden = Burden()
        for step in steps where step.actor == person && step.fallbackFor.isEmpty {
            guard let workflow = step.workflow, workflows.contains(workflow) else { continue }
            burden.steps += 1
            burden.minutes += step.minutes ?? 0
            if !step.costs.isEmpty && step.isReimbursed != true { burden.paidSteps += 1 }
            if step.device == .smartphone || step.device == .computer { burden.deviceSteps += 1 }
            if step.bandwidth == .broadband { burden.broadbandSteps += 1 }
            if step.reading == .demanding { burden.readingSteps += 1 }
        }
        return burden
    }
}
