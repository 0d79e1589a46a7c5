import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Programme
import Testing

@testable import Web

@Suite struct EveryAnswer {
    /// Pages of every kind: public, private, files, errors, and the addresses outside the languages.
    private static let pages: [(person: TestSite.Person, path: String, status: Int)] = [
        (.nobody, "/", 303), (.nobody, "/leave", 303), (.nobody, "/robots.txt", 200), (.nobody, "/en", 200),
        (.nobody, "/ar/help-now", 200), (.nobody, "/fr/privacy", 200), (.nobody, "/es/ask", 200),
        (.nobody, "/pt/return", 200), (.nobody, "/es/sign-in", 200), (.nobody, "/en/case", 303),
        (.nobody, "/en/nothing", 404), (.nobody, "/xx/ask", 404), (.nobody, "/nothing/at/all", 404),
        (.group, "/ar/case", 200), (.group, "/en/case/plan", 200), (.group, "/en/case/download", 200),
        (.group, "/en/case/download.md", 200), (.group, "/en/case/call.ics", 200),
        (.practitioner, "/es/desk", 200), (.practitioner, "/en/desk/queue", 404),
        (.coordinator, "/en/desk/people", 200),
    ]

    @Test func forbidsScriptsAndTellsNobody() async throws {
        let test = try await TestSite.shared.value
        for (person, path, status) in Self.pages {
            let headers = try await test.send(.get, path, as: person, expecting: status).headers
            let policy = try #require(headers[.contentSecurityPolicy], "\(path)")
            #expect(policy.hasPrefix("default-src 'none';"), "\(path)")
            for word in ["script-src", "unsafe", "http:", "https:", "data:", "*"] {
                #expect(!policy.contains(word), "\(path) \(word)")
            }
            for word in ["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"] {
                #expect(policy.contains(word), "\(path) \(word)")
            }
            #expect(headers[.xContentTypeOptions] == "nosniff", "\(path)")
            #expect(headers[HTTPField.Name("Referrer-Policy")!] == "same-origin", "\(path)")
            #expect(headers[.strictTransportSecurity] == nil, "\(path)")
        }
    }

    @Test func carriesTheStyleThatThePolicyNames() async throws {
        let test = try await TestSite.shared.value
        var styles: Set<String> = []
        for (person, path, status) in Self.pages {
            let response = try await test.send(.get, path, as: person, expecting: status)
            let page = String(buffer: response.body)
            guard let style = page.firstMatch(of: /(?s)<style>(.*?)<\/style>/) else { continue }
            guard !path.contains("download") else { continue }
            let hash = styleHash(String(style.1))
            styles.insert(hash)
            #expect(
                response.headers[.contentSecurityPolicy]?.contains("'sha256-\(hash)'") == true, "\(path)")
        }
        #expect(styles.count == 2, "One style for groups, and one for the desk")
    }

    @Test func isKeptByNoCacheUnlessAllSeeTheSame() async throws {
        let test = try await TestSite.shared.value
        for (person, path, status) in Self.pages {
            let response = try await test.send(.get, path, as: person, expecting: status)
            let isPublic = ["/en", "/ar/help-now", "/fr/privacy"].contains(path)
            let kept = response.headers[.cacheControl]
            #expect(isPublic ? kept?.hasPrefix("public") == true : kept == "no-store", "\(path)")
            #expect(response.headers[.setCookie] == nil, "\(path)")
        }
    }

    @Test func isCompressedForThoseWhoTakeIt() async throws {
        let test = try await TestSite.shared.value
        for path in ["/en", "/en/ask"] {
            let plain = try await test.send(.get, path, as: .nobody, headers: [:])
            let packed = try await test.send(.get, path, as: .nobody, headers: [.acceptEncoding: "br, gzip"])
            #expect(plain.headers[.contentEncoding] == nil)
            #expect(packed.headers[.contentEncoding] == "gzip")
            #expect(packed.headers[.vary] == "Accept-Encoding")
            #expect(packed.body.readableBytes < plain.body.readableBytes / 2)
        }
    }

    @Test func comeWithoutAPageForThoseWhoOnlyLook() async throws {
        let test = try await TestSite.shared.value
        for (path, status) in [("/en", 200), ("/en/ask", 200), ("/en/nothing", 404)] {
            let head = try await test.send(.head, path, as: .nobody, expecting: status)
            #expect(head.headers[.contentSecurityPolicy] != nil)
            if status == 200 { #expect(head.body.readableBytes == 0) }
        }
    }

    @Test func overHTTPSAsksForHTTPSFromThenOn() async throws {
        let programme = try await TestSite.shared.value.programme
        let configuration = SiteConfiguration(
            root: TestSite.root, publicAddress: "https://support.example.org")
        let site = try Site(programme: programme, configuration: configuration, log: Logger(label: "test"))
        let response = try await Application(router: site.buildRouter()).test(.router) { client in
            try await client.execute(uri: "/en/nothing", method: .get)
        }
        #expect(response.headers[.strictTransportSecurity] == "max-age=31536000")
    }
}

extension TestSite {
    /// Sends a request, and records when the answer has another status.
    fileprivate func send(
        _ method: HTTPRequest.Method, _ path: String, as person: Person, expecting status: Int
    ) async throws -> TestResponse {
        let response = try await send(method, path, as: person)
        #expect(response.status.code == status, "\(path)")
        return response
    }
}
