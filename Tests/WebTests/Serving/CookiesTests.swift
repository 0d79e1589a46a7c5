import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Programme
import Testing

@testable import Web

@Suite struct TheCookies {
    private let session = Data(#"{"session":"a-token"}"#.utf8)

    private func words(_ side: Web.Cookies.Side, publicAddress: String?) throws -> Set<String> {
        let opened = try JSONDecoder().decode(OpenedSession.self, from: session)
        let configuration = SiteConfiguration(root: "", publicAddress: publicAddress)
        let text = Web.Cookies.set(side, opened, configuration).description
        return Set(text.split(separator: "; ").map(String.init))
    }

    @Test func onLoopbackAreSeenByNoScriptAndSentFromNoOtherSite() throws {
        let always: Set<String> = ["HttpOnly", "SameSite=Strict", "Path=/"]
        #expect(try words(.group, publicAddress: nil) == always.union(["case=a-token"]))
        #expect(try words(.staff, publicAddress: nil) == always.union(["desk=a-token"]))
    }

    @Test func overHTTPSAreBoundToTheHost() throws {
        let always: Set<String> = ["HttpOnly", "SameSite=Strict", "Path=/", "Secure"]
        let address = "https://support.example.org"
        #expect(try words(.group, publicAddress: address) == always.union(["__Host-case=a-token"]))
        #expect(try words(.staff, publicAddress: address) == always.union(["__Host-desk=a-token"]))
    }

    @Test func comeWithTheFirstAnswerAndNotBefore() async throws {
        let test = try await TestSite.shared.value
        #expect(try await test.send(.get, "/en/ask", as: .nobody).headers[.setCookie] == nil)
        let refused = try await test.send(.post, "/en/ask", as: .nobody, form: "words=alone")
        #expect(refused.status == .unprocessableContent)
        #expect(refused.headers[.setCookie] == nil)
        let cookie = try await firstAnswer(test)
        #expect(cookie.hasPrefix("case="))
    }

    @Test func endWhenSomeoneLeaves() async throws {
        let test = try await TestSite.shared.value
        let cookie = try await firstAnswer(test)
        let token = try #require(Token(text: String(cookie.dropFirst("case=".count))))
        #expect(try await test.programme.groupMember(token) != nil)
        let response = try await test.send(.get, "/leave", as: .nobody, headers: [.cookie: cookie])
        #expect(response.status == .seeOther)
        #expect(response.headers[.location] == test.site.configuration.leaveTo)
        let cleared = try #require(response.headers[.setCookie])
        #expect(cleared.hasPrefix("case=;"))
        #expect(cleared.contains("Max-Age=0"))
        let forgotten = response.headers[HTTPField.Name("Clear-Site-Data")!] ?? ""
        #expect(forgotten.contains("\"cookies\""))
        #expect(forgotten.contains("\"storage\""))
        #expect(try await test.programme.groupMember(token) == nil)
    }

    @Test func endWhenTheCaseIsClosedInThisBrowser() async throws {
        let test = try await TestSite.shared.value
        let cookie = try await firstAnswer(test)
        let token = try #require(Token(text: String(cookie.dropFirst("case=".count))))
        let response = try await test.send(
            .post, "/en/case/sign-out", as: .nobody, headers: [.cookie: cookie])
        #expect(response.headers[.setCookie]?.contains("Max-Age=0") == true)
        #expect(try await test.programme.groupMember(token) == nil)
    }

    /// The first step of asking, and the cookie that it gives.
    private func firstAnswer(_ test: TestSite) async throws -> String {
        let once = Token.random().text
        let response = try await test.send(
            .post, "/en/ask", as: .nobody, form: "topic=data&words=Help&urgency=weeks&once=\(once)")
        #expect(response.headers[.location] == "/en/ask/who")
        return String(try #require(response.headers[.setCookie]?.split(separator: ";").first))
    }
}
