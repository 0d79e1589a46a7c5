import Foundation
import Testing

@testable import Web

@Suite struct AFormThatABrowserSends {
    /// As browsers encode it: letters and digits as they are, a space as plus, everything else as bytes.
    private func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x20: "+"
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
            default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: Bool.random())
            }
        }.joined()
    }

    @Test func arrivesAsItWasTyped() {
        let letters = Array("aZ09 %&=+;#\"'<>éñüß ، العربية 平仮名 🕯️👩🏽‍💻 \n—…")
        for length in 0..<300 {
            let text = String((0..<length).map { _ in letters.randomElement()! })
            let tidy = text.trimmingCharacters(in: .whitespacesAndNewlines)
            let form = Form(encoded: "a=1&\(encoded("words"))=\(encoded(text))&b=2".utf8)
            #expect(form.text("words") == tidy)
            #expect(form.secret("words") == text)
            #expect(form.line("a") == "1")
            #expect(form.number("b") == 2)
        }
    }

    @Test func hasALineWhereALineIsAskedFor() {
        let form = Form(encoded: "name=%20One%0D%0Atwo%0Dthree%20&none=%0A".utf8)
        #expect(form.line("name") == "One two three")
        #expect(form.optionalLine("none") == nil)
        #expect(form.text("name") == "One\ntwo\nthree")
    }

    @Test func countsInEveryScript() {
        let form = Form(["western": ["12"], "arabic": ["١٢"], "words": ["twelve"]])
        #expect(form.number("western") == 12)
        #expect(form.number("arabic") == 12)
        #expect(form.number("words") == nil)
        #expect(form.number("absent") == nil)
    }

    @Test func takesTheLastOfAFieldThatStandsThereTwice() {
        let form = Form(encoded: "way=here&way=phone".utf8)
        #expect(form.line("way") == "phone")
    }

    @Test func isNotReadWithoutEnd() {
        let body = (0..<1_000).map { "field\($0)=1" }.joined(separator: "&")
        let form = Form(encoded: body.utf8)
        #expect(form.isTicked("field399"))
        #expect(!form.isTicked("field400"))
    }

    @Test func keepsWhatWasTypedButNoSecret() {
        let long = String(repeating: "word ", count: 10)
        let names = ["text", "password", "password-again", "receipt", "recovery", "code", "once", "version"]
        let form = Form(Dictionary(uniqueKeysWithValues: names.map { ($0, [long]) }))
        #expect(form.typed.map(\.name) == ["text"])
        #expect(form.typed.first?.value == long.trimmingCharacters(in: .whitespaces))
        #expect(Form(["text": ["short"]]).typed.isEmpty)
    }
}
