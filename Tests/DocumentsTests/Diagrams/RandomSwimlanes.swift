@testable import Documents

extension Swimlanes.Words {
    static let english = Swimlanes.Words(
        number: "Number", step: "Step", who: "Who", how: "How", next: "What comes next",
        otherWay: "another way",
        start: "begins here", end: "ends here", new: "new", changed: "changed", dropped: "dropped",
        seen: "What the people you serve see")
}

extension Swimlanes {
    /// Lanes with any flows: circles, flows to oneself, and other ways included.
    static func random(nodes count: Int, isRightToLeft: Bool = false) -> Swimlanes {
        let titles = [
            "Ring back", "اتصال", "Sort <papers> & \"lists\"", "x]]>", "Write everything down that was said",
        ]
        let lanes = (0..<Int.random(in: 1...4)).map {
            Lane(title: "Lane \($0) & co", isServed: $0 == 0)
        }
        let nodes = (0..<count).map { index in
            Node(
                id: "step-\(index)", lane: Int.random(in: lanes.indices), title: titles.randomElement()!,
                facts: Bool.random() ? ["by phone", "15 minutes"] : [],
                mark: [.kept, .new, .changed, .dropped].randomElement()!, isStart: index == 0,
                isEnd: Int.random(in: 0..<4) == 0)
        }
        let edges = (0..<(count * 3 / 2)).map { _ in
            Edge(
                from: Int.random(in: 0..<count), to: Int.random(in: 0..<count),
                label: Bool.random() ? "when <late>" : nil, isOtherWay: Int.random(in: 0..<5) == 0)
        }
        return Swimlanes(
            title: "Intake & more", language: isRightToLeft ? "ar" : "en", isRightToLeft: isRightToLeft,
            lanes: lanes, nodes: nodes, edges: Array(Set(edges)), words: .english)
    }
}
