import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

/// Every route as everyone, against a table that is written down.
@Suite struct AccessTable {
    /// Who may use what. A route that is not here fails, and so does a line without a route.
    static let table = """
        everyone GET /
        everyone GET help-now
        everyone GET explained
        everyone GET explained/:explainer
        everyone GET glossary
        everyone GET glossary/:term
        everyone GET tools
        everyone GET tools/compare
        everyone GET tools/known
        everyone GET tools/:tool
        everyone GET tools/:tool/report
        everyone POST tools/:tool/report
        everyone GET hosts
        everyone GET hosts/:host
        everyone GET hosts/:host/report
        everyone POST hosts/:host/report
        coordinator GET desk/reports
        coordinator POST desk/reports/:report/removal
        group GET case/map/choices
        staff GET desk/cases/:case/map/choices
        group POST case/map/choices
        staff POST desk/cases/:case/map/choices
        group GET case/map/choices/:choice
        staff GET desk/cases/:case/map/choices/:choice
        group POST case/map/choices/:choice/removal
        staff POST desk/cases/:case/map/choices/:choice/removal
        group GET case/map/choices/:choice/needs
        staff GET desk/cases/:case/map/choices/:choice/needs
        group POST case/map/choices/:choice/needs
        staff POST desk/cases/:case/map/choices/:choice/needs
        group GET case/map/choices/:choice/priorities
        staff GET desk/cases/:case/map/choices/:choice/priorities
        group POST case/map/choices/:choice/priorities
        staff POST desk/cases/:case/map/choices/:choice/priorities
        group GET case/map/choices/:choice/shortlist
        staff GET desk/cases/:case/map/choices/:choice/shortlist
        group POST case/map/choices/:choice/shortlist
        staff POST desk/cases/:case/map/choices/:choice/shortlist
        group GET case/map/choices/:choice/ranking
        staff GET desk/cases/:case/map/choices/:choice/ranking
        group GET case/map/choices/:choice/trial
        staff GET desk/cases/:case/map/choices/:choice/trial
        group POST case/map/choices/:choice/trial
        staff POST desk/cases/:case/map/choices/:choice/trial
        group GET case/map/choices/:choice/decision
        staff GET desk/cases/:case/map/choices/:choice/decision
        group POST case/map/choices/:choice/decision
        staff POST desk/cases/:case/map/choices/:choice/decision
        group POST case/map/choices/:choice/adoption
        staff POST desk/cases/:case/map/choices/:choice/adoption
        group GET case/map/choices/:choice/record
        staff GET desk/cases/:case/map/choices/:choice/record
        group GET case/map/introductions
        staff GET desk/cases/:case/map/introductions
        group POST case/map/introductions
        staff POST desk/cases/:case/map/introductions
        group POST case/map/introductions/:introduction/removal
        staff POST desk/cases/:case/map/introductions/:introduction/removal
        group POST case/map/introductions/:introduction/agreement
        staff POST desk/cases/:case/map/introductions/:introduction/sending
        staff POST desk/cases/:case/map/choices/:choice/actions
        everyone GET days/:file
        everyone GET privacy
        everyone GET ask
        everyone POST ask
        group GET ask/who
        group POST ask/who
        group GET ask/reach
        group POST ask/reach
        group GET ask/check
        group POST ask/check
        group GET receipt
        group GET receipt/back
        group POST receipt/back
        everyone GET return
        everyone POST return
        group GET case/receipts
        group POST case/receipts
        group POST case/receipts/rotation
        group POST case/receipts/others-end
        group GET case/call
        group POST case/call
        group POST case/call/cancellation
        group GET case/call.ics
        group GET case
        group POST case/entries
        group POST case/tasks/:task
        group GET case/reach
        group POST case/reach
        group POST case/consents
        group POST case/sign-out
        group GET case/plan
        group POST case/plan/comments
        group POST case/plan/agreement
        group GET case/deletion
        group POST case/deletion
        everyone GET deleted
        group GET case/download
        group GET case/download.md
        everyone GET sign-in
        everyone POST sign-in
        everyone GET recover
        everyone POST recover
        staff POST desk/sign-out
        everyone GET invitation/:token
        everyone POST invitation/:token
        everyone POST invitation/:token/code
        staff GET desk
        coordinator GET desk/queue
        coordinator GET desk/cases/:case/declining
        coordinator POST desk/cases/:case/declining
        coordinator GET desk/cases/:case/referral
        coordinator POST desk/cases/:case/referral
        coordinator POST desk/cases/:case/acceptance
        coordinator POST desk/cases/:case/reconsideration
        staff GET desk/cases/:case
        staff POST desk/cases/:case/entries
        staff POST desk/cases/:case/notes
        staff POST desk/cases/:case/tasks
        staff POST desk/cases/:case/tasks/:task/removal
        staff POST desk/cases/:case/closure
        staff POST desk/cases/:case/reopening
        staff POST desk/cases/:case/actions
        staff GET desk/cases/:case/actions/:action
        staff POST desk/cases/:case/actions/:action
        staff POST desk/cases/:case/actions/:action/removal
        staff POST desk/cases/:case/proposal
        staff POST desk/cases/:case/revision
        staff GET desk/hours
        staff POST desk/hours
        coordinator GET desk/people
        coordinator POST desk/people
        coordinator POST desk/people/:person/disabling
        coordinator POST desk/people/:person/enabling
        coordinator POST desk/people/:person/key
        staff GET desk/profile
        staff POST desk/profile
        coordinator GET desk/programme
        coordinator POST desk/programme
        group GET case/map
        group GET case/map/start
        group POST case/map/start
        group POST case/map/start/examples
        group GET case/map/print
        group POST case/map/workflows/:element/adoption
        group POST case/map/workflows/:element/rejection
        group POST case/map/workflows/:element/completion
        group GET case/map/list/:kind
        group POST case/map/import
        group GET case/map/new/:kind
        group POST case/map/new/:kind
        group GET case/map/elements/:element
        group POST case/map/elements/:element
        group POST case/map/elements/:element/removal
        group POST case/map/elements/:element/undo
        group GET case/map/workflows/:element
        group GET case/map/workflows/:element/before.svg
        group GET case/map/workflows/:element/before.bpmn
        group GET case/map/workflows/:element/proposed.svg
        group GET case/map/workflows/:element/proposed.bpmn
        group GET case/map/steps.csv
        group GET case/map/map.json
        group GET case/map/elements/:element/patterns
        group POST case/map/elements/:element/patterns/:pattern
        group GET case/map/findings
        group POST case/map/findings/acceptances
        group POST case/map/findings/acceptances/:acceptance/removal
        group GET case/map/data
        group GET case/map/data/schedule
        group GET case/map/data/flow
        group GET case/map/data/methods/:medium
        group POST case/map/data/:element/start
        group GET case/map/data/disposal
        group POST case/map/data/disposal
        group GET case/map/data/disposals/:element
        group GET case/map/data/calendar
        group POST case/map/data/calendar/feed
        group POST case/map/data/calendar/feed/removal
        group GET case/map/documents
        group GET case/map/documents/:document
        group GET case/map/documents/:document/sections/:section
        group GET case/map/documents/:document/passage
        group POST case/map/documents/:document/passage
        group GET case/map/documents/:document/changes
        group GET case/map/documents/:document/file
        group POST case/map/documents/:document/signature
        staff GET desk/cases/:case/map
        staff GET desk/cases/:case/map/start
        staff POST desk/cases/:case/map/start
        staff POST desk/cases/:case/map/start/examples
        staff GET desk/cases/:case/map/print
        staff POST desk/cases/:case/map/workflows/:element/adoption
        staff POST desk/cases/:case/map/workflows/:element/rejection
        staff POST desk/cases/:case/map/workflows/:element/completion
        staff GET desk/cases/:case/map/list/:kind
        staff POST desk/cases/:case/map/import
        staff GET desk/cases/:case/map/new/:kind
        staff POST desk/cases/:case/map/new/:kind
        staff GET desk/cases/:case/map/elements/:element
        staff POST desk/cases/:case/map/elements/:element
        staff POST desk/cases/:case/map/elements/:element/removal
        staff POST desk/cases/:case/map/elements/:element/undo
        staff GET desk/cases/:case/map/workflows/:element
        staff GET desk/cases/:case/map/workflows/:element/before.svg
        staff GET desk/cases/:case/map/workflows/:element/before.bpmn
        staff GET desk/cases/:case/map/workflows/:element/proposed.svg
        staff GET desk/cases/:case/map/workflows/:element/proposed.bpmn
        staff GET desk/cases/:case/map/steps.csv
        staff GET desk/cases/:case/map/map.json
        staff GET desk/cases/:case/map/elements/:element/patterns
        staff POST desk/cases/:case/map/elements/:element/patterns/:pattern
        staff GET desk/cases/:case/map/findings
        staff POST desk/cases/:case/map/findings/acceptances
        staff POST desk/cases/:case/map/findings/acceptances/:acceptance/removal
        staff GET desk/cases/:case/map/data
        staff GET desk/cases/:case/map/data/schedule
        staff GET desk/cases/:case/map/data/flow
        staff GET desk/cases/:case/map/data/methods/:medium
        staff POST desk/cases/:case/map/data/:element/start
        staff GET desk/cases/:case/map/data/disposal
        staff POST desk/cases/:case/map/data/disposal
        staff GET desk/cases/:case/map/data/disposals/:element
        staff GET desk/cases/:case/map/data/calendar
        staff POST desk/cases/:case/map/data/calendar/feed
        staff POST desk/cases/:case/map/data/calendar/feed/removal
        staff GET desk/cases/:case/map/documents
        staff GET desk/cases/:case/map/documents/:document
        staff GET desk/cases/:case/map/documents/:document/sections/:section
        staff GET desk/cases/:case/map/documents/:document/passage
        staff POST desk/cases/:case/map/documents/:document/passage
        staff GET desk/cases/:case/map/documents/:document/changes
        staff GET desk/cases/:case/map/documents/:document/file
        staff POST desk/cases/:case/map/findings/actions
        """

    @Test func holdsEveryRouteAndNoOther() async throws {
        let entries = try await TestSite.shared.value.site.routes.entries
        let routes = entries.map {
            "\($0.access.rawValue) \($0.method.rawValue) \($0.path.isEmpty ? "/" : $0.path)"
        }
        #expect(Set(routes) == Set(Self.table.split(separator: "\n").map(String.init)))
        #expect(routes.count == Set(routes).count)
    }

    @Test(arguments: TestSite.Person.allCases) func decidesForEveryRoute(person: TestSite.Person) async throws
    {
        let test = try await TestSite.shared.value
        for entry in test.site.routes.entries where !entry.path.hasSuffix("sign-out") {
            let path =
                "/en/" + entry.path.replacing(":case", with: test.waitingID).replacing(":", with: "no-")
            let response = try await test.send(entry.method, path, as: person)
            let name = "\(person) \(entry.method) \(entry.path) \(response.status.code)"
            #expect(response.status.code < 500, "\(name)")
            let isTurnedAway =
                response.status == .unauthorized
                || response.headers[.location].map { ["/en/return", "/en/sign-in"].contains($0) } == true
            switch (entry.access, person) {
            case (.everyone, _), (.group, .group), (.staff, .coordinator), (.coordinator, .coordinator):
                #expect(!isTurnedAway, "\(name)")
            case (.staff, .practitioner):
                #expect(!isTurnedAway, "\(name)")
                // The case was not granted to this practitioner: it is as if it did not exist.
                if entry.path.contains(":case"), response.status != .unprocessableContent {
                    #expect(response.status == .notFound, "\(name)")
                }
            case (.coordinator, .practitioner): #expect(response.status == .notFound, "\(name)")
            default: #expect(isTurnedAway, "\(name)")
            }
        }
    }

    @Test func everyFormOfAnotherSiteIsRefused() async throws {
        let test = try await TestSite.shared.value
        for entry in test.site.routes.entries where entry.method == .post {
            let path = "/en/" + entry.path.replacing(":case", with: test.caseID).replacing(":", with: "no-")
            for headers in [
                [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"],
                [HTTPField.Name("Sec-Fetch-Site")!: "same-site"],
                [.origin: "https://elsewhere.example"],
            ] as [HTTPFields] {
                let response = try await test.send(.post, path, as: .group, headers: headers)
                #expect(response.status == .forbidden, "\(entry.path)")
            }
        }
    }
}
