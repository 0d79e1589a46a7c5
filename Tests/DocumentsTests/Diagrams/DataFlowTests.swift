import Foundation
import Testing

@testable import Documents

@Suite struct TheFlowOfData {
    private func node(_ title: String) -> DataFlow.Node { DataFlow.Node(id: title, title: title) }

    private func flow(isRightToLeft: Bool = false) -> DataFlow {
        DataFlow(
            title: "How it flows", head: ["About", "What", "Where", "To"], isRightToLeft: isRightToLeft,
            rows: [
                .init(
                    data: node("Forms <1>"), about: [node("Guests")], places: [node("Box"), node("Phone")],
                    recipients: [node("Clinic & friends")]),
                .init(data: node("Chats"), about: [node("Guests")], places: [node("Phone")], recipients: []),
            ], separator: ", ")
    }

    @Test func showsInThePictureWhatTheTableSays() {
        let (flow, svg) = (flow(), flow().svg)
        #expect(
            flow.table == [
                ["Guests", "Forms <1>", "Box, Phone", "Clinic & friends"], ["Guests", "Chats", "Phone", ""],
            ])
        for text in ["Guests", "Forms &lt;1&gt;", "Box", "Phone", "Clinic &amp; friends", "Chats"] {
            #expect(svg.ranges(of: ">\(text)<").count == 1, "\(text) stands once")
        }
        // One line for each pair that belongs together; the one that leaves the group is dashed.
        #expect(svg.ranges(of: "<path").count == 6)
        #expect(svg.ranges(of: "stroke-dasharray").count == 1)
    }

    @Test func isXMLThatNeedsNothingElse() throws {
        for svg in [flow().svg, flow(isRightToLeft: true).svg] {
            #expect(!svg.contains("style=") && !svg.contains("href") && !svg.contains("<script"))
            #expect(svg.contains("<title>How it flows</title>"))
            #expect(svg.ranges(of: "<").count == svg.ranges(of: ">").count)
        }
    }

    @Test func beginsOnTheSideWhereReadingBegins() {
        let place = { (svg: String) in
            let before = svg[..<svg.firstRange(of: ">Guests<")!.lowerBound]
            return Int(before[before.ranges(of: "x=\"").last!.upperBound...].prefix { $0.isNumber })!
        }
        #expect(place(flow().svg) < 200)
        #expect(place(flow(isRightToLeft: true).svg) > 700)
    }
}
