import Content
import Hummingbird
import Programme

/// The catalogue, for everyone.
enum ToolRoutes {
    static func add(to book: RouteBook) {
        book.open(.get, "tools") { try await $0.page("Tools/tools", ToolsPage($0)) }
        book.open(.get, "tools/compare") { try await $0.page("Tools/comparison", ComparisonPage($0)) }
        book.open(.get, "tools/known") { try await $0.page("Tools/known", KnownFactsPage($0)) }
        book.open(.get, "tools/:tool") { visit in
            try await visit.page("Tools/tool", ToolPage(visit.catalogueTool(), visit))
        }
        book.open(.get, "hosts") { try await $0.page("Tools/hosts", HostsPage($0)) }
        book.open(.get, "hosts/:host") { visit in
            try await visit.page("Tools/host", HostPage(visit.host(), visit))
        }
        FactReportRoutes.add(to: book)
    }
}

extension Visit {
    /// The tool that the path names.
    func catalogueTool() throws -> CatalogueTool {
        guard let tool = content.catalogueTool(parameter("tool")) else { throw Refusal.notFound }
        return tool
    }

    /// The host that the path names.
    func host() throws -> Host {
        guard let host = content.host(parameter("host")) else { throw Refusal.notFound }
        return host
    }
}
