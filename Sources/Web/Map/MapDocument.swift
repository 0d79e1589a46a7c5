import Advice
import Content
import Documents
import Programme

/// The whole map as a document: each workflow drawn and said, then every element, kind by kind.
struct MapDocument {
    let map: Map
    let visit: Visit
    private var words: Words { visit.words }

    init(_ map: Map, _ visit: Visit) {
        self.map = map
        self.visit = visit
    }

    /// - Parameter level: of the headings that stand highest.
    func blocks(level: Int) -> [Document.Block] {
        map.workflows.enumerated().flatMap { blocks(of: $1, number: $0, level: level) }
            + ElementKind.allCases.flatMap { blocks(of: $0, level: level) }
    }

    private func blocks(of workflow: Workflow, number: Int, level: Int) -> [Document.Block] {
        let name = workflow.name ?? words(.withoutName)
        let drawn = map.drawnSides(of: workflow.id, visit).filter { !$0.lanes.nodes.isEmpty }
            .flatMap { side -> [Document.Block] in
                [
                    .heading(side.title, level: level + 1),
                    .picture(
                        svg: side.lanes.svg(id: "\(side.version.rawValue)-\(number)"),
                        title: "\(number + 1). \(words.listed([name, side.title]))"),
                    side.lanes.block,
                ]
            }
        return [.heading(name, level: level)] + drawn + burdens(of: workflow, level: level + 1)
    }

    private func burdens(of workflow: Workflow, level: Int) -> [Document.Block] {
        let burdens = map.comparedBurdens(of: workflow.id).map { MapBurdenView($0, map, words) }
        guard !burdens.isEmpty else { return [] }
        return [.heading(words(Message("Who gains, and who loses")), level: level)]
            + burdens.flatMap { burden -> [Document.Block] in
                [
                    .heading(burden.who, level: level + 1),
                    .table(
                        head: MapBurdenView.head.map { words($0) },
                        rows: burden.lines.map { [$0.label, "\($0.before)", "\($0.after)", $0.verdict] }),
                ]
            }
    }

    private func blocks(of kind: ElementKind, level: Int) -> [Document.Block] {
        guard let said = visit.content.mapWords(kind.rawValue), !map[kind].isEmpty else { return [] }
        return [.heading(said.name[visit.language], level: level)]
            + map[kind].flatMap { element -> [Document.Block] in
                let title = map.title(of: element, words)
                let state = element.stateLabel(words).map { " (\($0))" } ?? ""
                let rows = MapTexts(visit).rows(of: element, said, map).filter { $0.text != title }
                return [.heading(title + state, level: level + 1), .facts(rows.map { ($0.label, $0.text) })]
            }
    }
}

/// One side of a workflow, drawn.
struct DrawnSide {
    let version: MapVersion
    let title: String
    let lanes: Swimlanes
}

extension Map {
    /// Both sides of a workflow; only one where nothing would change.
    func drawnSides(of workflowID: String, _ visit: Visit) -> [DrawnSide] {
        let drawn = { (version: MapVersion, title: Message) in
            swimlanes(workflowID, side: version, content: visit.content, words: visit.words).map {
                DrawnSide(version: version, title: visit.words(title), lanes: $0)
            }
        }
        let before = drawn(.before, Message("How it is now"))
        let after = drawn(.proposed, Message("How it could be"))
        if let before, let after, before.lanes.table.rows == after.lanes.table.rows {
            return [drawn(.before, Message("Step by step"))].compactMap(\.self)
        }
        return [before, after].compactMap(\.self)
    }
}

/// The map as a page to print.
struct MapPrintedPage: PageView {
    let root: String
    let document: String

    init(_ map: Map, _ maps: MapVisit) {
        root = maps.root
        let language = maps.visit.language
        var document = Document(title: "", language: language.rawValue, direction: language.direction)
        document.blocks = MapDocument(map, maps.visit).blocks(level: 2)
        self.document = document.htmlBody
    }
}
