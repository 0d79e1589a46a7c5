extension Swimlanes {
    /// BPMN 2.0 (ISO/IEC 19510) with the coordinates of every shape, without which other programs show nothing. A step
    /// with several ways on ends in an exclusive gateway, and one that has other ways through it begins with one.
    public var bpmn: String { BPMNFile(self).xml }
}

/// The process as BPMN knows it: tasks, gateways, events and flows, each placed on the grid of the swimlanes.
private struct BPMNFile {
    private static let cell = (width: 160, height: 100, gap: 120, margin: 20)
    private static let laneTitle = 30

    private struct Shape {
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

    private struct Sequence {
        let id: String
        let from: String
        let to: String
        let name: String?
        /// Where its gateway has several ways on.
        var hasCondition = false
    }

    private let lanes: Swimlanes
    private let grid: SwimlaneGrid
    private var shapes: [Shape] = []
    private var flows: [Sequence] = []
    private var tops: [Int] = [0]

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

    // MARK: As XML

    var xml: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
        xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
        xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="map" targetNamespace="urn:lighttouch:map">
        <collaboration id="who"><participant id="group" name="\(lanes.title.xmlEscaped)" processRef="workflow"/>\
        </collaboration>
        <process id="workflow" name="\(lanes.title.xmlEscaped)" isExecutable="true">
        <laneSet id="lanes">
        \(laneLines)
        </laneSet>
        \(shapes.map(element).joined(separator: "\n"))
        \(flows.map(element).joined(separator: "\n"))
        </process>
        <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="who">
        \(laneShapes)
        \(shapes.map(drawn).joined(separator: "\n"))
        \(flows.map(drawn).joined(separator: "\n"))
        </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        </definitions>

        """
    }

    private var laneLines: String {
        lanes.lanes.enumerated().map { index, lane in
            let inside = shapes.filter { $0.lane == index }.map { "<flowNodeRef>\($0.id)</flowNodeRef>" }
                .joined()
            return "<lane id=\"lane-\(index)\" name=\"\(lane.title.xmlEscaped)\">\(inside)</lane>"
        }.joined(separator: "\n")
    }

    private func element(_ shape: Shape) -> String {
        let ways =
            flows.filter { $0.to == shape.id }.map { "<incoming>\($0.id)</incoming>" }
            + flows.filter { $0.from == shape.id }.map { "<outgoing>\($0.id)</outgoing>" }
        let name = shape.name.isEmpty ? "" : " name=\"\(shape.name.xmlEscaped)\""
        return "<\(shape.element) id=\"\(shape.id)\"\(name)>\(ways.joined())</\(shape.element)>"
    }

    /// A condition is the group's own words; a program that runs the process is asked by the flow's id.
    private func element(_ flow: Sequence) -> String {
        let name = flow.name.map { " name=\"\($0.xmlEscaped)\"" } ?? ""
        let head =
            "<sequenceFlow id=\"\(flow.id)\"\(name) sourceRef=\"\(flow.from)\" targetRef=\"\(flow.to)\""
        guard flow.hasCondition else { return head + "/>" }
        return head + "><conditionExpression xsi:type=\"tFormalExpression\">way == '\(flow.id)'"
            + "</conditionExpression></sequenceFlow>"
    }

    private var size: (width: Int, height: Int) {
        let width = Self.laneTitle + grid.width * (Self.cell.width + Self.cell.gap) + Self.cell.gap
        return (width, tops[tops.count - 1])
    }

    private var laneShapes: String {
        var lines = [bounds("group", 0, 0, size.width, size.height, " isHorizontal=\"true\"")]
        for index in lanes.lanes.indices {
            lines.append(
                bounds(
                    "lane-\(index)", Self.laneTitle, tops[index], size.width - Self.laneTitle,
                    tops[index + 1] - tops[index], " isHorizontal=\"true\""))
        }
        return lines.joined(separator: "\n")
    }

    private func drawn(_ shape: Shape) -> String {
        bounds(shape.id, shape.x, shape.y, shape.width, shape.height)
    }

    private func bounds(_ id: String, _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ more: String = "")
        -> String
    {
        "<bpmndi:BPMNShape id=\"\(id)-shape\" bpmnElement=\"\(id)\"\(more)>"
            + "<dc:Bounds x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/></bpmndi:BPMNShape>"
    }

    private func drawn(_ flow: Sequence) -> String {
        guard let from = shapes.first(where: { $0.id == flow.from }),
            let to = shapes.first(where: { $0.id == flow.to })
        else { return "" }
        let (x1, y1) = (from.x + from.width, from.y + from.height / 2)
        let (x2, y2) = (to.x, to.y + to.height / 2)
        let turn = (x1 + x2) / 2
        let points = [(x1, y1), (turn, y1), (turn, y2), (x2, y2)]
        let lines = points.map { "<di:waypoint x=\"\($0.0)\" y=\"\($0.1)\"/>" }.joined()
        return "<bpmndi:BPMNEdge id=\"\(flow.id)-edge\" bpmnElement=\"\(flow.id)\">\(lines)</bpmndi:BPMNEdge>"
    }
}

extension String {
    /// Safe in an attribute of XML, and without the characters that XML 1.0 has no place for.
    var xmlEscaped: String {
        var kept = UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: kept.append(scalar)
            default: break
            }
        }
        return String(kept).htmlEscaped.replacing("\n", with: "&#10;")
    }
}
