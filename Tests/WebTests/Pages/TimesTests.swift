import Content
import Foundation
import Testing

@testable import Web

@Suite struct TimesThatPeopleRead {
    /// 24 November 2026, 18:55 in Greenwich.
    private let moment = Date(timeIntervalSince1970: 1_795_546_500)

    @Test func areThoseOfTheZone() {
        #expect(Times(.en, zone: "UTC").time(moment) == "18:55")
        #expect(Times(.en, zone: "Asia/Kathmandu").time(moment) == "00:40")
        #expect(Times(.en, zone: "America/Bogota").time(moment) == "13:55")
        #expect(Times(.en, zone: "UTC").day(moment) == "Tuesday 24 November")
        #expect(Times(.en, zone: "Asia/Kathmandu").day(moment) == "Wednesday 25 November")
        #expect(
            Times(.en, zone: "Asia/Kathmandu").dayAndTime(moment, .english) == "Wednesday 25 November, 00:40")
    }

    @Test func followTheClockOverSummer() {
        let paris = Times(.fr, zone: "Europe/Paris")
        let change = Date(timeIntervalSince1970: 1_792_890_000)
        #expect(paris.time(change.addingTimeInterval(-60)) == "02:59")
        #expect(paris.time(change) == "02:00")
    }

    @Test func areGreenwichsWhereTheZoneIsNotKnown() {
        #expect(Times(.en, zone: "Nowhere/Town").time(moment) == "18:55")
    }

    @Test(arguments: Language.allCases) func haveWesternDigitsInEveryLanguage(language: Language) {
        let times = Times(language, zone: "UTC")
        let texts = [
            times.dayAndTime(moment, .english), times.short(moment), times.date(iso: "2026-11-24") ?? "",
        ]
        for text in texts {
            #expect(text.contains("24"))
            #expect(!text.contains { $0.isNumber && !$0.isASCII }, "\(text)")
        }
    }

    @Test func nameTheMonthInTheLanguage() {
        let names = Language.allCases.map { Times($0, zone: "UTC").day(moment) }
        for (name, month) in zip(names, ["November", "noviembre", "novembro", "novembre", "نوفمبر"]) {
            #expect(name.contains(month))
        }
    }

    @Test func haveTwoDigits() {
        #expect(Times.clock(hour: 0, minute: 0) == "00:00")
        #expect(Times.clock(hour: 9, minute: 5) == "09:05")
        #expect(Times.clock(hour: 23, minute: 59) == "23:59")
    }

    @Test func areNotMadeOfWhatIsNoDate() {
        for text in ["", "soon", "24.11.2026", "2026-13-01"] {
            #expect(Times(.en, zone: "UTC").date(iso: text) == nil, "\(text)")
        }
        #expect(Times(.en, zone: "UTC").date(iso: "2026-11-24") == "24 November 2026")
    }

    @Test func areDatesOnlyWhenTheCalendarHasThem() {
        #expect(DueDate.isValid("2028-02-29"))
        for text in ["2026-02-30", "2027-02-29", "26-1-1", "2026-1-1", "2026-11-24T10:00:00Z", "", "x"] {
            #expect(!DueDate.isValid(text), "\(text)")
        }
    }
}
