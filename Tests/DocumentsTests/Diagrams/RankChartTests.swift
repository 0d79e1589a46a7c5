import Foundation
import Testing

@testable import Documents

@Suite struct RankCharts {
    private func widths(_ svg: String) -> [Int] {
        svg.matches(of: /<rect x="\d+" y="\d+" width="(\d+)" height="22" fill="currentColor"/).compactMap {
            Int($0.1)
        }
    }

    @Test func fillEachBarToItsEnd() {
        let rows = (2..<9).map { count in
            RankChart.Row(
                name: "Tool \(count)", shares: (0..<count).map { _ in 1 / Double(count) })
        }
        for row in rows {
            let svg = RankChart(title: "Ranks", rows: [row], isRightToLeft: false).svg
            #expect(widths(svg).reduce(0, +) == 458)
            #expect(widths(svg).count == row.shares.count)
        }
    }

    @Test func leaveOutRanksThatNeverCome() {
        let svg = RankChart(
            title: "Ranks", rows: [.init(name: "a", shares: [1, 0, 0])], isRightToLeft: false
        ).svg
        #expect(widths(svg) == [458])
    }

    @Test func beginOnTheSideOnWhichOneReads() {
        let rows = [RankChart.Row(name: "a", shares: [0.25, 0.75])]
        let right = RankChart(title: "Ranks", rows: rows, isRightToLeft: true).svg
        #expect(right.contains("direction=\"rtl\"") && right.contains("<text x=\"460\""))
        #expect(widths(right).reduce(0, +) == 458)
    }

    @Test func letNoNameBecomeMarkup() {
        let rows = [RankChart.Row(name: "<b>&\"", shares: [1])]
        let svg = RankChart(title: "a < b", rows: rows, isRightToLeft: false).svg
        #expect(svg.contains("&lt;b&gt;&amp;") && svg.contains("<title>a &lt; b</title>"))
        #expect(!svg.contains("<b>"))
    }
}
