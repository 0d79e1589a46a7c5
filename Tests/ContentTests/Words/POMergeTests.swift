import Testing

@testable import Content

struct POMergeTests {
    private func message(_ id: String, _ plural: String? = nil) -> ExtractedMessage {
        ExtractedMessage(id: id, plural: plural, references: ["a:1"], placeholders: [])
    }

    @Test func translationsOfWhatIsStillSaidAreKept() {
        let old = POFile(
            comments: ["# Ours"],
            entries: [
                POEntry(
                    comments: ["# Note", "#. tool"], references: ["b:9"], flags: ["fuzzy"], id: "A",
                    texts: ["a"]),
                POEntry(id: "Gone", texts: ["ido"]),
            ])
        let merged = old.merged(with: [message("New"), message("A")], language: .es)
        #expect(merged.comments == ["# Ours"])
        #expect(
            merged.entries == [
                POEntry(references: ["a:1"], id: "New", texts: [""]),
                POEntry(comments: ["# Note"], references: ["a:1"], flags: ["fuzzy"], id: "A", texts: ["a"]),
            ])
    }

    @Test func newPluralsHaveAllFormsOfTheLanguage() {
        let merged = POFile().merged(with: [message("{n} day", "{n} days")], language: .ar)
        #expect(merged.entries[0].texts == Array(repeating: "", count: 6))
    }

    @Test func aChangedPluralKeepsItsTranslationsForReview() {
        let old = POFile(entries: [
            POEntry(id: "{n} day", plural: "{n} days", texts: ["{n} día", "{n} días"])
        ])
        let merged = old.merged(with: [message("{n} day", "{n} whole days")], language: .es)
        #expect(merged.entries[0].texts == ["{n} día", "{n} días"])
        #expect(merged.entries[0].isFuzzy)
    }

    @Test func aWrongNumberOfFormsIsMendedForReview() {
        let old = POFile(entries: [POEntry(id: "a", plural: "b", texts: ["1", "2", "3"])])
        let merged = old.merged(with: [message("a", "b")], language: .es)
        #expect(merged.entries[0].texts == ["1", "2"])
        #expect(merged.entries[0].isFuzzy)
    }

    @Test func aPluralAndASingularOfTheSameTextStayTwoMessages() throws {
        let messages = [message("Close"), message("Close", "Close {n}"), message("Open", "Open {n}")]
        var file = POFile().merged(with: messages, language: .es)
        #expect(file.entries.map(\.context) == [nil, "Close {n}", nil])
        file.entries[0].texts = ["Cerrar"]
        file.entries[1].texts = ["Cerrar uno", "Cerrar {n}"]
        let words = Words(.es, [.group: Words.Table(try POParser.parse(file.written.utf8), .es)])
        #expect(words(Message("Close")) == "Cerrar")
        #expect(words(Message(one: "Close", many: "Close {n}", count: 1)) == "Cerrar uno")
        #expect(words(Message(one: "Close", many: "Close {n}", count: 3)) == "Cerrar 3")
    }
}
