import Testing

@testable import Content

struct PluralRuleTests {
    @Test(arguments: [
        (0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4), (100, 5), (102, 5), (103, 3), (111, 4),
        (1_000_000, 5),
    ])
    func arabicCountsInSixForms(number: Int, form: Int) {
        #expect(PluralRule(of: .ar).form(for: number) == form)
    }

    @Test(arguments: [Language.en, .es, .pt]) func oneStandsAlone(language: Language) {
        #expect([0, 1, 2, 21, 100].map(PluralRule(of: language).form) == [1, 0, 1, 1, 1])
    }

    @Test func frenchCountsNoneLikeOne() {
        #expect([0, 1, 2, 21, 100].map(PluralRule(of: .fr).form) == [0, 0, 1, 1, 1])
    }

    @Test(arguments: Language.allCases) func everyFormIsReachedAndNoOther(language: Language) {
        let rule = PluralRule(of: language)
        #expect(Set((0...200).map(rule.form)) == Set(0..<rule.forms))
        #expect(rule.header.hasPrefix("nplurals=\(rule.forms);"))
    }

    @Test(arguments: Language.allCases) func singleFormsStandForOneNumber(language: Language) {
        let rule = PluralRule(of: language)
        let numbers = Dictionary(grouping: 0...1000, by: rule.form)
        #expect(Set(numbers.filter { $0.value.count == 1 }.keys) == rule.single)
    }

    @Test func numbersBelowNoneAreCountedLikeThoseAbove() {
        #expect(PluralRule(of: .en).form(for: -1) == 0)
        #expect(PluralRule(of: .ar).form(for: -11) == 4)
        #expect(PluralRule(of: .ar).form(for: .min) == PluralRule(of: .ar).form(for: .max))
    }
}
