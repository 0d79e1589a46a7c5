/// Counts the calls a host already has, by their own local date and ISO week.
struct CallCaps {
    private let rules: CallRules
    private var perDay: [Int: Int] = [:]
    private var perWeek: [Int: Int] = [:]

    init(rules: CallRules, daysOfCalls: [Int]) {
        self.rules = rules
        for day in daysOfCalls {
            perDay[day, default: 0] += 1
            perWeek[LocalDate.week(ofDay: day), default: 0] += 1
        }
    }

    func allowAnother(onDay day: Int) -> Bool {
        perDay[day, default: 0] < rules.callsPerDay
            && perWeek[LocalDate.week(ofDay: day), default: 0] < rules.callsPerWeek
    }
}
