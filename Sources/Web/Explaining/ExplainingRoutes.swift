import Content
import Hummingbird
import Programme

/// Technology in plain words, for everyone.
enum ExplainingRoutes {
    static func add(to book: RouteBook) {
        book.open(.get, "explained") { try await $0.page("Explaining/explainers", ExplainersPage($0)) }
        book.open(.get, "explained/:explainer") { visit in
            guard let explainer = visit.content.explainer(visit.parameter("explainer")) else {
                throw Refusal.notFound
            }
            return try await visit.page("Explaining/explainer", ExplainerPage(explainer, visit))
        }
        book.open(.get, "glossary") { try await $0.page("Explaining/glossary", GlossaryPage($0)) }
        book.open(.get, "glossary/:term") { visit in
            guard let term = visit.content.glossaryTerm(visit.parameter("term")) else {
                throw Refusal.notFound
            }
            return try await visit.page("Explaining/term", GlossaryTermPage(term, visit))
        }
    }
}
