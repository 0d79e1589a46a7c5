import Content

extension Map {
    /// The schedule of every copy that there is, in the order of the map. A proposal changes nothing in it.
    /// - Parameter methods: how things are disposed of, by medium, with the days until they are gone.
    public func schedule(today: Day, methods: [DisposalMethod]) -> [ScheduleRow] {
        var scheduling = Scheduling(side(.before), today: today, methods: methods)
        return scheduling.map.holdings.flatMap { scheduling.allRows(of: $0.id) }
    }
}

/// Makes the rows holding by holding, each once, since one may wait for another.
private struct Scheduling {
    let map: Map
    let today: Day
    private let lags: [String: Int]
    private let holdings: [String: Holding]
    private let places: [String: Place]
    private let copies: [String: [FoundCopy]]
    private let events: [String: [Event]]
    private let holds: [String: [Hold]]
    private let log: [String: [(disposal: Disposal, day: Day)]]
    private var made: [String: [ScheduleRow]] = [:]
    private var underway: Set<String> = []

    init(_ map: Map, today: Day, methods: [DisposalMethod]) {
        self.map = map
        self.today = today
        lags = Dictionary(methods.map { ($0.code, $0.lag) }) { first, _ in first }
        holdings = map.holdings.byID
        places = map.places.byID
        copies = Dictionary(grouping: map.foundCopies, by: \.holding)
        var events: [String: [Event]] = [:]
        for event in map.events {
            for holding in event.holdings { events[holding, default: []].append(event) }
        }
        self.events = events
        var holds: [String: [Hold]] = [:]
        for hold in map.holds { for holding in hold.holdings { holds[holding, default: []].append(hold) } }
        self.holds = holds
        var log: [String: [(disposal: Disposal, day: Day)]] = [:]
        for disposal in map.disposals {
            guard let holding = disposal.holding, let place = disposal.place,
                let day = disposal.day.flatMap(Day.init), day <= today
            else { continue }
            log["\(holding) \(place)", default: []].append((disposal, day))
        }
        self.log = log
    }

    mutating func allRows(of id: String) -> [ScheduleRow] {
        if let rows = made[id] { return rows }
        guard let holding = holdings[id], let copies = copies[id] else { return [] }
        guard underway.insert(id).inserted else {
            return copies.map { row($0, holding, status: .circular) }
        }
        defer { underway.remove(id) }
        let rows = copies.flatMap { rowsOfCopy($0, holding) }
        made[id] = rows
        return rows
    }

    private mutating func rowsOfCopy(_ copy: FoundCopy, _ holding: Holding) -> [ScheduleRow] {
        if let day = copy.written?.due.flatMap(Day.init) {
            return [row(copy, holding, due: day, disposedOn: disposed(copy, of: nil, since: nil))]
        }
        let gone = disposed(copy, of: nil, since: nil)
        if holding.isForever == true { return [row(copy, holding, status: .forever)] }
        guard let rule = holding.rule else { return [row(copy, holding, disposedOn: gone, status: .noRule)] }
        if rule.trigger == .dataDisposed { return [row(copy, holding, rule, after: holding.after)] }
        let begun = (events[holding.id] ?? []).filter { $0.trigger == rule.trigger }
            .compactMap { event in event.day.flatMap(Day.init).map { (event.id, $0) } }
        guard !begun.isEmpty else {
            return [row(copy, holding, rule: rule, disposedOn: gone, status: .waiting)]
        }
        return begun.map { event, day in
            rule.monthsBetween.map { recurring(copy, holding, rule, event, day, every: $0) }
                ?? row(
                    copy, holding, rule: rule, event: event, on: day, due: rule.due(after: day),
                    disposedOn: disposed(copy, of: event, since: day))
        }
    }

    /// What is due again and again: the first time after the last disposal.
    private func recurring(
        _ copy: FoundCopy, _ holding: Holding, _ rule: RetentionRule, _ event: String, _ day: Day,
        every months: Int
    ) -> ScheduleRow {
        let last = disposals(of: copy).map(\.day).max()
        var (number, due) = (0, rule.due(after: day))
        while let last, due <= last {
            number += 1
            due = rule.due(after: day.adding(months: months * number))
        }
        return row(
            copy, holding, rule: rule, event: event, on: day.adding(months: months * number), due: due)
    }

    /// What is due some time after other data was disposed of, wherever that lay.
    private mutating func row(
        _ copy: FoundCopy, _ holding: Holding, _ rule: RetentionRule, after others: [String]
    ) -> ScheduleRow {
        let before = others.flatMap { allRows(of: $0) }
        if before.contains(where: { $0.status == .circular }) || others.contains(holding.id) {
            return row(copy, holding, rule: rule, status: .circular)
        }
        let days = before.compactMap(\.disposedOn)
        guard !before.isEmpty, days.count == before.count, let last = days.max() else {
            return row(
                copy, holding, rule: rule, disposedOn: disposed(copy, of: nil, since: nil), status: .waiting)
        }
        return row(
            copy, holding, rule: rule, on: last, due: rule.due(after: last),
            disposedOn: disposed(copy, of: nil, since: last))
    }

    /// - Parameter status: what it is when nothing is due.
    private func row(
        _ copy: FoundCopy, _ holding: Holding, rule: RetentionRule? = nil, event: String? = nil,
        on day: Day? = nil,
        due nominal: Day? = nil, disposedOn: Day? = nil, status: ScheduleRow.Status = .scheduled
    ) -> ScheduleRow {
        let all = holds[holding.id] ?? []
        let inForce = all.filter { $0.isInForce(on: today) }.map(\.id)
        let isHeld = !inForce.isEmpty || copy.written?.isOnHold == true
        let due =
            disposedOn == nil
            ? nominal.flatMap { isHeld ? held($0, by: all, copy) : held($0, by: all, nil) } : nil
        let place = places[copy.place]
        // What is known of the place itself counts more than what is usual for its medium.
        let lag = place?.keepsDays ?? place?.medium.flatMap { $0 == .backup ? 0 : lags[$0.rawValue] } ?? 0
        let now: ScheduleRow.Status =
            if disposedOn != nil { .disposed } else if status == .forever || status == .circular {
                status
            } else if isHeld {
                .held
            } else if nominal == nil {
                status
            } else if let due {
                due < today ? .overdue : .scheduled
            } else {
                // A hold is to come before the day, and nobody knows for how long.
                .held
            }
        return ScheduleRow(
            holding: holding.id, place: copy.place, copy: copy.id, event: event, rule: rule, triggeredOn: day,
            due: due, goneOn: due?.adding(days: lag), status: now, holds: inForce, medium: place?.medium,
            disposedOn: disposedOn, goesToArchive: holding.isArchived)
    }

    /// A day put off by every hold that was, is or will be in force on it or after it; nil when one lasts until further
    /// notice.
    private func held(_ day: Day, by holds: [Hold], _ copy: FoundCopy?) -> Day? {
        guard copy?.written?.isOnHold != true else { return nil }
        var day = day
        for hold in holds.sorted(by: { ($0.since ?? "", $0.id) < ($1.since ?? "", $1.id) }) {
            let begins = hold.since.flatMap(Day.init)
            guard begins.map({ $0 <= max(day, today) }) ?? true else { continue }
            guard let end = hold.lastsUntil else { return nil }
            day = max(day, end)
        }
        return day
    }

    private func disposals(of copy: FoundCopy) -> [(disposal: Disposal, day: Day)] {
        log["\(copy.holding) \(copy.place)"] ?? []
    }

    /// When a copy was last disposed of for an event, or without one since a day.
    private func disposed(_ copy: FoundCopy, of event: String?, since day: Day?) -> Day? {
        disposals(of: copy).filter { entry in
            if let named = entry.disposal.event { return named == event }
            return day.map { entry.day >= $0 } ?? true
        }.map(\.day).max()
    }
}
