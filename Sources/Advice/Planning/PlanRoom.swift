/// How much of the limits is taken in each period, and whether more fits.
struct PlanRoom {
    private(set) var hours: [Double]
    private(set) var cash: [Double]
    private(set) var habits: [Int]
    private let input: PlanInput
    private let mostHours: [Double]
    private let mostCash: [Double]

    init(_ input: PlanInput, periods: [Int?] = []) {
        self.input = input
        let count = input.limits.count
        (hours, cash) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
        habits = Array(repeating: 0, count: count)
        mostHours = input.limits.map { $0.hours * (1 - input.reserve) + PlanInput.tolerance }
        mostCash = input.limits.map { $0.cash * (1 - input.reserve) + PlanInput.tolerance }
        for (control, period) in periods.enumerated() {
            if let period { add(control, to: period) }
        }
    }

    mutating func add(_ control: Int, to period: Int) { change(control, period, by: 1) }

    mutating func remove(_ control: Int, from period: Int) { change(control, period, by: -1) }

    private mutating func change(_ number: Int, _ period: Int, by sign: Int) {
        let control = input.controls[number]
        hours[period] += Double(sign) * control.hours
        cash[period] += Double(sign) * control.cost
        if control.isHabit { habits[period] += sign }
        // Upkeep begins with the period after its own.
        for later in hours.indices where later > period { hours[later] += Double(sign) * control.upkeep }
    }

    var fits: Bool { firstFull == nil }

    /// The first period in which a limit is broken.
    var firstFull: Int? {
        hours.indices.first {
            hours[$0] > mostHours[$0] || cash[$0] > mostCash[$0] || habits[$0] > input.limits[$0].habits
        }
    }

    /// The limits that are broken in some period.
    var exceeded: [Plan.LeftOut] {
        var broken: [Plan.LeftOut] = []
        if zip(hours, mostHours).contains(where: >) { broken.append(.hours) }
        if zip(cash, mostCash).contains(where: >) { broken.append(.cash) }
        if zip(habits, input.limits).contains(where: { $0 > $1.habits }) { broken.append(.habits) }
        return broken
    }
}
