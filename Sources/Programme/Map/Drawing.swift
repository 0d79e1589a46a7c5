import Advice
import Content
import Documents

extension Map {
    /// A workflow of one side as swimlanes; nil when there is no such workflow on it. People stand in the order of the
    /// map, those who are served first; steps nobody does have a lane of their own.
    public func swimlanes(
        _ workflowID: String, side: MapVersion, content: ContentPack, words: Words
    ) -> Swimlanes? {
        let shown = self.side(side)
        guard let workflow = shown.workflows.first(where: { $0.id == workflowID }) else { return nil }
        let steps = shown.steps.filter { $0.workflow == workflowID }
        let served = shown.people.filter { $0.role == .community }
        let others = shown.people.filter { $0.role != .community }
        let actors = (served + others).filter { person in steps.contains { $0.actor == person.id } }
        let hasNobody = steps.contains { step in !actors.contains { $0.id == step.actor } }
        let lanes =
            actors.map {
                Swimlanes.Lane(
                    title: $0.name ?? words(.withoutName), isServed: $0.role == .community)
            } + (hasNobody ? [Swimlanes.Lane(title: words(.nobodyNamed), isServed: false)] : [])
        let places = Dictionary(steps.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        return Swimlanes(
            title: workflow.name ?? words(.withoutName), language: words.language.rawValue,
            isRightToLeft: words.language.direction == "rtl", lanes: lanes,
            nodes: steps.enumerated().map { index, step in
                Swimlanes.Node(
                    id: step.id, lane: actors.firstIndex { $0.id == step.actor } ?? actors.count,
                    title: step.name ?? words(.withoutName), facts: facts(of: step, content, words),
                    mark: mark(step, on: side), isStart: step.isStart == true, isEnd: step.isEnd == true)
            },
            edges: steps.enumerated().flatMap { index, step in
                step.next.compactMap { flow in
                    places[flow.step].map { Swimlanes.Edge(from: index, to: $0, label: flow.when) }
                }
                    + step.fallbackFor.compactMap { main in
                        places[main].map { Swimlanes.Edge(from: $0, to: index, isOtherWay: true) }
                    }
            },
            words: Swimlanes.Words(words)
        ).inOrder
    }

    private func facts(of step: Step, _ content: ContentPack, _ words: Words) -> [String] {
        let said = { (key: String, code: String?) in
            code.flatMap { content.mapWords("steps")?.option(key, $0)?[words.language] }
        }
        return [
            said("channel", step.channel?.rawValue),
            step.minutes.map { words(.minutes($0)) },
            step.costs.isEmpty
                ? nil : words.listed(step.costs.compactMap { said("costs", $0.rawValue) }),
        ].compactMap(\.self)
    }

    private func mark(_ step: Step, on side: MapVersion) -> Swimlanes.Mark {
        switch side {
        case .before:
            let isReplaced = steps.contains { $0.state != .before && $0.replaces.contains(step.id) }
            return step.ends ? .dropped : isReplaced ? .changed : .kept
        case .proposed:
            guard step.state != .before else { return .kept }
            return step.replaces.isEmpty ? .new : .changed
        }
    }
}

extension Message {
    public static let withoutName = Message("(no name yet)")
    static let nobodyNamed = Message("Nobody named yet")

    static func minutes(_ count: Int) -> Message {
        Message(one: "{n} minute", many: "{n} minutes", count: count)
    }
}

extension Words {
    /// One after another, with the comma of the language.
    public func listed(_ parts: [String]) -> String { parts.joined(separator: self(Message(", "))) }
}

extension Swimlanes.Words {
    init(_ words: Words) {
        self.init(
            number: words(Message("Number")), step: words(Message("Step")), who: words(Message("Who")),
            how: words(Message("How")), next: words(Message("What comes next")),
            otherWay: words(Message("another way")), start: words(Message("begins here")),
            end: words(Message("ends here")), new: words(Message("new")), changed: words(Message("changed")),
            dropped: words(Message("dropped")), seen: words(Message("What the people you serve see")))
    }
}
