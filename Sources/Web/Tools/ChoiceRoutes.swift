import Advice
import Content
import Documents
import Hummingbird
import Programme

/// Choosing a tool in a case.
enum ChoiceRoutes {
    static func add(to book: RouteBook) {
        book.map(.get, "choices") { try await list($0, ChoiceForm()) }
        book.map(.post, "choices", begin)
        book.map(.get, "choices/:choice") { maps in
            try await maps.page(.choice, ChoicePage(ChoiceVisit(maps)))
        }
        book.map(.post, "choices/:choice/removal") { maps in
            let visit = try await ChoiceVisit(maps)
            try await maps.visit.programme.removeToolChoice(
                visit.stored.id, seen: maps.visit.seenVersion, from: maps.file, by: maps.editor,
                once: maps.visit.once())
            return maps.go("choices")
        }
        book.map(.get, "choices/:choice/needs") { try await needs(ChoiceVisit($0)) }
        book.map(.post, "choices/:choice/needs", saveNeeds)
        book.map(.get, "choices/:choice/priorities") { try await priorities(ChoiceVisit($0)) }
        book.map(.post, "choices/:choice/priorities", savePriorities)
        book.map(.get, "choices/:choice/shortlist") { try await shortlist(ChoiceVisit($0)) }
        book.map(.post, "choices/:choice/shortlist", saveShortlist)
        book.map(.get, "choices/:choice/ranking") { maps in
            try await maps.page(.ranking, RankingPage(ChoiceVisit(maps)))
        }
        book.map(.get, "choices/:choice/trial") { try await trial(ChoiceVisit($0)) }
        book.map(.post, "choices/:choice/trial", saveTrial)
        DecisionRoutes.add(to: book)
        IntroductionRoutes.add(to: book)
    }

    private static func list(_ maps: MapVisit, _ form: ChoiceForm) async throws -> Response {
        let choices = try await maps.visit.programme.toolChoices(of: maps.file)
        return try await maps.page(.choices, ChoicesPage(choices, form, maps), faults: form.faults)
    }

    private static func begin(_ maps: MapVisit) async throws -> Response {
        var form = ChoiceForm(maps.visit.form, maps.visit.content)
        let choices = try await maps.visit.programme.toolChoices(of: maps.file)
        guard let begun = form.choice(in: choices.map.map) else { return try await list(maps, form) }
        do {
            let id = try await maps.visit.programme.begin(
                begun, in: maps.file, by: maps.editor, once: maps.visit.once())
            return maps.go("choices/\(id)")
        } catch Refusal.choicesAreFull {
            form.refuse(.tooMany)
            return try await list(maps, form)
        }
    }

    private static func needs(_ visit: ChoiceVisit, _ typed: ToolChoice? = nil, _ faults: Faults = Faults())
        async throws -> Response
    {
        try await visit.maps.page(.needs, NeedsStepPage(visit, typed, faults), faults: faults)
    }

    private static func saveNeeds(_ maps: MapVisit) async throws -> Response {
        let (visit, form) = (try await ChoiceVisit(maps), maps.visit.form)
        var (changed, faults) = (visit.choice, Faults())
        changed.mustHaves = form.choices("need").filter { visit.content.mustHave($0) != nil }
        changed.budget = form.number("budget")
        if form.optionalLine("budget") != nil, !(0...10_000_000).contains(changed.budget ?? -1) {
            faults.add("budget", Message("Write a whole number of dollars, such as 200. Or leave it empty."))
        }
        return try await visit.save(changed, to: visit.page + "/priorities", faults: faults) {
            try await needs($0, changed, $1)
        }
    }

    private static func priorities(
        _ visit: ChoiceVisit, _ typed: PrioritiesForm? = nil, _ faults: Faults = Faults()
    ) async throws -> Response {
        try await visit.maps.page(.priorities, PrioritiesPage(visit, typed, faults), faults: faults)
    }

    private static func savePriorities(_ maps: MapVisit) async throws -> Response {
        let visit = try await ChoiceVisit(maps)
        let form = PrioritiesForm(maps.visit.form, visit)
        let isMore = maps.visit.form.isTicked("another")
        return try await visit.save(
            form.applied(to: visit.choice), to: visit.page + (isMore ? "/priorities?who=new" : "/shortlist"),
            faults: form.faults
        ) { try await priorities($0, form, $1) }
    }

    private static func shortlist(
        _ visit: ChoiceVisit, _ typed: ToolChoice? = nil, _ faults: Faults = Faults()
    ) async throws -> Response {
        try await visit.maps.page(.shortlist, ShortlistPage(visit, typed, faults), faults: faults)
    }

    private static func saveShortlist(_ maps: MapVisit) async throws -> Response {
        let visit = try await ChoiceVisit(maps)
        var (changed, faults) = (visit.choice, Faults())
        changed.shortlist = maps.visit.form.choices("tool").filter { visit.content.catalogueTool($0) != nil }
        if changed.shortlist.isEmpty {
            faults.add("tool", Message("Tick at least one tool to compare with what you have."))
        }
        if changed.shortlist.count > ShortlistPage.most {
            faults.add("tool", Message("Tick at most eight. More cannot be compared with care."))
        }
        return try await visit.save(changed, to: visit.page + "/ranking", faults: faults) {
            try await shortlist($0, changed, $1)
        }
    }

    private static func trial(
        _ visit: ChoiceVisit, _ typed: TrialForm? = nil, _ faults: Faults = Faults()
    ) async throws -> Response {
        try await visit.maps.page(.trial, TrialPage(visit, typed, faults), faults: faults)
    }

    private static func saveTrial(_ maps: MapVisit) async throws -> Response {
        let visit = try await ChoiceVisit(maps)
        let form = TrialForm(maps.visit.form, visit)
        var changed = visit.choice
        changed.trial = form.trial
        return try await visit.save(changed, to: visit.page, faults: form.faults) {
            try await trial($0, form, $1)
        }
    }
}
