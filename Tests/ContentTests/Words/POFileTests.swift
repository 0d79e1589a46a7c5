import Testing

@testable import Content

struct POFileTests {
    private func plural(_ texts: [String]) -> POEntry {
        POEntry(id: "{n} day", plural: "{n} days", texts: texts)
    }

    @Test func aSoundTranslationHasNoFault() {
        #expect(POEntry(id: "At {t} {{x}}", texts: ["{{x}} a {t}"]).fault(in: .es) == nil)
        #expect(plural(["{n} día", "{n} días"]).fault(in: .es) == nil)
    }

    @Test func emptyTextsAreMissing() {
        #expect(POEntry(id: "a", texts: [""]).fault(in: .es) == .missing)
        #expect(plural(["{n} día", ""]).fault(in: .es) == .missing)
        #expect(POEntry(flags: ["fuzzy"], id: "a", texts: [""]).fault(in: .es) == .missing)
    }

    @Test func fuzzyTextsAreNotTrusted() {
        #expect(POEntry(flags: ["fuzzy"], id: "a", texts: ["b"]).fault(in: .es) == .fuzzy)
    }

    @Test func theNumberOfFormsIsThatOfTheLanguage() {
        #expect(plural(["{n} يوم", "{n} أيام"]).fault(in: .ar) == .forms(expected: 6, found: 2))
    }

    @Test(arguments: ["a", "{x}{y}", "{y}", "{{x}}"]) func placeholdersMustBeTheSame(text: String) {
        let fault = POEntry(id: "{x}", texts: [text]).fault(in: .es)
        #expect(fault == .placeholders(expected: ["{x}"], found: text.placeholders))
    }

    @Test func onlyAFormForOneNumberMayLeaveTheNumberOut() {
        let arabic = ["لا أيام", "يوم واحد", "يومان", "{n} أيام", "{n} يومًا", "{n} يوم"]
        #expect(plural(arabic).fault(in: .ar) == nil)
        #expect(plural(["un día", "{n} días"]).fault(in: .es) == nil)
        #expect(plural(["un día", "días"]).fault(in: .es) != nil)
        #expect(plural(["un jour", "{n} jours"]).fault(in: .fr) != nil)
    }
}
