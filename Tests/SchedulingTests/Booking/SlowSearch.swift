import Foundation

@testable import Scheduling

/// The slots of a week found the slow way: every five minutes is looked up in Foundation's calendar and put
/// to each rule in turn.
struct SlowSearch {
    private let week: RandomWeek
    private let calendar: Calendar
    private let rules: CallRules

    init(_ week: RandomWeek) {
        self.week = week
        calendar = SchedulingTests.calendar(of: week.availability.zone)
        rules = week.availability.rules
    }

    func slots() -> [Span] {
        let first = (week.now.timeIntervalSince1970 / 300).rounded(.up)
        let ticks = (0..<(rules.horizonDays + 3) * 288).map {
            Date(timeIntervalSince1970: (first + Double($0)) * 300)
        }
        let opened = ticks.map(minutesSinceOpening)
        let length = rules.slotMinutes / 5
        return ticks.indices.dropLast(length).compactMap { index in
            let isOnStep = opened[index].contains { $0 % rules.stepMinutes == 0 }
            guard isOnStep, opened[index..<index + length].allSatisfy({ !$0.isEmpty }) else { return nil }
            let slot = Span(
                start: ticks[index], end: ticks[index].addingTimeInterval(Double(rules.slotMinutes * 60)))
            return keepsNoticeAndHorizon(slot) && isFree(slot) && keepsCaps(slot) ? slot : nil
        }
    }

    /// For each window that is open: how far the wall has come since it opened.
    func minutesSinceOpening(at date: Date) -> [Int] {
        let parts = calendar.dateComponents([.weekday, .hour, .minute], from: date)
        let weekday = (parts.weekday! + 5) % 7 + 1
        let minute = parts.hour! * 60 + parts.minute!
        return week.availability.windows.compactMap { window in
            let isOvernight = window.end <= window.start
            let isFirstDay = weekday == window.weekday && minute >= window.start
            if isFirstDay && (isOvernight || minute < window.end) { return minute - window.start }
            let isNextDay = isOvernight && weekday == window.weekday % 7 + 1 && minute < window.end
            return isNextDay ? minute + 1_440 - window.start : nil
        }
    }

    func keepsNoticeAndHorizon(_ slot: Span) -> Bool {
        let days = date(of: slot.start).timeIntervalSince(date(of: week.now)) / 86_400
        return days <= Double(rules.horizonDays)
            && slot.start.timeIntervalSince(week.now) >= Double(rules.noticeHours * 3_600)
    }

    func isFree(_ slot: Span) -> Bool {
        let reach = buffered(slot)
        return !(week.busy + week.calls.map(buffered)).contains {
            $0.start < reach.end && reach.start < $0.end
        }
    }

    func keepsCaps(_ slot: Span) -> Bool {
        let together = { (unit: Calendar.Component) in
            week.calls.count { calendar.isDate($0.start, equalTo: slot.start, toGranularity: unit) }
        }
        return together(.day) < rules.callsPerDay && together(.weekOfYear) < rules.callsPerWeek
    }

    /// The local date, as midnight in UTC: dates are counted even where a zone has skipped one.
    private func date(of instant: Date) -> Date {
        let parts = calendar.dateComponents([.year, .month, .day], from: instant)
        return SchedulingTests.calendar(of: "UTC").date(from: parts)!
    }

    private func buffered(_ span: Span) -> Span {
        Span(
            start: span.start.addingTimeInterval(Double(-rules.bufferBefore * 60)),
            end: span.end.addingTimeInterval(Double(rules.bufferAfter * 60)))
    }
}
