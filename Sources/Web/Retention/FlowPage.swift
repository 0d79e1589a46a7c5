import Advice
import Content
import Documents
import Programme

/// How information flows, drawn and as a table.
struct FlowPage: PageView {
    static let mostShown = 8

    let root: String
    let svg: String?
    let title: String
    let head: [String]
    let rows: [MapCellsView]
    let isEmpty: Bool
    let parts: PartsView?

    init(_ visit: RetentionVisit, part: Int) {
        let shown = Parts(visit.values.map.holdings, size: Self.mostShown, number: part)
        let flow = visit.values.flow(of: shown.items)
        root = visit.root
        isEmpty = shown.items.isEmpty
        svg = isEmpty ? nil : flow.svg
        title = flow.title
        head = flow.head
        rows = zip(shown.items, flow.table).map { holding, row in
            MapCellsView(
                cells: row.enumerated().map { column, text in
                    MapCellView(
                        label: flow.head[column], text: text,
                        href: column == 1 ? "\(visit.maps.root)/elements/\(holding.id)" : nil)
                })
        }
        parts = shown.view("\(visit.root)/flow?part=", visit.words)
    }
}
