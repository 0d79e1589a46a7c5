import HTTPTypes
import HummingbirdTesting
import Programme
import Testing

@testable import Vault
@testable import Web

/// A form that arrives when its time is over keeps what was typed on the page that says so.
@Suite struct AFormThatComesTooLate {
    /// Sends a step of asking for a group whose request was sent long ago.
    private func answer(_ path: String, _ form: String) async throws -> TestResponse {
        let test = try await TestSite.shared.value
        return try await test.send(
            .post, "/en/ask" + path, as: .group, form: form + "&version=1&once=" + Token.random().text)
    }

    @Test func showsTheStepAgainWhenSomethingIsWrongInIt() async throws {
        for (path, form) in [
            ("", "words=The+landlord+came+with+two+men+today"),
            ("/reach", "way=email&hours=Only+when+the+market+is+open"),
        ] {
            let response = try await answer(path, form)
            #expect(response.status == .unprocessableContent)
            let typed = form.contains("landlord") ? "The landlord came" : "Only when the market is open"
            #expect(String(buffer: response.body).contains(typed))
        }
    }

    @Test func isNotTakenAndNotLost() async throws {
        for (path, form) in [
            ("", "topic=data&urgency=weeks&words=The+landlord+came+with+two+men+today"),
            ("/who", "who=We+are+now+forty+families+in+three+streets"),
        ] {
            let response = try await answer(path, form)
            #expect(response.status == .conflict)
            #expect(
                String(buffer: response.body).contains(
                    form.contains("landlord") ? "landlord came" : "forty families"))
        }
    }
}
