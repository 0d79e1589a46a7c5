import Testing

@testable import Content

struct LocalesTests {
    private func po(_ translations: [String: String]) -> String {
        POFile(
            entries: translations.sorted { $0.key < $1.key }.map { POEntry(id: $0.key, texts: [$0.value]) }
        )
        .written
    }

    @Test func wordsComeFromBothDomains() throws {
        let tree = try SampleTree([
            "group/es.po": po(["Save": "Guardar"]), "desk/es.po": po(["Queue": "Cola"]),
        ])
        let locales = try Locales(folder: tree.root)
        #expect(locales[.es](Message(desk: "Queue")) == "Cola")
        #expect(locales[.es](Message(desk: "Save")) == "Guardar")
        #expect(locales[.en](Message("Save")) == "Save")
        #expect(locales[.fr](Message("Save")) == "Save")
        #expect(locales[.fr].language == .fr)
    }

    @Test func aLanguageIsOfferedOnlyWhenComplete() throws {
        let fuzzy = POFile(entries: [
            POEntry(flags: ["fuzzy"], id: "At {x}", texts: ["À {x}"]), POEntry(id: "Save", texts: ["Garder"]),
        ])
        let tree = try SampleTree([
            "group/messages.pot": po(["Save": "", "At {x}": ""]),
            "group/ar.po": po(["Save": "احفظ", "At {x}": "في {x}", "Old": ""]),
            "group/es.po": po(["Save": "Guardar", "At {x}": "A las"]),
            "group/pt.po": po(["Save": "Guardar", "At {x}": ""]),
            "group/fr.po": fuzzy.written,
            "desk/messages.pot": po(["Queue": ""]),
            "desk/es.po": po(["Queue": "Cola"]),
        ])
        let locales = try Locales(folder: tree.root)
        #expect(locales.offered(.group) == [.en, .ar])
        #expect(locales.offered(.desk) == [.en, .es])
    }

    @Test func withoutATemplateNothingIsKnownToBeComplete() throws {
        let tree = try SampleTree(["group/es.po": po(["Save": "Guardar"])])
        #expect(try Locales(folder: tree.root).offered(.group) == [.en])
    }

    @Test func englishMayBeWordedAnew() throws {
        let tree = try SampleTree(["group/en.po": po(["Save": "Keep"])])
        let locales = try Locales(folder: tree.root)
        #expect(locales[.en](Message("Save")) == "Keep")
        #expect(locales.offered(.group) == [.en])
    }

    @Test func aBrokenFileIsNamedWithItsLine() throws {
        let tree = try SampleTree(["group/es.po": "msgid \"a\"\nmsgstr b\n"])
        let error = #expect(throws: WordsError.self) { try Locales(folder: tree.root) }
        #expect(error?.file == tree.root + "/group/es.po")
        #expect(error?.line == 2)
        #expect("\(error!)" == tree.root + "/group/es.po:2: A text must stand in quotes.")
    }

    @Test func aFileOfAnUnknownLanguageIsRefused() throws {
        let tree = try SampleTree(["group/xx.po": ""])
        let error = #expect(throws: WordsError.self) { try Locales(folder: tree.root) }
        #expect(error?.file == tree.root + "/group/xx.po")
    }

    @Test func aFolderThatIsNotThereIsRefused() throws {
        let tree = try SampleTree()
        #expect(throws: WordsError.self) { try Locales(folder: tree.root + "/nowhere") }
    }
}
