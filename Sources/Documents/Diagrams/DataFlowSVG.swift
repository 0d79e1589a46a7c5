extension DataFlow {
    private enum Size {
        static let column = 190
        static let gap = 60
        static let line = 18
        static let letters = 24
        static let padding = 8
        static let between = 14
        static let top = 34
    }

    /// A box with its lines.
    private struct Box {
        let x: Int
        let y: Int
        let lines: [String]
        var height: Int { lines.count * Size.line + 2 * Size.padding }
        var middle: Int { y + height / 2 }
    }

    /// The picture: shapes and `currentColor` only, so that it is right in every colour scheme and on paper.
    public var svg: String {
        let columns = self.columns
        let boxes = columns.enumerated().map { column, nodes in placed(nodes, column) }
        let width = 4 * Size.column + 3 * Size.gap + 2
        let height = (boxes.flatMap(\.values).map { $0.y + $0.height }.max() ?? Size.top) + 2
        let titles = head.enumerated().map { column, title in
            text(title, x: x(of: column) + Size.column / 2, y: 20, isBold: true)
        }
        let lines = rows.flatMap { row -> [String] in
            guard let data = boxes[1][row.data] else { return [] }
            return row.about.compactMap { boxes[0][$0].map { arrow($0, data) } }
                + row.places.compactMap { boxes[2][$0].map { arrow(data, $0) } }
                + row.recipients.flatMap { recipient -> [String] in
                    guard let box = boxes[3][recipient] else { return [] }
                    return [arrow(data, box, isDashed: true)]
                }
        }
        let drawn = columns.enumerated().flatMap { column, nodes in
            nodes.compactMap { boxes[column][$0] }.map(draw)
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
            height="\(height)" role="img" font-family="system-ui, sans-serif" font-size="14"\
            \(isRightToLeft ? " direction=\"rtl\"" : "")><title>\(title.htmlEscaped)</title>\((titles + lines + drawn).joined())</svg>
            """
    }

    /// The nodes of each column, each once, in the order of the rows.
    private var columns: [[Node]] {
        let all = [rows.map(\.about), rows.map { [$0.data] }, rows.map(\.places), rows.map(\.recipients)]
        return all.map { lists in
            var seen: Set<Node> = []
            return lists.flatMap(\.self).filter { seen.insert($0).inserted }
        }
    }

    private func x(of column: Int) -> Int {
        1 + (isRightToLeft ? 3 - column : column) * (Size.column + Size.gap)
    }

    private func placed(_ nodes: [Node], _ column: Int) -> [Node: Box] {
        var y = Size.top
        return nodes.reduce(into: [:]) { boxes, node in
            let box = Box(x: x(of: column), y: y, lines: wrapped(node.title, to: Size.letters))
            boxes[node] = box
            y += box.height + Size.between
        }
    }

    private func draw(_ box: Box) -> String {
        let lines = box.lines.enumerated().map { number, line in
            text(
                line, x: box.x + Size.column / 2, y: box.y + Size.padding + (number + 1) * Size.line - 5,
                isBold: false)
        }
        return
            "<rect x=\"\(box.x)\" y=\"\(box.y)\" width=\"\(Size.column)\" height=\"\(box.height)\" rx=\"6\""
            + " fill=\"none\" stroke=\"currentColor\"/>" + lines.joined()
    }

    private func text(_ text: String, x: Int, y: Int, isBold: Bool) -> String {
        "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"middle\" fill=\"currentColor\"\(isBold ? " font-weight=\"600\"" : "")>"
            + text.htmlEscaped + "</text>"
    }

    /// From the side of one box to the near side of another. Sharing is dashed, since it leaves the group.
    private func arrow(_ from: Box, _ to: Box, isDashed: Bool = false) -> String {
        let forward = from.x < to.x
        let start = forward ? from.x + Size.column : from.x
        let end = forward ? to.x : to.x + Size.column
        let bend = (start + end) / 2
        let head = forward ? -7 : 7
        return
            "<path d=\"M\(start) \(from.middle)C\(bend) \(from.middle) \(bend) \(to.middle) \(end) \(to.middle)"
            + "m\(head) -4l\(-head) 4l\(head) 4\" fill=\"none\" stroke=\"currentColor\""
            + "\(isDashed ? " stroke-dasharray=\"5 4\"" : "")/>"
    }
}
