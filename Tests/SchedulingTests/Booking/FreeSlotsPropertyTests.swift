import Foundation
import Testing

@testable import Scheduling

@Suite struct EveryRandomWeek {
    private static let weeks = (1...280).map { RandomWeek(seed: $0) }

    @Test func offersExactlyWhatASlowSearchFinds() {
        for (index, week) in Self.weeks.enumerated() {
            #expect(week.slots == SlowSearch(week).slots(), "seed \(index + 1)")
        }
    }

    @Test func offersSomethingOftenEnoughToMeanSomething() {
        #expect(Self.weeks.count { !$0.slots.isEmpty } > Self.weeks.count / 2)
    }

    @Test func keepsEverySlotInsideItsWindowsInWallTime() {
        for week in Self.weeks {
            let search = SlowSearch(week)
            for slot in week.slots {
                let minutes = stride(from: slot.start, to: slot.end, by: 300)
                #expect(minutes.allSatisfy { !search.minutesSinceOpening(at: $0).isEmpty })
            }
        }
    }

    @Test func startsEverySlotOnAStepAndGivesItItsFullLength() {
        for week in Self.weeks {
            let (search, rules) = (SlowSearch(week), week.availability.rules)
            for slot in week.slots {
                let opened = search.minutesSinceOpening(at: slot.start)
                #expect(opened.contains { $0 % rules.stepMinutes == 0 })
                #expect(slot.end.timeIntervalSince(slot.start) == Double(rules.slotMinutes * 60))
            }
        }
    }

    @Test func breaksNoBusyTimeNoticeOrCap() {
        for week in Self.weeks {
            let search = SlowSearch(week)
            #expect(
                week.slots.allSatisfy {
                    search.isFree($0) && search.keepsNoticeAndHorizon($0) && search.keepsCaps($0)
                })
        }
    }

    @Test func isSortedWithoutRepeatsAndTheSameEachTime() {
        for week in Self.weeks {
            let starts = week.slots.map(\.start)
            #expect(starts == Set(starts).sorted())
            let mixed = freeSlots(
                of: week.availability, busy: week.busy.reversed(), calls: week.calls.reversed(), now: week.now
            )
            #expect(mixed == week.slots)
        }
    }

    @Test func offersNoSlotWhoseQuantaACallHasClaimed() {
        for week in Self.weeks {
            let rules = week.availability.rules
            let quanta = { (span: Span) in
                Quanta.indices(
                    covering: span, bufferBefore: rules.bufferBefore, bufferAfter: rules.bufferAfter)
            }
            let claimed = Set(week.calls.flatMap(quanta))
            #expect(week.slots.allSatisfy { claimed.isDisjoint(with: quanta($0)) })
        }
    }
}
