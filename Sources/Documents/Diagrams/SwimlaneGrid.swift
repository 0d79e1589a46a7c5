/// Where each step of swimlanes stands: its column by the longest way to it, its row inside its lane where others
/// share the column. Works for any flows, circles included.
struct SwimlaneGrid: Sendable, Equatable {
    /// By node.
    let columns: [Int]
    /// By node, inside its lane.
    let rows: [Int]
    /// By lane, at least one.
    let heights: [Int]
    let width: Int

    init(_ lanes: Swimlanes) {
        let columns = Self.columns(lanes)
        var taken: [[Int]: Int] = [:]
        var heights = lanes.lanes.map { _ in 1 }
        var rows: [Int] = []
        for (index, node) in lanes.nodes.enumerated() {
            let row = taken[[node.lane, columns[index]], default: 0]
            taken[[node.lane, columns[index]]] = row + 1
            heights[node.lane] = max(heights[node.lane], row + 1)
            rows.append(row)
        }
        self.columns = columns
        self.rows = rows
        self.heights = heights
        width = (columns.max() ?? -1) + 1
    }

    /// The longest way to each node that goes along no flow back. Another way through a step stands in its column.
    private static func columns(_ lanes: Swimlanes) -> [Int] {
        let forward = forwardFlows(lanes)
        var columns = lanes.nodes.map { _ in 0 }
        // Each round moves at least one node to the right, and no way is longer than there are nodes.
        for _ in lanes.nodes {
            var changed = false
            for edge in forward {
                let least = columns[edge.from] + (edge.isOtherWay ? 0 : 1)
                if columns[edge.to] < least {
                    columns[edge.to] = least
                    changed = true
                }
            }
            if !changed { break }
        }
        return columns
    }

    /// All edges but those that lead back to where one already came from.
    private static func forwardFlows(_ lanes: Swimlanes) -> [Swimlanes.Edge] {
        var out: [Int: [Swimlanes.Edge]] = [:]
        for edge in lanes.edges where edge.from != edge.to { out[edge.from, default: []].append(edge) }
        enum Mark { case onTheWay, done }
        var marks: [Int: Mark] = [:]
        var forward: [Swimlanes.Edge] = []
        let starts = lanes.nodes.indices.filter { lanes.nodes[$0].isStart }
        for root in starts + Array(lanes.nodes.indices) where marks[root] == nil {
            // A stack of our own: a chain of flows may be as long as a file allows.
            var stack: [(node: Int, next: Int)] = [(root, 0)]
            marks[root] = .onTheWay
            while let (node, next) = stack.last {
                let edges = out[node] ?? []
                guard next < edges.count else {
                    marks[node] = .done
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let edge = edges[next]
                switch marks[edge.to] {
                case .onTheWay: continue
                case .done: forward.append(edge)
                case nil:
                    forward.append(edge)
                    marks[edge.to] = .onTheWay
                    stack.append((edge.to, 0))
                }
            }
        }
        return forward
    }
}
