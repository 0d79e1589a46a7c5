import Advice
import Content
import Documents
import Hummingbird
import Programme

/// Deciding for a tool, carrying it out, and taking the record away.
enum DecisionRoutes {
    static func add(to book: RouteBook) {
        book.map(.get, "choices/:choice/decision") { try await show(ChoiceVisit($0)) }
        book.map(.post, "choices/:choice/decision", decide)
        book.map(.post, "choices/:choice/adoption", carryOut)
        book.map(.get, "choices/:choice/record", record)
        book.staff(.post, "desk/cases/:case/map/choices/:choice/actions") { try await plan(MapVisit($0)) }
    }

    private static func show(
        _ visit: ChoiceVisit, _ typed: DecisionForm? = nil, _ faults: Faults = Faults()
    ) async throws -> Response {
        try await visit.maps.page(.decision, DecisionPage(visit, typed, faults), faults: faults)
    }

    private static func decide(_ maps: MapVisit) async throws -> Response {
        let visit = try await ChoiceVisit(maps)
        let form = DecisionForm(maps.visit.form, visit)
        var changed = visit.choice
        // What was carried out is in the map: another decision is another choice.
        guard changed.decision?.isCarriedOut != true else { throw Refusal.notNow }
        if let option = form.meant(visit.choice) {
            changed.decision = ToolChoice.Decision(
                option: option, why: form.why, dissent: form.dissent,
                on: maps.visit.programme.today.description, reviewOn: form.reviewOn,
                ranking: visit.texts().standing)
        }
        return try await visit.save(changed, to: visit.page + "/decision", faults: form.faults) {
            try await show($0, form, $1)
        }
    }

    private static func carryOut(_ maps: MapVisit) async throws -> Response {
        let (visit, typed) = (try await ChoiceVisit(maps), maps.visit.form)
        let goneBy = typed.optionalLine("goneBy")
        var faults = Faults()
        if let goneBy, Day(goneBy) == nil { faults.add("goneBy", Message("Write the day like 2026-11-24.")) }
        guard faults.isEmpty else { return try await show(visit, nil, faults) }
        do {
            try await maps.visit.programme.carryOut(
                visit.stored.id, seen: maps.visit.seenVersion, moved: Set(typed.choices("holding")),
                goneBy: goneBy, in: maps.file, by: maps.editor, once: maps.visit.once())
            return maps.go(visit.page + "/decision")
        } catch is Conflict {
            faults.add(
                "version",
                Message("Meanwhile someone else changed this choice. Look at it, then send yours again."))
            return try await show(ChoiceVisit(maps), nil, faults)
        }
    }

    private static func plan(_ maps: MapVisit) async throws -> Response {
        let (visit, code) = (try await ChoiceVisit(maps), maps.visit.form.line("care"))
        guard let staff = maps.staff, let care = visit.texts().cares.first(where: { $0.code == code }) else {
            throw Refusal.notFound
        }
        try await maps.visit.programme.plan(
            care, who: maps.words(Message("the group")), in: maps.file, by: staff.member,
            once: maps.visit.once())
        return maps.go(visit.page + "/decision")
    }

    private static func record(_ maps: MapVisit) async throws -> Response {
        guard let format = maps.visit.query("format").flatMap(DocumentFormat.init(rawValue:)) else {
            throw Refusal.notFound
        }
        let document = try await ChoiceVisit(maps).texts().record
        return try await Download.answer(document, as: format, maps.visit)
    }
}
