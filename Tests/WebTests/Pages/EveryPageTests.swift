import Content
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Programme
import Testing

@testable import Vault
@testable import Web

/// Every page that can be fetched, in each of its languages, with the demonstration as its sample: each view is
/// filled by a case that is in the right stage for it.
@Suite struct EveryPage {
    /// These are files, not pages.
    private static let files = [
        ".ics", "case/download", ".md", ".svg", ".bpmn", ".csv", ".json", ":document/file", "days/:file",
        ":choice/record",
    ]

    /// These lead to the desk, and are in its languages.
    private static let doors: Set<String> = ["sign-in", "recover", "invitation/:token"]

    /// The cookies of a new draft and of all groups of the demonstration, one of which each page is made for.
    private static func groups(_ test: TestSite) async throws -> [String] {
        let needs = Needs(topics: ["data"], words: "Our list is on one old computer.", urgency: "weeks")
        let draft = try await test.programme.startDraft(needs, language: "en", once: .random())
        var cookies = ["case=\(draft.session)"]
        for receipt in test.receipts {
            cookies.append("case=\(try await test.programme.signIn(receipt).session)")
        }
        return cookies
    }

    private static func desk(_ path: String, _ test: TestSite) async throws -> [String] {
        var paths = [test.caseID, test.waitingID].map { path.replacing(":case", with: $0) }
        if path.contains(":action") {
            let staff = try await test.programme.staffMember(Token(text: test.session(.practitioner))!)!
            let file = try await test.programme.caseFile(test.caseID, for: staff)
            paths = paths.compactMap { path in
                file.actions.first.map { path.replacing(":action", with: $0.id) }
            }
        }
        if path.contains("/map") {
            let staff = try await test.programme.staffMember(Token(text: test.session(.practitioner))!)!
            let file = try await test.programme.caseFile(test.caseID, for: staff)
            let map = try await test.programme.map(of: file).map
            let element =
                path.contains("workflows")
                ? map.workflows[0].id : path.contains("disposals") ? DocumentedCase.disposal : map.steps[0].id
            let copy = map.foundCopies[0].id
            paths = paths.map {
                $0.replacing(":kind", with: "steps").replacing(":element", with: element)
                    .replacing(":medium", with: "paper").replacing(":document", with: "data-policy")
                    .replacing(":section", with: "purpose")
            }
            if path.hasSuffix("/disposal") { paths = paths.map { "\($0)?copy=\(copy)" } }
            if path.hasSuffix("/passage") { paths = paths.map { "\($0)?id=people-first" } }
            if path.hasSuffix("/changes") { paths = paths.map { "\($0)?from=1" } }
        }
        if path.contains(":choice") {
            let staff = try await test.programme.staffMember(Token(text: test.session(.practitioner))!)!
            let file = try await test.programme.caseFile(test.caseID, for: staff)
            let choice = try await test.programme.toolChoices(of: file).choices[0].id
            paths = paths.map { $0.replacing(":choice", with: choice) }
        }
        paths = paths.map {
            $0.replacing(":tool", with: "signal").replacing(":host", with: "greenhost")
                .replacing(":explainer", with: "metadata").replacing(":term", with: "metadata")
        }
        if path.contains(":token") {
            let staff = try await test.programme.staffMember(Token(text: test.session(.coordinator))!)!
            let link = try await test.programme.invite(
                [.practitioner], by: Coordinator(staff)!, once: .random())
            paths = [path.replacing(":token", with: link.text)]
        }
        return paths
    }

    /// The first answer that is a page.
    private func page(_ entry: RouteEntry, in language: String, groups: [String], _ test: TestSite)
        async throws
        -> String?
    {
        for path in try await Self.desk(entry.path, test) {
            for cookie in entry.access == .group ? groups : test.cookies.values.sorted() {
                let response = try await test.send(
                    .get, "/\(language)/" + path, as: .nobody,
                    headers: [.cookie: cookie, HTTPField.Name("Sec-Fetch-Site")!: "none"])
                if response.status == .ok { return String(buffer: response.body) }
            }
        }
        return nil
    }

    @Test(arguments: ["en", "es", "pt", "fr", "ar"]) func isWhole(language: String) async throws {
        let test = try await TestSite.shared.value
        let groups = try await Self.groups(test)
        try await DocumentedCase.make(test, in: Language(rawValue: language)!)
        let deskLanguages = test.site.pages.deskLanguages.map(\.rawValue)
        for entry in test.site.routes.entries
        where entry.method == .get && !Self.files.contains(where: entry.path.hasSuffix) {
            let isDesk =
                entry.access == .staff || entry.access == .coordinator || Self.doors.contains(entry.path)
            guard !isDesk || deskLanguages.contains(language) else { continue }
            let text = try await page(entry, in: language, groups: groups, test)
            let html = try #require(text, "No sample shows \(entry.path)")
            let name: Testing.Comment = "\(language) \(entry.path)"
            #expect(
                html.contains("<html lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\""), name)
            #expect(html.ranges(of: "<h1").count == 1, name)
            #expect(!html.contains("{{") && !html.contains("[[") && !html.contains("Optional("), name)
            #expect(!html.contains("href=\"\"") && !html.contains("<h1></h1>"), name)
            #expect(html.hasSuffix("</html>") || html.hasSuffix("</html>\n"), name)
        }
    }
}
