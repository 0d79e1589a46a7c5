extension Day {
    /// So many months later, on the same day of the month or on its last one where it is shorter; then so many days
    /// later. Years are not bounded above.
    public func adding(months: Int = 0, days: Int = 0) -> Day {
        let all = year * 12 + month - 1 + months
        let (year, month) = (all / 12, all % 12 + 1)
        let shifted = Day(year, month, min(day, Self.days(in: month, of: year)))
        return days == 0 ? shifted : Day(number: shifted.number + days)
    }

    /// Days since 0000-03-01 of the proleptic Gregorian calendar (after Hinnant, `days_from_civil`).
    public var number: Int {
        let (shifted, fromMarch) = (month > 2 ? year : year - 1, (month + 9) % 12)
        let (era, ofEra) = (shifted / 400, shifted % 400)
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + (153 * fromMarch + 2) / 5 + day - 1
    }

    /// The day with a number.
    init(number: Int) {
        let (era, ofEra) = (number / 146_097, number % 146_097)
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * ofYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        self.init(
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * fromMarch + 2) / 5 + 1)
    }

    private init(_ year: Int, _ month: Int, _ day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }
}
