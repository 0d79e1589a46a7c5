import Content
import HTTPTypes
import Hummingbird
import Programme

/// Before everything is deleted.
struct DeletionPage: PageView {
    let errors: FaultsView?
}

/// After everything was deleted.
struct DeletedPage: PageView {}

enum DisposalRoutes {
    static func add(to book: RouteBook) {
        book.group(.get, "case/deletion") {
            try await $0.visit.page("Disposal/deletion", DeletionPage(errors: nil))
        }
        book.group(.post, "case/deletion", delete)
        book.open(.get, "deleted") { try await $0.page("Disposal/deleted", DeletedPage()) }
        book.group(.get, "case/download") { group in
            let text = try await Download.document(group).html
            return Download.answer(text, type: "text/html; charset=utf-8", name: "notes.html")
        }
        book.group(.get, "case/download.md") { group in
            let text = try await Download.document(group).markdown
            return Download.answer(text, type: "text/markdown; charset=utf-8", name: "notes.md")
        }
    }

    private static func delete(_ group: GroupVisit) async throws -> Response {
        let visit = group.visit
        guard visit.form.isTicked("sure") else {
            var faults = Faults()
            faults.add("sure", Message("Tick the box to say that you want everything deleted."))
            return try await visit.again("Disposal/deletion", DeletionPage(errors: faults.view(visit.words)))
        }
        try await visit.programme.dispose(group.file(), by: group.member)
        return visit.go(to: "deleted", cookies: [Cookies.clear(.group, visit.site.configuration)])
    }
}
