import Foundation
import Testing

@testable import Content

struct ContentPackTests {
    let pack: ContentPack

    init() throws {
        pack = try ContentPack(folder: ContentFolder.real.path)
    }

    @Test func everyTopicThatAGroupMayTickIsThere() {
        let codes = ["reaching", "remote", "tools", "data", "safety", "overload", "other"]
        #expect(pack.topics.map(\.code) == codes)
    }

    @Test func entriesAreFoundByTheirCode() {
        #expect(pack.topic("data")?.label[.en] == "Handling data responsibly")
        #expect(pack.urgency("now")?.hint != nil)
        #expect(pack.region("not-said") != nil)
        #expect(pack.workLanguage("ar")?.label[.ar] == "العربية")
        #expect(pack.helpline("access-now")?.languages.contains("en") == true)
        #expect(pack.unknown("hours") != nil)
        #expect(pack.track("security") != nil)
        #expect(pack.channel("writing") != nil)
        #expect(pack.outcome("no-return") != nil)
        #expect(pack.consent("lesson") != nil)
        #expect(pack.topic("nothing-like-it") == nil)
    }

    @Test func peopleInPlacesWhereMapsDifferFindTheirCity() {
        for zone in ["Asia/Gaza", "Asia/Hebron", "Asia/Damascus", "Africa/Khartoum", "Asia/Kathmandu"] {
            #expect(!pack.cities(inZone: zone).isEmpty, "\(zone)")
        }
        #expect(pack.cities(inZone: "America/La_Paz").map { $0.name[.ar] } == ["لاباز"])
    }

    @Test func aCoordinatorHasTwoMessagesForEachKindOfNo() {
        #expect(pack.replies(for: "decline").count == 2)
        #expect(pack.replies(for: "refer").count == 2)
    }

    @Test func whatACoordinatorFillsInIsMarkedInEveryLanguage() {
        for reply in pack.replies {
            let counts = Language.allCases.map { language in reply.text[language].filter { $0 == "[" }.count }
            #expect(Set(counts).count == 1, "\(reply.key)")
        }
    }

    @Test func atLeastTenHelplinesAreThereAndTheFirstAnswerDayAndNight() {
        #expect(pack.helplines.count >= 10)
        #expect(pack.helplines.prefix(2).allSatisfy { $0.hours?[.en] == "Day and night, every day" })
    }

    @Test func longTextsAreTranslatedAndNotCopied() {
        let texts: [[Localized]] = [
            pack.tracks.map(\.what), pack.channels.map(\.hint), pack.consents.map(\.what),
            pack.replies.map(\.text), pack.helplines.map(\.what), pack.topics.compactMap(\.hint),
        ]
        for text in texts.joined() {
            #expect(Set(Language.allCases.map { text[$0] }).count == Language.allCases.count, "\(text[.en])")
        }
    }

    @Test func arabicIsWrittenInArabicLetters() {
        let labels: [[Localized]] = [
            pack.topics.map(\.label), pack.urgencies.map(\.label), pack.regions.map(\.label),
            pack.workLanguages.map(\.label), pack.cities.map(\.name), pack.outcomes.map(\.label),
        ]
        for label in labels.joined() {
            #expect(
                label[.ar].unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }, "\(label[.en])")
        }
    }
}
