extension Swimlanes {
    /// The same steps, numbered as they come: by column, and from the upper lane to the lower.
    public var inOrder: Swimlanes {
        let columns = SwimlaneGrid(self).columns
        let order = nodes.indices.sorted {
            (columns[$0], nodes[$0].lane, $0) < (columns[$1], nodes[$1].lane, $1)
        }
        var places = nodes.indices.map { _ in 0 }
        for (place, old) in order.enumerated() { places[old] = place }
        return Swimlanes(
            title: title, language: language, isRightToLeft: isRightToLeft, lanes: lanes,
            nodes: order.map { nodes[$0] },
            edges: edges.map {
                Edge(from: places[$0.from], to: places[$0.to], label: $0.label, isOtherWay: $0.isOtherWay)
            }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }, words: words)
    }
}
