extension Swimlanes {
    /// The same content as the picture, for those who read it aloud or by touch.
    public var table: (head: [String], rows: [[String]]) {
        let head = [words.number, words.step, words.who, words.how, words.next]
        let rows = nodes.enumerated().map { index, node in
            [
                number(index),
                [node.title, mark(node)].compactMap(\.self).joined(separator: " – "),
                lanes[node.lane].title,
                node.facts.joined(separator: " · "),
                onward(index),
            ]
        }
        return (head, rows)
    }

    /// What comes after a step, by number: `3 (when the rent is late) · 4`.
    private func onward(_ index: Int) -> String {
        let node = nodes[index]
        var parts = node.isStart ? [words.start] : []
        for edge in edges where edge.from == index {
            let label = edge.isOtherWay ? words.otherWay : edge.label
            parts.append(number(edge.to) + (label.map { " (\($0))" } ?? ""))
        }
        if node.isEnd { parts.append(words.end) }
        return parts.joined(separator: " · ")
    }

    /// As a block of a document.
    public var block: Document.Block { .table(head: table.head, rows: table.rows) }
}
