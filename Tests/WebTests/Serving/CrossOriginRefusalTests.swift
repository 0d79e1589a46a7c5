import Foundation
import HTTPTypes
import Hummingbird
import Programme
import Testing

@testable import Web

@Suite struct TheRefusalOfOtherSites {
    private static let site = HTTPField.Name("Sec-Fetch-Site")!

    private func isAllowed(
        _ method: HTTPRequest.Method, _ headers: HTTPFields, host: String = "support.example.org"
    ) -> Bool {
        let head = HTTPRequest(
            method: method, scheme: "https", authority: host, path: "/en/ask", headerFields: headers)
        return CrossOriginRefusal.isAllowed(Request(head: head, body: RequestBody(buffer: ByteBuffer())))
    }

    @Test(arguments: ["same-origin": true, "none": true, "same-site": false, "cross-site": false, "": false])
    func believesWhatTheBrowserSays(word: String, expected: Bool) {
        #expect(isAllowed(.post, [Self.site: word]) == expected)
        // The browser's word decides, whatever the origin is.
        #expect(isAllowed(.post, [Self.site: word, .origin: "https://elsewhere.example"]) == expected)
        #expect(isAllowed(.post, [Self.site: word, .origin: "https://support.example.org"]) == expected)
    }

    @Test(arguments: [
        "https://support.example.org": true, "http://support.example.org": true,
        "https://support.example.org:8443": false, "https://support.example.org.elsewhere.example": false,
        "https://elsewhere.example": false, "support.example.org": false, "null": false, "": false,
    ])
    func comparesOriginAndHostInOldBrowsers(origin: String, expected: Bool) {
        #expect(isAllowed(.post, [.origin: origin]) == expected)
    }

    @Test func knowsItsPort() {
        #expect(isAllowed(.post, [.origin: "http://127.0.0.1:8080"], host: "127.0.0.1:8080"))
        #expect(!isAllowed(.post, [.origin: "http://127.0.0.1:8081"], host: "127.0.0.1:8080"))
    }

    @Test func letsThroughWhatComesFromNoBrowserAndWhatOnlyReads() {
        #expect(isAllowed(.post, [:]))
        for method in [HTTPRequest.Method.get, .head, .options] {
            #expect(isAllowed(method, [Self.site: "cross-site", .origin: "https://elsewhere.example"]))
        }
        for method in [HTTPRequest.Method.put, .delete, .patch] {
            #expect(!isAllowed(method, [Self.site: "cross-site"]))
        }
    }
}

@Suite struct AFormOfAnotherSite {
    private static let forms: [(person: TestSite.Person, path: String, form: String)] = [
        (.group, "case/entries", "text=Forged"),
        (.group, "case/reach", "way=here&zone=Africa/Dakar"),
        (.group, "case/plan/comments", "text=Forged"),
        (.group, "case/plan/agreement", "version=1"),
        (.group, "case/receipts", ""),
        (.group, "case/deletion", "sure=yes"),
        (.group, "case/sign-out", ""),
        (.practitioner, "desk/cases/:case/entries", "entry=Forged"),
        (.practitioner, "desk/cases/:case/notes", "note=Forged"),
        (.practitioner, "desk/cases/:case/tasks", "task=Forged"),
        (.practitioner, "desk/cases/:case/closure", "outcome=other"),
        (.practitioner, "desk/cases/:case/revision", ""),
        (.practitioner, "desk/sign-out", ""),
        (.coordinator, "desk/people", "role=coordinator"),
    ]

    @Test func changesNothing() async throws {
        let test = try await TestSite()
        let before = try await standing(test)
        for headers in [
            [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"], [.origin: "https://elsewhere.example"],
        ] as [HTTPFields] {
            for (person, path, form) in Self.forms {
                let response = try await test.send(
                    .post, "/en/" + path.replacing(":case", with: test.caseID), as: person,
                    form: form + "&once=" + Token.random().text, headers: headers)
                #expect(response.status == .forbidden, "\(path)")
            }
        }
        #expect(try await standing(test) == before)
        // The same form from our own page does what it says.
        let own = try await test.send(
            .post, "/en/case/entries", as: .group, form: "text=Real&once=" + Token.random().text)
        #expect(own.status == .seeOther)
        #expect(try await standing(test) != before)
    }

    /// All that the forms above could change. Throws when a session has ended or the case is gone.
    private func standing(_ test: TestSite) async throws -> [String] {
        let token = { (person: TestSite.Person) in
            Token(text: String(test.cookies[person]?.split(separator: "=").last ?? ""))
        }
        let group = try await test.programme.groupMember(#require(token(.group)))
        let staff = try await test.programme.staffMember(#require(token(.practitioner)))
        let file = try await test.programme.caseFile(test.caseID, for: #require(staff))
        let receipts = try await test.programme.receiptCount(of: file)
        return [
            "\(try #require(group).caseID) \(file.stage) \(receipts) receipts",
            "\(file.contact?.version ?? 0) \(file.plan?.version ?? 0) \(file.closing == nil)",
            "\(file.entries.count) \(file.notes.count) \(file.tasks.count) \(file.comments.count)",
        ]
    }
}
