import Testing

@testable import Content

struct WordsTests {
    private let arabic = Words(
        .ar,
        [
            .group: [
                MessageKey(id: "The wait is about {weeks}.", plural: nil): ["الانتظار نحو {weeks}."],
                MessageKey(id: "Save", plural: nil): ["احفظ"],
                MessageKey(id: "{n} week", plural: "{n} weeks"): [
                    "لا أسابيع", "أسبوع واحد", "أسبوعان", "{n} أسابيع", "{n} أسبوعًا", "{n} أسبوع",
                ],
            ],
            .desk: [
                MessageKey(id: "Save", plural: nil): ["حفظ"],
                MessageKey(id: "No case waits.", plural: nil): ["لا حالة تنتظر."],
            ],
        ])

    @Test func aMessageIsTranslatedAndFilledIn() {
        #expect(arabic(Message("The wait is about {weeks}.", ["weeks": "٣"])) == "الانتظار نحو ٣.")
    }

    @Test(arguments: [
        (0, "لا أسابيع"), (1, "أسبوع واحد"), (2, "أسبوعان"), (3, "3 أسابيع"), (11, "11 أسبوعًا"),
        (100, "100 أسبوع"),
        (1234, "1234 أسبوعًا"),
    ])
    func aCountChoosesTheForm(count: Int, text: String) {
        #expect(arabic(Message(one: "{n} week", many: "{n} weeks", count: count)) == text)
    }

    @Test func whatIsNotTranslatedIsSaidInEnglish() {
        #expect(arabic(Message("Leave {now}", ["now": "now"])) == "Leave now")
        #expect(arabic(Message(one: "{n} day", many: "{n} days", count: 1)) == "1 day")
        #expect(arabic(Message(one: "{n} day", many: "{n} days", count: 0)) == "0 days")
    }

    @Test func theDeskHasItsOwnWordsFirst() {
        #expect(arabic(Message(desk: "Save")) == "حفظ")
        #expect(arabic(Message("Save")) == "احفظ")
        #expect(arabic(Message(deskOne: "{n} week", many: "{n} weeks", count: 2)) == "أسبوعان")
    }

    @Test func groupsNeverReadWordsOfTheDesk() {
        #expect(arabic(Message("No case waits.")) == "No case waits.")
    }

    @Test func englishNeedsNoTranslation() {
        #expect(
            Words.english(Message(one: "{n} case of {who}", many: "", count: 1, ["who": "Ana"]))
                == "1 case of Ana")
        #expect(Words.english.language == .en)
    }

    @Test func theCountIsFilledInWhateverTheArgumentsSay() {
        #expect(Words.english(Message(one: "", many: "{n}", count: 2, ["n": "9"])) == "2")
    }

    @Test func faultyTranslationsAreNotUsed() {
        let file = POFile(entries: [
            POEntry(flags: ["fuzzy"], id: "a", texts: ["x"]),
            POEntry(id: "b {n}", texts: ["y"]),
            POEntry(id: "c", texts: ["z"]),
        ])
        let words = Words(.es, [.group: Words.Table(file, .es)])
        #expect(["a", "b {n}", "c"].map { words(Message($0)) } == ["a", "b {n}", "z"])
    }
}
