/// A day on somebody's wall, without a time or a zone.
public struct LocalDate: Codable, Sendable, Hashable, Comparable {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// ISO: 1 is Monday, 7 is Sunday.
    public var weekday: Int { Self.weekday(ofDay: dayNumber) }

    public static func < (one: LocalDate, other: LocalDate) -> Bool { one.dayNumber < other.dayNumber }
}

/// Days are counted from 1 January 1970. Eras of 400 Gregorian years, which begin in March so that the leap
/// day comes last, keep it to whole numbers: far quicker than a `Calendar`, and the same on every system.
extension LocalDate {
    private static let eraDays = 146_097
    private static let daysFromEraToUnix = 719_468

    init(dayNumber: Int) {
        let shifted = dayNumber + Self.daysFromEraToUnix
        let era = floorDivide(shifted, Self.eraDays)
        let dayOfEra = shifted - era * Self.eraDays
        let leapDays = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / (Self.eraDays - 1)
        let yearOfEra = (dayOfEra - leapDays) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    var dayNumber: Int {
        let yearFromMarch = month <= 2 ? year - 1 : year
        let era = floorDivide(yearFromMarch, 400)
        let yearOfEra = yearFromMarch - era * 400
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * Self.eraDays + dayOfEra - Self.daysFromEraToUnix
    }

    static func weekday(ofDay number: Int) -> Int { number + 3 - floorDivide(number + 3, 7) * 7 + 1 }

    /// The same number for the seven days from a Monday to a Sunday.
    static func week(ofDay number: Int) -> Int { floorDivide(number + 3, 7) }
}
