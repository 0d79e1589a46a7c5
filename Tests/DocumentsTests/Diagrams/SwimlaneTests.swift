import Foundation
import FoundationXML
import Testing

@testable import Documents

/// What a parser of another maker reads in a file.
final class Reading: NSObject, XMLParserDelegate {
    var texts = ""
    var elements: [(name: String, attributes: [String: String])] = []

    init?(_ xml: String) {
        super.init()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { texts += text }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        elements.append((name, attributes))
        texts += " "
    }
}

@Suite struct SwimlanesAreDrawn {
    private func flat(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test(arguments: 1...40) func theSameInPictureAndTable(count: Int) throws {
        let lanes = Swimlanes.random(nodes: count, isRightToLeft: count % 2 == 0)
        let picture = flat(try #require(Reading(lanes.svg)).texts)
        let table = flat(lanes.table.rows.joined().joined(separator: " "))
        for (index, node) in lanes.nodes.enumerated() {
            #expect(picture.contains(flat("\(index + 1). \(node.title)")))
            #expect(table.contains(flat(node.title)))
            for fact in node.facts { #expect(picture.contains(flat(fact)) && table.contains(flat(fact))) }
            #expect(picture.contains(flat(lanes.lanes[node.lane].title)))
            #expect(table.contains(flat(lanes.lanes[node.lane].title)))
        }
        for edge in lanes.edges where edge.label != nil && !edge.isOtherWay {
            #expect(picture.contains("when<late>"))
            #expect(lanes.table.rows[edge.from][4].contains("\(edge.to + 1) (when <late>)"))
        }
        #expect(lanes.table.rows.count == count)
        #expect(lanes.table.rows.allSatisfy { $0.count == lanes.table.head.count })
    }

    /// Nothing that the content security policy forbids, and no way out of the text.
    @Test func withoutStyleOrScript() throws {
        let svg = Swimlanes.random(nodes: 30).svg
        #expect(!svg.contains("style=") && !svg.contains("<style") && !svg.contains("<script"))
        let names = Set(try #require(Reading(svg)).elements.map(\.name))
        #expect(
            names.isSubset(of: ["svg", "title", "defs", "marker", "path", "rect", "text", "tspan", "circle"]))
    }

    @Test func mirroredWhereOneReadsFromTheRight() throws {
        let left = { (svg: String) in
            try #require(Reading(svg)).elements.filter {
                $0.name == "rect" && $0.attributes["rx"] == "8" && $0.attributes["class"] == nil
            }
            .compactMap { $0.attributes["x"].flatMap(Int.init) }
        }
        let make = { (isRightToLeft: Bool) in
            Swimlanes(
                title: "t", language: "en", isRightToLeft: isRightToLeft,
                lanes: [Swimlanes.Lane(title: "a", isServed: true)],
                nodes: [
                    Swimlanes.Node(id: "a", lane: 0, title: "first", isStart: true),
                    Swimlanes.Node(id: "b", lane: 0, title: "second", isEnd: true),
                ], edges: [Swimlanes.Edge(from: 0, to: 1)], words: .english)
        }
        let (forward, backward) = (try left(make(false).svg), try left(make(true).svg))
        #expect(forward[0] < forward[1])
        #expect(backward[0] > backward[1])
    }

    @Test(arguments: 1...60) func onAGridWhereNothingOverlaps(count: Int) {
        let lanes = Swimlanes.random(nodes: count)
        let grid = SwimlaneGrid(lanes)
        let cells = lanes.nodes.indices.map { [lanes.nodes[$0].lane, grid.columns[$0], grid.rows[$0]] }
        #expect(Set(cells).count == count)
        for index in lanes.nodes.indices {
            #expect(grid.rows[index] < grid.heights[lanes.nodes[index].lane])
            #expect(grid.columns[index] < grid.width)
        }
    }

    @Test func oneAfterAnotherWhereNoFlowLeadsBack() {
        let edges = (0..<9).map { Swimlanes.Edge(from: $0, to: $0 + 1) } + [Swimlanes.Edge(from: 9, to: 3)]
        let lanes = Swimlanes(
            title: "t", language: "en", isRightToLeft: false,
            lanes: [Swimlanes.Lane(title: "a", isServed: false)],
            nodes: (0..<10).map { Swimlanes.Node(id: "s\($0)", lane: 0, title: "x", isStart: $0 == 0) },
            edges: edges, words: .english)
        #expect(SwimlaneGrid(lanes).columns == Array(0..<10))
    }

    @Test(arguments: 1...40) func asBPMNWithAPlaceForEverything(count: Int) throws {
        let lanes = Swimlanes.random(nodes: count)
        let file = try #require(Reading(lanes.bpmn))
        let ids = file.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let drawn = Set(file.elements.compactMap { $0.attributes["bpmnElement"] })
        for element in file.elements
        where ["task", "exclusiveGateway", "startEvent", "endEvent", "sequenceFlow", "lane"].contains(
            element.name)
        {
            #expect(drawn.contains(element.attributes["id"] ?? ""))
        }
        for flow in file.elements where flow.name == "sequenceFlow" {
            #expect(ids.contains(flow.attributes["sourceRef"] ?? ""))
            #expect(ids.contains(flow.attributes["targetRef"] ?? ""))
        }
        #expect(file.elements.count { $0.name == "task" } == count)
    }

    @Test func evenWhenThereIsNoStep() throws {
        let lanes = Swimlanes(
            title: "t", language: "en", isRightToLeft: false, lanes: [], nodes: [], edges: [], words: .english
        )
        #expect(Reading(lanes.svg) != nil)
        #expect(Reading(lanes.bpmn) != nil)
        #expect(lanes.table.rows.isEmpty)
    }

    @Test(arguments: 1...40) func inTheOrderOfTheirColumns(count: Int) {
        let lanes = Swimlanes.random(nodes: count)
        let ordered = lanes.inOrder
        #expect(Set(ordered.nodes.map(\.id)) == Set(lanes.nodes.map(\.id)))
        let names = { (lanes: Swimlanes) in
            Set(
                lanes.edges.map {
                    "\(lanes.nodes[$0.from].id) \(lanes.nodes[$0.to].id) \($0.label ?? "") \($0.isOtherWay)"
                })
        }
        #expect(names(ordered) == names(lanes))
    }
}
