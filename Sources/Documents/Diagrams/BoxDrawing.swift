/// Boxes on a grid with arrows between them: who passes what on to whom, and who can read it. It is drawn downwards, so
/// that it fits the width of a phone.
public struct BoxDrawing: Sendable {
    public enum Shape: Sendable { case person, device, server, place, danger }
    public enum Way: Sendable { case open, sealed, none }

    public struct Box: Sendable {
        public let title: String
        /// From 0, downwards: how far something has come.
        public let step: Int
        /// From 0, in the direction of reading: what lies beside it.
        public let side: Int
        public let shape: Shape

        public init(title: String, step: Int, side: Int, shape: Shape) {
            self.title = title
            self.step = step
            self.side = side
            self.shape = shape
        }
    }

    public struct Arrow: Sendable {
        /// Positions in the boxes.
        public let from: Int
        public let to: Int
        public let way: Way
        public let label: String?

        public init(from: Int, to: Int, way: Way, label: String?) {
            self.from = from
            self.to = to
            self.way = way
            self.label = label
        }
    }

    public let title: String
    public let boxes: [Box]
    public let arrows: [Arrow]
    public let isRightToLeft: Bool

    public init(title: String, boxes: [Box], arrows: [Arrow], isRightToLeft: Bool) {
        self.title = title
        self.boxes = boxes
        self.arrows = arrows
        self.isRightToLeft = isRightToLeft
    }

    private enum Size {
        static let width = 120.0
        static let height = 52.0
        static let side = 150.0
        static let step = 96.0
        static let letters = 13
        static let line = 18.0
    }

    /// Shapes and `currentColor` only, so that it is right in every colour scheme and on paper.
    public var svg: String {
        let sides = Double(boxes.map(\.side).max() ?? 0)
        let steps = Double(boxes.map(\.step).max() ?? 0)
        let (width, height) = (sides * Size.side + Size.width + 4, steps * Size.step + Size.height + 4)
        let drawn = arrows.map { draw($0, sides) } + boxes.map { draw($0, sides) }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width.plain) \(height.plain)" \
            width="\(width.plain)" height="\(height.plain)" role="img" font-family="system-ui, sans-serif" \
            font-size="15"\(isRightToLeft ? " direction=\"rtl\"" : "")><title>\(title.htmlEscaped)</title>\
            \(drawn.joined())</svg>
            """
    }

    private func middle(_ box: Box, _ sides: Double) -> (x: Double, y: Double) {
        let side = isRightToLeft ? sides - Double(box.side) : Double(box.side)
        return (2 + side * Size.side + Size.width / 2, 2 + Double(box.step) * Size.step + Size.height / 2)
    }

    private func draw(_ box: Box, _ sides: Double) -> String {
        let (x, y) = middle(box, sides)
        let (left, top) = (x - Size.width / 2, y - Size.height / 2)
        let radius =
            switch box.shape {
            case .person: 26
            case .device: 12
            case .server, .place, .danger: 3
            }
        let style =
            switch box.shape {
            case .danger: " stroke-width=\"2\" stroke-dasharray=\"7 4\""
            case .server: " stroke-width=\"3\""
            case .person, .device, .place: ""
            }
        let lines = wrapped(box.title, to: Size.letters)
        let first = y + 5 - Double(lines.count - 1) * Size.line / 2
        return """
            <rect x="\(left.plain)" y="\(top.plain)" width="\(Size.width.plain)" height="\(Size.height.plain)" \
            rx="\(radius)" fill="none" stroke="currentColor"\(style)/>
            """
                + lines.enumerated().map { text($1, x, first + Double($0) * Size.line) }.joined()
    }

    private func text(_ text: String, _ x: Double, _ y: Double, size: Int = 15) -> String {
        """
        <text x="\(x.plain)" y="\(y.plain)" text-anchor="middle" fill="currentColor" font-size="\(size)">\
        \(text.htmlEscaped)</text>
        """
    }

    /// From the edge of one box to the edge of another; what cannot be read on the way carries a lock.
    private func draw(_ arrow: Arrow, _ sides: Double) -> String {
        let (from, to) = (middle(boxes[arrow.from], sides), middle(boxes[arrow.to], sides))
        let (start, end) = (edge(from, to), edge(to, from))
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = max((dx * dx + dy * dy).squareRoot(), 1)
        let (ux, uy) = (dx / length, dy / length)
        let tip = { (side: Double) in
            "L\((end.x - 9 * ux - side * 5 * uy).plain) \((end.y - 9 * uy + side * 5 * ux).plain)"
        }
        let dashes = arrow.way == .open ? " stroke-dasharray=\"6 4\"" : ""
        let (x, y) = ((start.x + end.x) / 2, (start.y + end.y) / 2)
        let lock =
            arrow.way == .sealed
            ? """
            <rect x="\((x - 6).plain)" y="\((y - 4).plain)" width="12" height="10" rx="2" fill="currentColor"/>\
            <path d="M\((x - 4).plain) \((y - 4).plain)v-3a4 4 0 0 1 8 0v3" fill="none" stroke="currentColor" \
            stroke-width="2"/>
            """ : ""
        // Beside a line that goes down, above any other.
        let words =
            arrow.label.map { label in
                let away = Double(label.count) * 3.4 + 14
                return text(
                    label, dx == 0 ? x + (isRightToLeft ? -away : away) : x, dx == 0 ? y + 5 : y - 12,
                    size: 13)
            } ?? ""
        return """
            <path d="M\(start.x.plain) \(start.y.plain)L\(end.x.plain) \(end.y.plain)" fill="none" \
            stroke="currentColor"\(dashes)/><path d="M\(end.x.plain) \(end.y.plain)\(tip(1))M\(end.x.plain) \
            \(end.y.plain)\(tip(-1))" fill="none" stroke="currentColor"/>\(lock)\(words)
            """
    }

    /// Where the line from the middle of one box to that of another leaves the first.
    private func edge(_ one: (x: Double, y: Double), _ other: (x: Double, y: Double)) -> (
        x: Double, y: Double
    ) {
        let (dx, dy) = (other.x - one.x, other.y - one.y)
        let wide = dx == 0 ? Double.infinity : (Size.width / 2 + 3) / abs(dx)
        let high = dy == 0 ? Double.infinity : (Size.height / 2 + 3) / abs(dy)
        let share = min(wide, high)
        return (one.x + dx * share, one.y + dy * share)
    }
}

extension Double {
    /// With one digit after the point at most.
    fileprivate var plain: String {
        let tenths = (self * 10).rounded()
        return tenths.truncatingRemainder(dividingBy: 10) == 0 ? "\(Int(tenths / 10))" : "\(tenths / 10)"
    }
}
