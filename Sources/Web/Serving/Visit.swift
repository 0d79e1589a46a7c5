import Content
import Foundation
import HTTPTypes
import Hummingbird
import Programme

/// One request to one page, in its language.
struct Visit: Sendable {
    let site: Site
    let request: Request
    let context: VisitContext
    let language: Language
    /// Empty for a GET.
    let form: Form

    var words: Words { site.pages.words(language) }
    var programme: Programme { site.programme }
    var content: ContentPack { site.programme.content }

    /// The names of the staff by person, at most some seconds old.
    func names() async throws -> [String: String] { try await site.front.names(programme) }

    /// A parameter of the path, such as a case's id.
    func parameter(_ name: String) -> String { context.parameters.get(name) ?? "" }

    func query(_ name: String) -> String? {
        request.uri.queryParameters[Substring(name)].map { String($0) }
    }

    /// All values of a question in the address, each once.
    func queries(_ name: String) -> [String] {
        var seen: Set<String> = []
        return request.uri.queryParameters.getAll(name)
            .filter { seen.insert($0).inserted }
    }

    /// The part of a long list that is asked for, from 1.
    var part: Int { query("part").flatMap { Int($0) } ?? 1 }

    /// The token of this form with what stands in it: sent again it is the same, and changed first it is another, so
    /// that a text which was mended after a lost answer is not taken for the one that had arrived. A form without
    /// a token is refused.
    func once() throws -> Token {
        try formToken().bound(to: Data(request.uri.path.utf8) + form.content)
    }

    /// The form's own token, where what stands in it may change between two tries.
    func formToken() throws -> Token {
        guard let token = Token(text: form.line("once")) else { throw Refusal.notNow }
        return token
    }

    /// The version that the form was made from.
    var seenVersion: Int { form.number("version") ?? 0 }

    /// An address in the same language.
    func path(_ page: String) -> String { page.isEmpty ? "/\(language)" : "/\(language)/\(page)" }

    /// The same with the name of the site in front, to be passed on.
    func address(_ page: String) -> String {
        (site.configuration.publicAddress ?? "http://\(request.head.authority ?? "localhost")") + path(page)
    }

    /// Answers a form that was carried out: the next page is fetched, and reloading it repeats nothing.
    func go(to page: String, cookies: [Cookie] = []) -> Response {
        var response = Response(status: .seeOther, headers: [.location: path(page)])
        for cookie in cookies { response.setCookie(cookie) }
        return response
    }

    /// A page. `status` is 422 when what was typed has to be mended.
    func page(
        _ template: String, _ view: any PageView, status: HTTPResponse.Status = .ok, chrome: Chrome = Chrome()
    ) async throws -> Response {
        let text = try await site.pages.render(template, view, for: self, chrome: chrome)
        return HTMLResponse(text, request: request, status: status).response
    }

    /// Shows a form again with what was typed and what is wrong.
    func again(_ template: String, _ view: any PageView, chrome: Chrome = Chrome()) async throws -> Response {
        try await page(template, view, status: .unprocessableContent, chrome: chrome)
    }

    /// Who asks, for counting attempts only.
    var peer: String {
        let forwarded = request.headers[HTTPField.Name("X-Forwarded-For")!]
        guard let proxy = site.configuration.trustedProxy, proxy == context.peer, let forwarded,
            let last = forwarded.split(separator: ",").last
        else { return context.peer ?? "" }
        return last.trimmingCharacters(in: .whitespaces)
    }
}

/// A visit of someone whose receipt was typed.
struct GroupVisit: Sendable {
    let visit: Visit
    let member: GroupMember
    let token: Token

    func file() async throws -> CaseFile { try await visit.programme.caseFile(of: member) }
}

/// A visit of a member of staff.
struct StaffVisit: Sendable {
    let visit: Visit
    let member: StaffMember
    let token: Token

    /// The case that the path names, if this person may see it.
    func file() async throws -> CaseFile {
        try await visit.programme.caseFile(visit.parameter("case"), for: member)
    }
}

/// A visit of a coordinator who holds the programme's key.
struct CoordinatorVisit: Sendable {
    let staff: StaffVisit
    let coordinator: Coordinator
    var visit: Visit { staff.visit }

    func file() async throws -> CaseFile { try await staff.file() }
}
