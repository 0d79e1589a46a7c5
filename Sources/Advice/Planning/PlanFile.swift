import Foundation

/// What is wrong in a file that should say what to plan, in English, for the command line.
public struct PlanProblem: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}

extension PlanInput {
    /// Far more than any group can do.
    public static let mostControls = 1_000
    /// No plan needs a larger number; sums of larger ones could not be added up exactly.
    static let largestNumber = 1e9
    static let usualReserve = 0.2

    /// Reads `{"controls": [...], "threats": {...}, "limits": {"30": {...}, ...}, "reserve"}`. Of a control, `id` and
    /// `hours` must be there. Threats are taken in the order of their names. Throws the first thing that is wrong.
    public init(json data: Data) throws(PlanProblem) {
        guard let json = try? JSONDecoder().decode(JSONValue.self, from: data),
            case .object(let object) = json
        else { throw PlanProblem("This is no JSON object in UTF-8.") }
        threats = try Self.threats(object["threats"])
        controls = try Self.controls(object["controls"], threats.map(\.id))
        limits = try Self.limits(object["limits"])
        reserve = try Self.share(object["reserve"] ?? .number(Self.usualReserve), "'reserve'")
        if let id = Self.circle(in: controls) {
            throw PlanProblem("'\(id)' has to come before itself: what 'after' says goes round in a circle.")
        }
    }

    private static func threats(_ value: JSONValue?) throws(PlanProblem) -> [Threat] {
        guard case .object(let weights) = value else {
            throw PlanProblem("'threats' must be an object: a weight for each threat.")
        }
        var threats: [Threat] = []
        for (id, weight) in weights.sorted(by: { $0.key < $1.key }) {
            threats.append(Threat(id: id, weight: try number(weight, "The weight of '\(id)'")))
        }
        return threats
    }

    private static func limits(_ value: JSONValue?) throws(PlanProblem) -> [Limit] {
        guard case .object(let object) = value else {
            throw PlanProblem("'limits' must be an object with \"30\", \"60\" and \"90\".")
        }
        if let stranger = object.keys.filter({ key in !periods.contains { "\($0)" == key } }).min() {
            throw PlanProblem("'limits' has '\(stranger)'; the periods are 30, 60 and 90.")
        }
        var limits: [Limit] = []
        for period in periods {
            guard case .object(let limit) = object["\(period)"] else {
                throw PlanProblem("'limits' has no \"\(period)\".")
            }
            let habits = try number(limit["habits"], "'habits' of \(period)")
            guard habits == habits.rounded() else {
                throw PlanProblem("'habits' of \(period) must be a whole number.")
            }
            limits.append(
                Limit(
                    hours: try number(limit["hours"], "'hours' of \(period)"),
                    cash: try number(limit["cash"], "'cash' of \(period)"), habits: Int(habits)))
        }
        return limits
    }

    private static func controls(_ value: JSONValue?, _ threats: [String]) throws(PlanProblem) -> [Control] {
        guard case .list(let items) = value else { throw PlanProblem("'controls' must be a list.") }
        guard items.count <= mostControls else {
            throw PlanProblem("There are more than \(mostControls) controls.")
        }
        var objects: [(id: String, object: [String: JSONValue])] = []
        var places: [String: Int] = [:]
        for (number, item) in items.enumerated() {
            guard case .object(let object) = item, case .text(let id) = object["id"], !id.isEmpty else {
                throw PlanProblem("Control \(number + 1) has no 'id'.")
            }
            guard places.updateValue(number, forKey: id) == nil else {
                throw PlanProblem("Two controls have the id '\(id)'.")
            }
            objects.append((id, object))
        }
        var controls: [Control] = []
        for (id, object) in objects { controls.append(try control(id, object, threats, places)) }
        return controls
    }

    private static func control(
        _ id: String, _ object: [String: JSONValue], _ threats: [String], _ places: [String: Int]
    ) throws(PlanProblem) -> Control {
        guard case .flag(let isHabit) = object["habit"] ?? .flag(false) else {
            throw PlanProblem("'habit' of '\(id)' must be true or false.")
        }
        guard case .list(let names) = object["after"] ?? .list([]) else {
            throw PlanProblem("'after' of '\(id)' must be a list of controls.")
        }
        var after: [Int] = []
        for name in names {
            guard case .text(let other) = name, let place = places[other] else {
                throw PlanProblem("'after' of '\(id)' names something that is no control.")
            }
            if !after.contains(place) { after.append(place) }
        }
        return Control(
            id: id, hours: try number(object["hours"], "'hours' of '\(id)'"),
            cost: try number(object["cost"] ?? .number(0), "'cost' of '\(id)'"), isHabit: isHabit,
            upkeep: try number(object["upkeep_hours"] ?? .number(0), "'upkeep_hours' of '\(id)'"),
            after: after,
            effects: try effects(object["effect"] ?? .object([:]), of: id, on: threats))
    }

    private static func effects(
        _ value: JSONValue, of id: String, on threats: [String]
    ) throws(PlanProblem) -> [Effect] {
        guard case .object(let object) = value else {
            throw PlanProblem("'effect' of '\(id)' must be an object: three shares for each threat.")
        }
        if let stranger = object.keys.filter({ !threats.contains($0) }).min() {
            throw PlanProblem("'effect' of '\(id)' names '\(stranger)', which is no threat.")
        }
        var effects: [Effect] = []
        for threat in threats {
            guard let shares = object[threat] else {
                effects.append(.none)
                continue
            }
            let what = "The effect of '\(id)' on '\(threat)'"
            guard case .list(let three) = shares, three.count == 3 else {
                throw PlanProblem("\(what) must be three shares: low, mid and high.")
            }
            let (low, mid, high) = (
                try share(three[0], what), try share(three[1], what), try share(three[2], what)
            )
            guard low <= mid, mid <= high else { throw PlanProblem("\(what) falls from low to high.") }
            effects.append(Effect(low: low, mid: mid, high: high))
        }
        return effects
    }

    private static func share(_ value: JSONValue?, _ what: String) throws(PlanProblem) -> Double {
        guard case .number(let share) = value, (0...1).contains(share) else {
            throw PlanProblem("\(what) must be a number from 0 to 1.")
        }
        return share
    }

    private static func number(_ value: JSONValue?, _ what: String) throws(PlanProblem) -> Double {
        guard case .number(let number) = value, (0...largestNumber).contains(number) else {
            throw PlanProblem("\(what) must be a number from 0 to \(Int(largestNumber)).")
        }
        return number
    }

    /// A control that has to come before itself, if there is one: what is never free of all that comes before.
    private static func circle(in controls: [Control]) -> String? {
        var waiting = controls.map { Set($0.after) }
        var free = waiting.indices.filter { waiting[$0].isEmpty }
        var dependents: [[Int]] = Array(repeating: [], count: controls.count)
        for (place, control) in controls.enumerated() {
            for other in control.after { dependents[other].append(place) }
        }
        var count = 0
        while let next = free.popLast() {
            count += 1
            for other in dependents[next] {
                waiting[other].remove(next)
                if waiting[other].isEmpty { free.append(other) }
            }
        }
        guard count < controls.count else { return nil }
        // Going back from one that waits, sooner or later one comes up twice: that one is in the circle.
        var seen: Set<Int> = []
        var place = waiting.indices.first { !waiting[$0].isEmpty } ?? 0
        while seen.insert(place).inserted { place = waiting[place].min() ?? place }
        return controls[place].id
    }
}
