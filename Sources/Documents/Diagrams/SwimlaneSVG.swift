extension Swimlanes {
    /// The picture. It has no style of its own but shapes and `currentColor`, so that it follows a page's colours, in
    /// the dark too, and needs nothing that a strict policy for content forbids.
    public var svg: String { svg(id: "picture") }

    /// The picture for a page that shows several, each with an id of its own.
    public func svg(id: String) -> String { SwimlaneDrawing(self, id: id).svg }
}

/// Draws swimlanes on a grid. Everything is reckoned from left to right and mirrored at the end where a language is
/// read from the right.
private struct SwimlaneDrawing {
    private static let cell = (width: 180, margin: 14)
    private static let laneTitle = 132
    private static let lineHeight = 17
    private static let characters = 24

    let lanes: Swimlanes
    /// What the ends of flows are called.
    let arrow: String
    let grid: SwimlaneGrid
    let texts: [[String]]
    let rowHeight: Int
    /// Between columns; wider where conditions stand in it.
    let gap: Int
    let tops: [Int]
    let width: Int
    let height: Int

    init(_ lanes: Swimlanes, id: String) {
        self.lanes = lanes
        arrow = "\(id)-arrow"
        grid = SwimlaneGrid(lanes)
        texts = lanes.nodes.enumerated().map { index, node in
            let title = wrapped("\(lanes.number(index)). \(node.title)", to: Self.characters)
            let facts = node.facts + [lanes.mark(node)].compactMap(\.self)
            return title + facts.flatMap { wrapped($0, to: Self.characters + 2) }
        }
        let most = texts.map(\.count).max() ?? 1
        let rowHeight = most * Self.lineHeight + 24 + Self.cell.margin * 2
        self.rowHeight = rowHeight
        let gap = lanes.edges.contains { $0.label != nil } ? 112 : 56
        self.gap = gap
        var tops = [0]
        for height in grid.heights { tops.append(tops[tops.count - 1] + height * rowHeight) }
        self.tops = tops
        width = Self.laneTitle + grid.width * (Self.cell.width + gap) + gap
        height = tops[tops.count - 1]
    }

    var svg: String {
        let shapes = laneShapes + edgeShapes + nodeShapes
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
            height="\(height)" role="img" lang="\(lanes.language.htmlEscaped)" \
            direction="\(lanes.isRightToLeft ? "rtl" : "ltr")" font-family="system-ui, sans-serif" font-size="14" \
            fill="currentColor"><title>\(lanes.title.htmlEscaped)</title>
            <defs><marker id="\(arrow)" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" \
            orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
            \(shapes.joined(separator: "\n"))
            </svg>

            """
    }

    // MARK: Places

    private func x(_ left: Int, width: Int = 0) -> Int {
        lanes.isRightToLeft ? self.width - left - width : left
    }

    private func box(_ node: Int) -> (left: Int, top: Int, width: Int, height: Int) {
        let lane = lanes.nodes[node].lane
        let left = Self.laneTitle + gap + grid.columns[node] * (Self.cell.width + gap)
        let top = tops[lane] + grid.rows[node] * rowHeight + Self.cell.margin
        return (left, top, Self.cell.width, rowHeight - Self.cell.margin * 2)
    }

    // MARK: Shapes

    private var laneShapes: [String] {
        lanes.lanes.enumerated().flatMap { index, lane in
            let (top, height) = (tops[index], tops[index + 1] - tops[index])
            let lines = wrapped(lane.title, to: 15)
            var shapes = [
                "<rect x=\"0.5\" y=\"\(top).5\" width=\"\(width - 1)\" height=\"\(height - 1)\" fill=\"none\" "
                    + "stroke=\"currentColor\" stroke-opacity=\".25\"/>"
            ]
            shapes.append(text(lines, centre: Self.laneTitle / 2, middle: top + height / 2, isBold: true))
            let isLine = lane.isServed && index + 1 < lanes.lanes.count && !lanes.lanes[index + 1].isServed
            if isLine {
                shapes.append(
                    "<path d=\"M0 \(top + height)H\(width)\" stroke=\"currentColor\" stroke-width=\"2\" "
                        + "stroke-dasharray=\"2 6\"/>")
                for (line, text) in wrapped(lanes.words.seen, to: 20).reversed().enumerated() {
                    shapes.append(
                        "<text x=\"\(x(Self.laneTitle / 2))\" y=\"\(top + height - 6 - line * 13)\" "
                            + "font-size=\"12\" text-anchor=\"middle\">\(text.htmlEscaped)</text>")
                }
            }
            return shapes
        }
    }

    private var nodeShapes: [String] {
        lanes.nodes.indices.flatMap { index in
            let (node, place) = (lanes.nodes[index], box(index))
            let (weight, dash) =
                switch node.mark {
                case .kept: ("1.5", "")
                case .new, .changed: ("3", "")
                case .dropped: ("1.5", " stroke-dasharray=\"5 4\"")
                }
            var shapes = [
                "<rect x=\"\(x(place.left, width: place.width))\" y=\"\(place.top)\" width=\"\(place.width)\" "
                    + "height=\"\(place.height)\" rx=\"8\" fill=\"currentColor\" fill-opacity=\".05\" "
                    + "stroke=\"currentColor\" stroke-width=\"\(weight)\"\(dash)/>"
            ]
            shapes.append(
                text(
                    texts[index], centre: place.left + place.width / 2, middle: place.top + place.height / 2,
                    bold: wrapped("\(lanes.number(index)). \(node.title)", to: Self.characters).count))
            let middle = place.top + place.height / 2
            if node.isStart {
                shapes.append(disc(place.left - 16, middle, isFull: false, title: lanes.words.start))
            }
            if node.isEnd {
                // Beside the ways on, where there are some.
                let goesOn = lanes.edges.contains { $0.from == index && !$0.isOtherWay }
                let height = goesOn ? place.top + place.height - 12 : middle
                shapes.append(
                    disc(place.left + place.width + 16, height, isFull: true, title: lanes.words.end))
            }
            return shapes
        }
    }

    private var edgeShapes: [String] {
        lanes.edges.flatMap { edge -> [String] in
            let (from, to) = (box(edge.from), box(edge.to))
            let dash = edge.isOtherWay ? " stroke-dasharray=\"5 4\"" : ""
            let path: String
            let label: (Int, Int)
            if edge.isOtherWay || to.left <= from.left {
                // Up or down inside a column, or back: from the lower edge around to the upper or lower one.
                let (x1, x2) = (x(from.left + from.width / 2), x(to.left + to.width / 2))
                let isBelow = to.top > from.top
                let (y1, y2) = (
                    isBelow ? from.top + from.height : from.top, isBelow ? to.top : to.top + to.height
                )
                let bend = x1 == x2 ? 0 : (isBelow ? 10 : -10)
                path = "M\(x1) \(y1)C\(x1) \(y1 + bend) \(x2) \(y2 - bend) \(x2) \(y2)"
                label = ((x1 + x2) / 2, (y1 + y2) / 2)
            } else {
                let (left, right) = (from.left + from.width, to.left)
                let (y1, y2) = (from.top + from.height / 2, to.top + to.height / 2)
                let turn = right - gap / 2
                path = "M\(x(left)) \(y1)H\(x(turn))V\(y2)H\(x(right))"
                label = (x(left + gap / 2), y1 - (lanes.nodes[edge.from].isEnd ? 14 : 6))
            }
            var shapes = [
                "<path d=\"\(path)\" fill=\"none\" stroke=\"currentColor\"\(dash) marker-end=\"url(#\(arrow))\"/>"
            ]
            let words = edge.isOtherWay ? lanes.words.otherWay : edge.label
            if let words {
                let lines = wrapped(words, to: 14)
                for (line, text) in lines.enumerated() {
                    shapes.append(
                        "<text x=\"\(label.0)\" y=\"\(label.1 - (lines.count - 1 - line) * 13)\" font-size=\"12\" "
                            + "text-anchor=\"middle\">\(text.htmlEscaped)</text>")
                }
            }
            return shapes
        }
    }

    private func disc(_ left: Int, _ middle: Int, isFull: Bool, title: String) -> String {
        "<rect x=\"\(x(left) - 8)\" y=\"\(middle - 8)\" width=\"16\" height=\"16\" rx=\"8\" class=\"event\" fill=\"\(isFull ? "currentColor" : "none")\" "
            + "stroke=\"currentColor\" stroke-width=\"2\"><title>\(title.htmlEscaped)</title></rect>"
    }

    private func text(_ lines: [String], centre: Int, middle: Int, isBold: Bool = false, bold: Int = 0)
        -> String
    {
        let first = middle - (lines.count - 1) * Self.lineHeight / 2 + 5
        let spans = lines.enumerated().map { index, line in
            let weight = isBold || index < bold ? " font-weight=\"600\"" : ""
            return "<tspan x=\"\(x(centre))\" y=\"\(first + index * Self.lineHeight)\"\(weight)>"
                + "\(line.htmlEscaped)</tspan>"
        }
        return "<text text-anchor=\"middle\">\(spans.joined(separator: " "))</text>"
    }
}
