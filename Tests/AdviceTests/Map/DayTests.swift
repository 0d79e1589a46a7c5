import Testing

@testable import Advice

@Suite struct ADay {
    @Test func isReadOnlyIfThereIsOne() {
        for text in ["2026-11-24", "2028-02-29", "2000-02-29", "0001-01-01"] {
            #expect(Day(text)?.description == text)
        }
        for text in [
            "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-1-1", "", "x",
            "2026-11-24T00:00",
        ] {
            #expect(Day(text) == nil)
        }
    }

    @Test func comesBeforeAnother() {
        #expect(Day("2026-11-24")! < Day("2026-11-25")!)
        #expect(Day("2026-11-30")! < Day("2026-12-01")!)
        #expect(Day("2026-12-31")! < Day("2027-01-01")!)
    }
}
