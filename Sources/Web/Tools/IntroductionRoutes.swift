import Advice
import Content
import Hummingbird
import Programme

/// Introducing a group to hosts.
enum IntroductionRoutes {
    static func add(to book: RouteBook) {
        book.map(.get, "introductions") { try await show($0) }
        book.map(.post, "introductions", write)
        book.map(.post, "introductions/:introduction/removal") { maps in
            try await maps.visit.programme.removeIntroduction(
                maps.visit.parameter("introduction"), seen: maps.visit.seenVersion, from: maps.file,
                by: maps.editor, once: maps.visit.once())
            return maps.go("introductions")
        }
        book.group(.post, "case/map/introductions/:introduction/agreement") { group in
            let maps = try await MapVisit(group)
            return try await orAgain(maps) {
                try await maps.visit.programme.agree(
                    toIntroduction: maps.visit.parameter("introduction"), seen: maps.visit.seenVersion,
                    in: maps.file, by: group.member, once: maps.visit.once())
            }
        }
        book.staff(.post, "desk/cases/:case/map/introductions/:introduction/sending") { staff in
            let maps = try await MapVisit(staff)
            return try await orAgain(maps) {
                try await maps.visit.programme.sent(
                    introduction: maps.visit.parameter("introduction"), seen: maps.visit.seenVersion,
                    in: maps.file, by: staff.member, once: maps.visit.once())
            }
        }
    }

    private static func show(_ maps: MapVisit, typed: String? = nil, faults: Faults = Faults()) async throws
        -> Response
    {
        let all = try await maps.visit.programme.introductions(of: maps.file)
        let page = IntroductionsPage(
            all, maps, typed: typed, faults: faults, names: try await maps.visit.names())
        return try await maps.page(.introductions, page, faults: faults)
    }

    private static func write(_ maps: MapVisit) async throws -> Response {
        let (visit, form) = (maps.visit, maps.visit.form)
        guard let host = visit.content.host(form.line("host")) else { throw Refusal.notFound }
        let text = form.text("text")
        var faults = Faults()
        if text.isEmpty { faults.add("text", Message("Write the message, or choose another host.")) }
        faults.limit("text", text, to: FieldKind.mostText)
        guard faults.isEmpty else { return try await show(maps, typed: text, faults: faults) }
        return try await orAgain(maps, typed: text) {
            try await visit.programme.introduce(
                to: host, text: text, id: form.optionalLine("id"), seen: visit.seenVersion, in: maps.file,
                by: maps.editor, once: visit.once())
        }
    }

    /// Shows how things stand now where another changed the message meanwhile.
    private static func orAgain(
        _ maps: MapVisit, typed: String? = nil, _ work: () async throws -> Void
    ) async throws -> Response {
        do {
            try await work()
            return maps.go("introductions")
        } catch Refusal.choicesAreFull {
            var faults = Faults()
            faults.add("text", .tooMany)
            return try await show(maps, typed: typed, faults: faults)
        } catch is Conflict {
            var faults = Faults()
            faults.add("text", Message("Meanwhile someone else changed this message. Read it again."))
            return try await show(maps, typed: typed, faults: faults)
        }
    }
}
