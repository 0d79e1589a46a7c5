import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Programme
import Testing

@testable import Web

/// Who may look into which case, answer by answer.
@Suite struct CaseAccess {
    /// Of each route below a case: what its practitioner is answered, another practitioner, and a coordinator about
    /// a request that waits. Nothing is sent with the forms, so that nothing is changed.
    static let table = """
        GET  /                200 404 200
        GET  /declining       404 404 200
        POST /declining       404 404 422
        GET  /referral        404 404 200
        POST /referral        404 404 422
        POST /acceptance      404 404 409
        POST /reconsideration 404 404 409
        POST /entries         422 404 422
        POST /notes           422 404 422
        POST /tasks           422 404 422
        POST /tasks/:task/removal 409 404 409
        POST /closure         422 404 422
        POST /reopening       409 404 409
        POST /actions         422 404 422
        GET  /actions/:action 404 404 404
        POST /actions/:action 404 404 404
        POST /actions/:action/removal 409 404 409
        POST /proposal        409 404 409
        POST /revision        409 404 409
        GET  /map 200 404 200
        GET  /map/start 200 404 200
        POST /map/start 422 404 422
        POST /map/start/examples 200 404 200
        GET  /map/print 200 404 200
        POST /map/workflows/:element/adoption 404 404 404
        POST /map/workflows/:element/rejection 404 404 404
        POST /map/workflows/:element/completion 404 404 404
        GET  /map/list/:kind 404 404 404
        POST /map/import 422 404 422
        GET  /map/new/:kind 404 404 404
        POST /map/new/:kind 404 404 404
        GET  /map/elements/:element 404 404 404
        POST /map/elements/:element 404 404 404
        POST /map/elements/:element/removal 404 404 404
        POST /map/elements/:element/undo 409 404 409
        GET  /map/workflows/:element 404 404 404
        GET  /map/workflows/:element/before.svg 404 404 404
        GET  /map/workflows/:element/before.bpmn 404 404 404
        GET  /map/workflows/:element/proposed.svg 404 404 404
        GET  /map/workflows/:element/proposed.bpmn 404 404 404
        GET  /map/steps.csv 200 404 200
        GET  /map/map.json 200 404 200
        GET  /map/elements/:element/patterns 404 404 404
        POST /map/elements/:element/patterns/:pattern 404 404 404
        GET  /map/findings 200 404 200
        POST /map/findings/acceptances 409 404 409
        POST /map/findings/acceptances/:acceptance/removal 303 404 303
        GET  /map/data 200 404 200
        GET  /map/data/schedule 200 404 200
        GET  /map/data/flow 200 404 200
        GET  /map/data/methods/:medium 404 404 404
        POST /map/data/:element/start 404 404 404
        GET  /map/data/disposal 404 404 404
        POST /map/data/disposal 404 404 404
        GET  /map/data/disposals/:element 404 404 404
        GET  /map/data/calendar 200 404 200
        POST /map/data/calendar/feed 409 404 409
        POST /map/data/calendar/feed/removal 409 404 409
        GET  /map/documents 200 404 200
        GET  /map/documents/:document 404 404 404
        GET  /map/documents/:document/sections/:section 404 404 404
        GET  /map/documents/:document/passage 404 404 404
        POST /map/documents/:document/passage 404 404 404
        GET  /map/documents/:document/changes 404 404 404
        GET  /map/documents/:document/file 404 404 404
        POST /map/findings/actions 409 404 409
        GET  /map/choices 200 404 200
        POST /map/choices 422 404 422
        GET  /map/choices/:choice 404 404 404
        POST /map/choices/:choice/removal 404 404 404
        GET  /map/choices/:choice/needs 404 404 404
        POST /map/choices/:choice/needs 404 404 404
        GET  /map/choices/:choice/priorities 404 404 404
        POST /map/choices/:choice/priorities 404 404 404
        GET  /map/choices/:choice/shortlist 404 404 404
        POST /map/choices/:choice/shortlist 404 404 404
        GET  /map/choices/:choice/ranking 404 404 404
        GET  /map/choices/:choice/trial 404 404 404
        POST /map/choices/:choice/trial 404 404 404
        GET  /map/choices/:choice/decision 404 404 404
        POST /map/choices/:choice/decision 404 404 404
        POST /map/choices/:choice/adoption 404 404 404
        GET  /map/choices/:choice/record 404 404 404
        GET  /map/introductions 200 404 200
        POST /map/introductions 404 404 404
        POST /map/introductions/:introduction/removal 409 404 409
        POST /map/introductions/:introduction/sending 409 404 409
        POST /map/choices/:choice/actions 404 404 404
        """

    private struct Line {
        let method: HTTPRequest.Method
        let path: String
        let expected: [Int]

        init?(_ text: Substring) {
            let parts = text.split(separator: " ").map(String.init)
            guard parts.count == 5, let method = HTTPRequest.Method(parts[0]) else { return nil }
            self.method = method
            path = "desk/cases/:case" + (parts[1] == "/" ? "" : parts[1])
            expected = parts.dropFirst(2).compactMap { Int($0) }
        }

        func path(of caseID: String) -> String {
            "/en/" + path.replacing(":case", with: caseID).replacing(":", with: "no-")
        }
    }

    private static let lines = table.split(separator: "\n").compactMap(Line.init)

    @Test func theTableHasEveryRouteOfACase() async throws {
        let routes = try await TestSite.shared.value.site.routes.entries
            .filter { $0.path.contains(":case") }.map { "\($0.method) \($0.path)" }
        #expect(Set(Self.lines.map { "\($0.method) \($0.path)" }) == Set(routes))
        #expect(Self.lines.count == routes.count)
    }

    @Test func isDecidedByTheGrant() async throws {
        let test = try await TestSite.shared.value
        for line in Self.lines {
            var answers: [Int] = []
            for (person, caseID) in [
                (TestSite.Person.practitioner, test.caseID), (.practitioner, test.waitingID),
                (.coordinator, test.waitingID),
            ] {
                let response = try await test.send(line.method, line.path(of: caseID), as: person)
                answers.append(response.status.code)
            }
            #expect(answers == line.expected, "\(line.method) \(line.path)")
        }
    }

    @Test func isDecidedBeforeTheFormIs() async throws {
        let test = try await TestSite.shared.value
        let form =
            "entry=x&note=x&task=x&what=x&why=x&who=x&hours=1&track=data&outcome=other&text=x&practitioner=x"
        for line in Self.lines where line.method == .post {
            let response = try await test.send(
                .post, line.path(of: test.waitingID), as: .practitioner,
                form: form + "&once=" + Token.random().text)
            #expect(response.status == .notFound, "\(line.path)")
        }
    }

    @Test(arguments: ["no-such-case", "..", "%2e%2e", "00000000-0000-0000-0000-000000000000"])
    func whatIsNoCaseIsNotFoundByAnyone(id: String) async throws {
        let test = try await TestSite.shared.value
        for person in [TestSite.Person.practitioner, .coordinator] {
            let response = try await test.send(.get, "/en/desk/cases/\(id)", as: person)
            #expect(response.status == .notFound)
        }
    }

    @Test func aSessionOfOneSideOpensNothingOnTheOther() async throws {
        let test = try await TestSite.shared.value
        for (cookie, path, place) in [
            ("desk=" + test.session(.group), "/en/desk", "/en/sign-in"),
            ("case=" + test.session(.coordinator), "/en/case", "/en/return"),
            ("case=" + Token.random().text, "/en/case", "/en/return"),
            ("case=%00; desk=", "/en/desk", "/en/sign-in"),
        ] {
            let response = try await test.send(.get, path, as: .nobody, headers: [.cookie: cookie])
            #expect(response.status == .seeOther, "\(path)")
            #expect(response.headers[.location] == place)
        }
    }
}
