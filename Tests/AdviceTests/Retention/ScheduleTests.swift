import Content
import Testing

@testable import Advice

@Suite struct TheSchedule {
    static let today = Day("2026-11-24")!

    /// A list in a cupboard, kept six months after its project closed.
    private func map(
        closed: String? = "2026-03-31", _ set: (inout Map) -> Void = { _ in }
    ) -> Map {
        Map.of {
            $0.holding {
                $0.trigger = .projectClosed
                $0.months = 6
            }
            $0.place { $0.medium = .paper }
            $0.copy()
            if let closed {
                $0.events.append(
                    .made("end") {
                        $0.trigger = .projectClosed
                        $0.day = closed
                        $0.holdings = ["list"]
                    })
            }
            set(&$0)
        }
    }

    private func row(_ map: Map, on day: String = "2026-11-24", lag: Int = 0) throws -> ScheduleRow {
        let rows = map.schedule(today: Day(day)!, methods: [.made("paper", lag: lag)])
        #expect(rows.count == 1)
        return try #require(rows.first)
    }

    @Test func countsFromWhatReallyHappened() throws {
        let found = try row(map(), on: "2026-09-30", lag: 30)
        #expect(found.triggeredOn == Day("2026-03-31"))
        #expect(found.due == Day("2026-09-30"))
        #expect(found.goneOn == Day("2026-10-30"))
        #expect(found.status == .scheduled)
        #expect(found.event == "end")
        #expect(try row(map(), on: "2026-10-01").status == .overdue)
    }

    @Test func waitsForWhatHasNotHappened() throws {
        #expect(try row(map(closed: nil)).status == .waiting)
        #expect(try row(map(closed: nil)).due == nil)
        // An event of another kind begins nothing.
        let other = map { $0.events[0].trigger = .reported }
        #expect(try row(other).status == .waiting)
        let planned = map { $0.events[0].day = nil }
        #expect(try row(planned).status == .waiting)
    }

    @Test func saysWhereNoRuleIs() throws {
        #expect(try row(map { $0.holdings[0].months = nil }).status == .noRule)
        #expect(try row(map { $0.holdings[0].trigger = nil }).status == .noRule)
        #expect(try row(map { $0.holdings[0].isForever = true }).status == .forever)
    }

    @Test func aChangedRuleChangesTheDay() throws {
        let shorter = map { $0.holdings[0].months = 1 }
        #expect(try row(shorter).status == .overdue)
        #expect(try row(shorter).due == Day("2026-04-30"))
        // A longer rule after the day had passed: it is due later, and not overdue any more.
        let longer = map { $0.holdings[0].months = 24 }
        #expect(try row(longer).status == .scheduled)
        #expect(try row(longer).due == Day("2028-03-31"))
    }

    @Test func aHoldStopsItUntilItEnds() throws {
        let held = { (since: String?, until: String?) in
            self.map {
                $0.holds.append(
                    .made("claim") {
                        $0.holdings = ["list"]
                        $0.since = since
                        $0.until = until
                    })
            }
        }
        // In force until further notice.
        #expect(try row(held("2026-05-01", nil)).status == .held)
        #expect(try row(held("2026-05-01", nil)).due == nil)
        #expect(try row(held("2026-05-01", nil)).holds == ["claim"])
        // Begun after the day had passed: it stops what was late.
        #expect(try row(held("2026-11-01", nil)).status == .held)
        // Ended: due on the day on which it ended, at the earliest.
        #expect(try row(held("2026-05-01", "2026-11-20")).due == Day("2026-11-20"))
        #expect(try row(held("2026-05-01", "2026-11-20")).status == .overdue)
        #expect(try row(held("2026-05-01", "2027-02-01")).status == .held)
        #expect(try row(held("2026-05-01", "2027-02-01")).due == Day("2027-02-01"))
        // Over before the day: it changes nothing.
        #expect(try row(held("2026-04-01", "2026-05-01")).due == Day("2026-09-30"))
        // To come after the day: it does not stop what is due before.
        #expect(try row(held("2027-01-01", nil), on: "2026-08-01").due == Day("2026-09-30"))
        // To come before the day: nobody knows for how long.
        #expect(try row(held("2026-08-01", nil), on: "2026-07-01").status == .held)
    }

    @Test func theLogEndsIt() throws {
        let disposed = { (event: String?, day: String) in
            self.map {
                $0.disposals.append(
                    .made("line") {
                        $0.holding = "list"
                        $0.place = "cupboard"
                        $0.event = event
                        $0.day = day
                    })
            }
        }
        #expect(try row(disposed("end", "2026-09-28")).status == .disposed)
        #expect(try row(disposed(nil, "2026-09-28")).disposedOn == Day("2026-09-28"))
        // Before it had begun, of another time, or not yet.
        #expect(try row(disposed(nil, "2026-01-01")).status == .overdue)
        #expect(try row(disposed("end", "2026-12-24")).status == .overdue)
    }

    @Test func whatGrowsOldComesAgain() throws {
        let log = map {
            $0.holdings[0].trigger = .created
            $0.holdings[0].months = nil
            $0.holdings[0].days = 90
            $0.events[0].trigger = .created
            $0.events[0].day = "2026-01-01"
        }
        #expect(try row(log).due == Day("2026-04-01"))
        var done = log
        done.disposals.append(
            .made("line") {
                $0.holding = "list"
                $0.place = "cupboard"
                $0.day = "2026-11-05"
            })
        let next = try row(done)
        #expect(next.due == Day("2026-11-30"))
        #expect(next.status == .scheduled)
    }

    @Test func waitsForOtherData() throws {
        let chain = map {
            $0.holding("consents") {
                $0.trigger = .dataDisposed
                $0.after = ["list"]
                $0.months = 12
            }
            $0.copy("consents", at: "cupboard")
        }
        let rows = chain.schedule(today: Self.today, methods: [])
        #expect(rows.map(\.status) == [.overdue, .waiting])
        var done = chain
        done.disposals.append(
            .made("line") {
                $0.holding = "list"
                $0.place = "cupboard"
                $0.day = "2026-10-01"
            })
        #expect(done.schedule(today: Self.today, methods: [])[1].due == Day("2027-10-01"))
        var circle = chain
        circle.holdings[0].trigger = .dataDisposed
        circle.holdings[0].after = ["consents"]
        let stuck = circle.schedule(today: Self.today, methods: [])
        #expect(stuck.allSatisfy { $0.status == .circular || $0.status == .waiting })
        #expect(circle.circleOfRules == ["list", "consents"])
        #expect(throws: MapProblem(.circular(["list", "consents"]), at: "holdings 1 (list)")) {
            try Map(json: circle.json)
        }
    }

    @Test func isArchivedOnlyWhereAllIsTrue() throws {
        let archived = { (tests: [Holding.ArchiveTest]) in
            self.map {
                $0.holdings[0].archive = .yes
                $0.holdings[0].archiveTests = tests
            }
        }
        #expect(try row(archived(Holding.ArchiveTest.allCases)).goesToArchive)
        #expect(try !row(archived(Array(Holding.ArchiveTest.allCases.dropLast()))).goesToArchive)
    }

    /// Whatever a map holds: every copy has a row, what is held is not late, and nothing is due while it is held.
    @Test(arguments: 0..<200) func holdsTogether(seed: UInt64) {
        var numbers = SeededNumbers(seed)
        let map = Map.random(&numbers)
        let now = map.side(.before)
        let rows = map.schedule(today: Self.today, methods: [])
        let copies = Set(rows.map(\.copy))
        #expect(copies == Set(now.foundCopies.map(\.id)))
        let holds = now.holds.byID
        for row in rows {
            if row.status == .overdue { #expect(row.due! < Self.today && row.holds.isEmpty) }
            if row.status == .scheduled { #expect(row.due! >= Self.today) }
            if let due = row.due {
                let inForce = now.holds.filter { $0.holdings.contains(row.holding) && $0.isInForce(on: due) }
                // One that begins later than both days is not asked yet.
                #expect(inForce.allSatisfy { $0.since.flatMap(Day.init).map { $0 > Self.today } ?? false })
                #expect(row.goneOn.map { $0 >= due } == true)
            }
            #expect(row.holds.allSatisfy { holds[$0] != nil })
        }
    }

    /// What was due stays due as time goes by, until something is done.
    @Test func onlyGrowsLater() throws {
        var late = false
        for day in ["2026-04-01", "2026-09-30", "2026-10-01", "2027-01-01", "2030-01-01"] {
            let isLate = try row(map(), on: day).status == .overdue
            #expect(!late || isLate)
            late = isLate
        }
        #expect(late)
    }
}

extension DisposalMethod {
    /// One with no words.
    static func made(_ code: String, lag: Int) -> DisposalMethod {
        let nothing = Localized(en: "", es: "", pt: "", fr: "", ar: "")
        return DisposalMethod(
            code: code, label: nothing, steps: [], careful: nothing, lag: lag, note: nil, verify: nothing,
            sources: nil)
    }
}
