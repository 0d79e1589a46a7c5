extension Swimlanes {
    /// BPMN 2.0 (ISO/IEC 19510) with the coordinates of every shape, without which other programs show nothing. A step
    /// with several ways on ends in an exclusive gateway, and one that has other ways through it begins with one.
    public var bpmn: String { BPMNFile(self).xml }
}

/// The process as BPMN knows it: tasks, gateways, events and flows, each placed on the grid of the swimlanes.
struct BPMNFile {
    static let cell = (width: 160, height: 100, gap: 120, margin: 20)
    static let laneTitle = 30

    struct Shape {
        let id: String
        let element: String
        let name: String
        let lane: Int
        let x: Int
        let y: Int
        let width: Int
        let height: Int
        var attributes = ""
    }

    struct Sequence {
        let id: String
        let from: String
        let to: String
        let name: String?
        /// Where its gateway has several ways on.
        var hasCondition = false
    }

    let lanes: Swimlanes
    let grid: SwimlaneGrid
    private(set) var shapes: [Shape] = []
    private(set) var flows: [Sequence] = []
    private(set) var tops: [Int] = [0]

    init(_ lanes: Swimlanes) {
        self.lanes = lanes
        grid = SwimlaneGrid(lanes)
        for height in grid.heights {
            tops.append(tops[tops.count - 1] + height * (Self.cell.height + 2 * Self.cell.margin))
        }
        addNodes()
        addFlows()
        addStart()
    }

    // MARK: What there is

    private func entry(_ node: Int) -> String { hasOtherWays(node) ? "ways-\(node)" : "task-\(node)" }

    private func exit(_ node: Int) -> String { needsChoice(node) ? "choice-\(node)" : "task-\(node)" }

    private func otherWays(_ node: Int) -> [Int] {
        lanes.edges.filter { $0.isOtherWay && $0.from == node && $0.to != node }.map(\.to)
    }

    private func hasOtherWays(_ node: Int) -> Bool { !otherWays(node).isEmpty }

    /// Where a step goes on to. Another way that says nothing of its own goes on as the step does that it stands for.
    private func onward(_ node: Int) -> [Swimlanes.Edge] {
        let own = lanes.edges.filter { !$0.isOtherWay && $0.from == node }
        if !own.isEmpty || lanes.nodes[node].isEnd { return own }
        let mains = lanes.edges.filter { $0.isOtherWay && $0.to == node && $0.from != node }.map(\.from)
        return mains.flatMap { main in lanes.edges.filter { !$0.isOtherWay && $0.from == main } }
    }

    private func endsHere(_ node: Int) -> Bool { lanes.nodes[node].isEnd || onward(node).isEmpty }

    private func needsChoice(_ node: Int) -> Bool { onward(node).count + (endsHere(node) ? 1 : 0) > 1 }

    private func place(_ node: Int) -> (x: Int, y: Int) {
        let step = Self.cell.width + Self.cell.gap
        let row = Self.cell.height + 2 * Self.cell.margin
        let y = tops[lanes.nodes[node].lane] + grid.rows[node] * row + Self.cell.margin
        return (Self.laneTitle + Self.cell.gap + grid.columns[node] * step, y)
    }

    private mutating func addNodes() {
        for (index, node) in lanes.nodes.enumerated() {
            let (x, y) = place(index)
            let middle = y + Self.cell.height / 2
            shapes.append(
                Shape(
                    id: "task-\(index)", element: "task", name: node.title, lane: node.lane, x: x, y: y,
                    width: Self.cell.width, height: Self.cell.height))
            if hasOtherWays(index) {
                shapes.append(gateway("ways-\(index)", lanes.words.otherWay, node.lane, x - 50, middle))
            }
            if needsChoice(index) {
                shapes.append(gateway("choice-\(index)", "", node.lane, x + Self.cell.width + 6, middle))
            }
            if endsHere(index) {
                shapes.append(
                    Shape(
                        id: "end-\(index)", element: "endEvent", name: lanes.words.end, lane: node.lane,
                        x: x + Self.cell.width + 6, y: y + Self.cell.height - 20, width: 36, height: 36))
            }
        }
    }

    private func gateway(_ id: String, _ name: String, _ lane: Int, _ x: Int, _ middle: Int) -> Shape {
        Shape(
            id: id, element: "exclusiveGateway", name: name, lane: lane, x: x, y: middle - 20, width: 40,
            height: 40)
    }

    private mutating func addFlows() {
        for index in lanes.nodes.indices {
            if hasOtherWays(index) {
                for way in [index] + otherWays(index) {
                    add("ways-\(index)", way == index ? "task-\(way)" : entry(way), nil, hasCondition: true)
                }
            }
            let isChoice = needsChoice(index)
            if isChoice { add("task-\(index)", "choice-\(index)", nil) }
            for edge in onward(index) { add(exit(index), entry(edge.to), edge.label, hasCondition: isChoice) }
            if endsHere(index) { add(exit(index), "end-\(index)", nil, hasCondition: isChoice) }
        }
    }

    /// One start event; where a workflow can begin in several places, a gateway after it.
    private mutating func addStart() {
        let marked = lanes.nodes.indices.filter { lanes.nodes[$0].isStart }
        guard let first = marked.first ?? lanes.nodes.indices.first else { return }
        let (lane, middle) = (lanes.nodes[first].lane, place(first).y + Self.cell.height / 2)
        shapes.append(
            Shape(
                id: "start", element: "startEvent", name: lanes.words.start, lane: lane,
                x: Self.laneTitle + 6,
                y: middle - 18, width: 36, height: 36))
        guard marked.count > 1 else { return add("start", entry(first), nil) }
        shapes.append(gateway("beginnings", "", lane, Self.laneTitle + 48, middle))
        add("start", "beginnings", nil)
        for node in marked { add("beginnings", entry(node), nil, hasCondition: true) }
    }

    private mutating func add(_ from: String, _ to: String, _ name: String?, hasCondition: Bool = false) {
        flows.append(
            Sequence(id: "flow-\(flows.count)", from: from, to: to, name: name, hasCondition: hasCondition))
    }
}
