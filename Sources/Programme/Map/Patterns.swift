import Advice
import Content

extension ContentPack {
    /// The patterns that help with what hurts about a step, those that help with most of it first; then the others.
    public func patterns(for step: Step) -> [Pattern] {
        let hurts = step.hurts.map(\.rawValue)
        let fitting = { (pattern: Pattern) in pattern.helps.count { hurts.contains($0) } }
        return patterns.enumerated().sorted {
            (fitting($1.element), $0.offset) < (fitting($0.element), $1.offset)
        }.map(\.element)
    }
}

extension Map {
    /// What a pattern adds to the map when it is chosen for a step: proposed steps in a row, which go on where the step
    /// goes on, and the data that they create. Ids are made by the caller, so that the result depends on nothing else.
    public func proposal(
        _ pattern: Pattern, for step: Step, language: Language, newID: () -> String
    ) -> [any MapElement] {
        var elements: [any MapElement] = []
        var steps: [Step] = []
        for added in pattern.adds {
            var new = Step(id: newID())
            new.state = .proposed
            new.workflow = step.workflow
            new.name = added.name[language]
            new.actor = actor(added.actor, of: step)
            new.language = step.language
            new.take(added)
            if let holding = added.holding {
                let data = held(holding, language, newID: newID)
                new.uses = [Use(holding: data.id, does: .create)]
                elements.append(data)
            }
            steps.append(new)
        }
        guard !steps.isEmpty else { return [] }
        for index in steps.indices.dropLast() { steps[index].next = [Flow(step: steps[index + 1].id)] }
        steps[steps.count - 1].next = step.next
        steps[steps.count - 1].isEnd = step.isEnd
        switch pattern.mode {
        case .fallback: steps[0].fallbackFor = [step.id]
        case .replace:
            steps[0].replaces = [step.id]
            steps[0].isStart = step.isStart
        }
        return elements + steps
    }

    private func actor(_ role: String, of step: Step) -> String? {
        guard role != "same" else { return step.actor }
        return people.first { $0.role?.rawValue == role }?.id
    }

    private func held(_ added: Pattern.AddedHolding, _ language: Language, newID: () -> String) -> Holding {
        var holding = Holding(id: newID())
        holding.state = .proposed
        holding.name = added.name[language]
        holding.sensitivity = Holding.Sensitivity(rawValue: added.sensitivity)
        holding.isPersonal = added.isPersonal
        return holding
    }
}

extension Step {
    fileprivate mutating func take(_ added: Pattern.AddedStep) {
        channel = Channel(rawValue: added.channel)
        device = added.device.flatMap(Device.init)
        bandwidth = added.bandwidth.flatMap(Bandwidth.init)
        reading = added.reading.flatMap(Reading.init)
        costs = (added.costs ?? []).compactMap(Cost.init)
        minutes = added.minutes
        isVisible = added.isVisible
        isAssisted = added.isAssisted
    }
}
