import Testing

@testable import Content

struct PlaceholdersTests {
    @Test(arguments: [
        ("plain", []),
        ("{n} of {total}, {n} again", ["{n}", "{total}"]),
        ("on {{when}} at {{{where}}}", ["{{when}}", "{{{where}}}"]),
        ("{{#call}}on {{ when }}{{/call}}", ["{{#call}}", "{{ when }}", "{{/call}}"]),
        ("{not this} { nor } {} {{}} {open {{open", []),
        ("{ {n} }", ["{n}"]),
        ("{{{n}}", ["{{n}}"]),
        ("é{n}é", ["{n}"]),
    ])
    func placeholdersAreFound(message: String, expected: [String]) {
        #expect(message.placeholders == Set(expected))
    }

    @Test(arguments: ["", "plain", "a {n} b {{c}} {d", "{n}{m}", "}{", "{{{a}}} {", "{n}\u{301}"])
    func thePiecesMakeUpTheMessage(message: String) {
        let joined = Piece.pieces(of: message).map { piece in
            switch piece {
            case .text(let text), .tag(let text): String(text)
            case .name(let name): "{\(name)}"
            }
        }
        #expect(Array(joined.joined().utf8) == Array(message.utf8))
    }

    @Test func argumentsAreFilledInOnce() {
        let filled = "{a} and {b}".filled(with: ["a": "{b}", "b": "{a}"])
        #expect(filled == "{b} and {a}")
    }

    @Test func whatHasNoArgumentStays() {
        #expect("{a} {b} {{a}}".filled(with: ["a": "1"]) == "1 {b} {{a}}")
        #expect("{a}".filled(with: [:]) == "{a}")
    }
}
