import Testing

@testable import Documents

@Suite struct CommaSeparatedValues {
    @Test func quoteWhatNeedsIt() {
        #expect(
            CSV.text([["a", "b,c"], ["say \"yes\"", "two\nlines"]])
                == "\"a\",\"b,c\"\r\n\"say \"\"yes\"\"\",\"two\nlines\"\r\n")
    }

    /// The attack: a spreadsheet that carries out what a cell begins with.
    @Test func areNoFormulas() {
        for sign in ["=", "+", "-", "@", "\t", "\r"] {
            #expect(CSV.text([[sign + "1"]]).hasPrefix("\"'" + sign))
        }
    }
}
