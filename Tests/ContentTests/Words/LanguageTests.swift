import Foundation
import Testing

@testable import Content

struct LanguageTests {
    @Test func onlyArabicRunsFromTheRight() {
        #expect(Language.allCases.filter { $0.direction == "rtl" } == [.ar])
        #expect(Language.allCases.filter { $0.direction == "ltr" } == [.en, .es, .pt, .fr])
    }

    @Test func eachLanguageHasANameOfItsOwn() {
        #expect(
            Language.allCases.map(\.ownName) == ["English", "Español", "Português", "Français", "العربية"])
    }

    @Test(arguments: Language.allCases) func digitsAreWesternInEveryLanguage(language: Language) {
        #expect(1234.formatted(.number.grouping(.never).locale(language.locale)) == "1234")
    }

    @Test func theMonthIsNamedInTheLanguage() {
        let day = Date(timeIntervalSince1970: 1_741_000_000)
        let style = Date.FormatStyle(timeZone: .gmt).month(.wide).day()
        #expect(day.formatted(style.locale(Language.es.locale)) == "3 de marzo")
        #expect(day.formatted(style.locale(Language.ar.locale)) == "3 مارس")
    }
}
