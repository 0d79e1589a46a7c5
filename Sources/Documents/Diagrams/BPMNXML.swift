extension BPMNFile {
    /// The process and its drawing, as one file.
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
