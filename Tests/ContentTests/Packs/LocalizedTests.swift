import Foundation
import Testing

@testable import Content

struct LocalizedTests {
    let word = Localized(en: "one", es: "uno", pt: "um", fr: "un", ar: "واحد")

    @Test func eachLanguageHasItsText() {
        #expect(Language.allCases.map { word[$0] } == ["one", "uno", "um", "un", "واحد"])
    }

    @Test func nothingIsLostWhenItIsWrittenAndReadAgain() throws {
        let data = try JSONEncoder().encode(word)
        #expect(try JSONDecoder().decode(Localized.self, from: data) == word)
    }

    @Test func aTextThatLacksALanguageCannotBeRead() {
        let data = Data(#"{"en": "one", "es": "uno", "pt": "um", "fr": "un"}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Localized.self, from: data) }
    }
}
