/// How often each of several options has each rank, drawn as bars: the darkest part is the first rank.
public struct RankChart: Sendable {
    public struct Row: Sendable {
        public let name: String
        /// Shares from 0 to 1, the first rank first.
        public let shares: [Double]

        public init(name: String, shares: [Double]) {
            self.name = name
            self.shares = shares
        }
    }

    public let title: String
    public let rows: [Row]
    public let isRightToLeft: Bool

    public init(title: String, rows: [Row], isRightToLeft: Bool) {
        self.title = title
        self.rows = rows
        self.isRightToLeft = isRightToLeft
    }

    private enum Size {
        static let width = 460
        static let row = 56
        static let bar = 22
        static let line = 18
    }

    /// Shapes and `currentColor` only, so that it is right in every colour scheme and on paper.
    public var svg: String {
        let height = rows.count * Size.row + 2
        let drawn = rows.enumerated().map { number, row in draw(row, y: number * Size.row) }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Size.width) \(height)" width="\(Size.width)" \
            height="\(height)" role="img" font-family="system-ui, sans-serif" font-size="15"\
            \(isRightToLeft ? " direction=\"rtl\"" : "")><title>\(title.htmlEscaped)</title>\(drawn.joined())</svg>
            """
    }

    private func draw(_ row: Row, y: Int) -> String {
        let start = isRightToLeft ? Size.width : 0
        var parts = [
            "<text x=\"\(start)\" y=\"\(y + Size.line)\" fill=\"currentColor\">\(row.name.htmlEscaped)</text>"
        ]
        // Ends are rounded rather than widths, so that nothing is left between parts.
        var from = 1.0
        for (rank, share) in row.shares.enumerated() {
            let to = from + share * Double(Size.width - 2)
            let (left, right) = (Int(from.rounded()), Int(to.rounded()))
            from = to
            guard right > left else { continue }
            let x = isRightToLeft ? Size.width - right : left
            let depth = max(8, 100 >> rank)
            parts.append(
                """
                <rect x="\(x)" y="\(y + Size.line + 7)" width="\(right - left)" height="\(Size.bar)" \
                fill="currentColor" fill-opacity="0.\(depth == 100 ? "85" : depth < 10 ? "0\(depth)" : "\(depth)")"/>
                """)
        }
        parts.append(
            """
            <rect x="1" y="\(y + Size.line + 7)" width="\(Size.width - 2)" height="\(Size.bar)" fill="none" \
            stroke="currentColor"/>
            """)
        return parts.joined()
    }
}
