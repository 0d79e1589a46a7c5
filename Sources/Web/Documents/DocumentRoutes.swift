import Advice
import Content
import Documents
import Hummingbird
import Programme

enum DocumentRoutes {
    static func add(to book: RouteBook) {
        book.map(.get, "documents") { maps in
            let documents = try await maps.visit.programme.documents(of: maps.file)
            return try await maps.page(.documents, DocumentsPage(documents, maps))
        }
        book.map(.get, "documents/:document") { maps in
            try await maps.page(.document, DocumentPage(DocumentVisit(maps)))
        }
        book.map(.get, "documents/:document/sections/:section") { maps in
            let visit = try await DocumentVisit(maps)
            let code = maps.visit.parameter("section")
            guard let section = visit.draft.base.sections.first(where: { $0.code == code }) else {
                throw Refusal.notFound
            }
            return try await maps.page(.section, SectionPage(visit, section, part: maps.visit.part))
        }
        book.map(.get, "documents/:document/passage") { maps in
            let visit = try await DocumentVisit(maps)
            return try await maps.page(.passage, PassagePage(visit.passage(maps.visit.query("id")), visit))
        }
        book.map(.post, "documents/:document/passage", decide)
        book.map(.get, "documents/:document/changes") { maps in
            let visit = try await DocumentVisit(maps)
            let to = try maps.visit.query("to").map { try visit.signed($0) }
            return try await maps.page(
                .changes, ChangesPage(visit, from: visit.signed(maps.visit.query("from")), to: to))
        }
        book.map(.get, "documents/:document/file", file)
        book.group(.post, "case/map/documents/:document/signature", sign)
    }

    private static func decide(_ maps: MapVisit) async throws -> Response {
        let visit = try await DocumentVisit(maps)
        let passage = try visit.passage(maps.visit.form.line("id"))
        var form = PassageForm(maps.visit.form, for: passage)
        guard form.faults.isEmpty else {
            return try await maps.page(
                .passage, PassagePage(passage, visit, form: form), faults: form.faults)
        }
        do {
            try await maps.visit.programme.decide(
                form.choice, on: passage.id, of: visit.template, in: visit.language,
                seen: maps.visit.seenVersion, in: maps.file, by: maps.editor, once: maps.visit.once())
            return maps.go(visit.sectionPage(of: passage.id))
        } catch is Conflict {
            form.refuse(
                Message("Meanwhile someone else decided something in this document. Look at it again."))
            let now = try await DocumentVisit(maps)
            return try await maps.page(
                .passage, PassagePage(now.passage(passage.id), now, form: form), faults: form.faults)
        }
    }

    /// The group signs what it saw.
    private static func sign(_ group: GroupVisit) async throws -> Response {
        let maps = try await MapVisit(group)
        let visit = try await DocumentVisit(maps)
        var form = SigningForm(maps.visit.form, today: maps.visit.programme.today)
        guard form.faults.isEmpty else {
            return try await maps.page(.document, DocumentPage(visit, form: form), faults: form.faults)
        }
        do {
            try await maps.visit.programme.sign(
                visit.template, words: visit.documentWords, digest: maps.visit.form.line("digest"),
                signedBy: form.signedBy, reviewOn: form.reviewOn, in: maps.file, by: group.member,
                once: maps.visit.once())
            return maps.go(visit.page)
        } catch is Conflict {
            form.refuse(Message("Meanwhile the document would be another. Read it again, then sign it."))
        } catch Refusal.documentsAreFull {
            form.refuse(Message("As many versions were signed as can be kept."))
        }
        return try await maps.page(
            .document, DocumentPage(DocumentVisit(maps), form: form), faults: form.faults)
    }

    /// The document as a file, as it would be signed now or as it was signed.
    private static func file(_ maps: MapVisit) async throws -> Response {
        let visit = try await DocumentVisit(maps)
        guard let format = maps.visit.query("format").flatMap(DocumentFormat.init(rawValue:)) else {
            throw Refusal.notFound
        }
        let drawn =
            try maps.visit.query("version").map { try visit.signed($0).document } ?? visit.draft.chosen
        return try await Download.answer(drawn.document, as: format, maps.visit)
    }
}
