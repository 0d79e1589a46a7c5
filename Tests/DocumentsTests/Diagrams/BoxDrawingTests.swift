import Testing

@testable import Documents

@Suite struct BoxDrawings {
    private func drawing(_ way: BoxDrawing.Way, isRightToLeft: Bool = false) -> BoxDrawing {
        BoxDrawing(
            title: "a < b",
            boxes: [
                .init(title: "<One>", step: 0, side: 0, shape: .person),
                .init(title: "Two words too long", step: 1, side: 1, shape: .danger),
            ],
            arrows: [.init(from: 0, to: 1, way: way, label: nil)], isRightToLeft: isRightToLeft)
    }

    @Test func fitAPhoneWithTwoBoxesBesideEachOther() {
        #expect(drawing(.open).svg.contains("width=\"274\""))
    }

    @Test func lockWhatCannotBeRead() {
        #expect(drawing(.sealed).svg.contains("v-3a4 4"))
        #expect(!drawing(.open).svg.contains("v-3a4 4"))
        #expect(drawing(.open).svg.contains("stroke-dasharray=\"6 4\""))
        #expect(!drawing(.none).svg.contains("stroke-dasharray=\"6 4\""))
    }

    @Test func mirrorForThoseWhoReadFromTheRight() {
        let (left, right) = (drawing(.open).svg, drawing(.open, isRightToLeft: true).svg)
        #expect(left.contains("<rect x=\"2\" y=\"2\"") && right.contains("<rect x=\"152\" y=\"2\""))
        #expect(right.contains("direction=\"rtl\""))
    }

    @Test func letNoTextBecomeMarkup() {
        #expect(drawing(.open).svg.contains("&lt;One&gt;") && drawing(.open).svg.contains("a &lt; b"))
    }

    @Test func breakLongNames() {
        #expect(drawing(.open).svg.contains(">Two words too</text>"))
    }
}
