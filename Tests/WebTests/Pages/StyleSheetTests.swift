import Foundation
import Testing

@testable import Web

@Suite struct AStyleSheet {
    private static let files = ["group.css", "desk.css"]

    private func source(_ file: String) throws -> String {
        try String(contentsOfFile: TestSite.root + "/Public/" + file, encoding: .utf8)
    }

    private func minified(_ css: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("style-\(UUID()).css").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try css.write(toFile: path, atomically: true, encoding: .utf8)
        return try StyleSheet(path).text
    }

    /// Without comments, space and the last semicolon of a rule, which are all that may be taken away.
    private func bare(_ css: String) -> String {
        css.replacing(/\/\*(?s:.*?)\*\//, with: "").replacing(/\s+/, with: "").replacing(";}", with: "}")
    }

    @Test(arguments: files) func saysTheSame(file: String) throws {
        let (before, after) = (try source(file), try StyleSheet(TestSite.root + "/Public/" + file).text)
        #expect(bare(after) == bare(before))
        #expect(after.count < before.count)
        #expect(!after.contains("/*"))
        #expect(after.count { $0 == "{" } == after.count { $0 == "}" })
    }

    @Test(arguments: files) func keepsSpaceThatMeansSomething(file: String) throws {
        let (before, after) = (try source(file), try StyleSheet(TestSite.root + "/Public/" + file).text)
        let texts = { (css: String) in css.matches(of: /"[^"]*"/).map { String($0.0) } }
        #expect(texts(after) == texts(before))
        // Inside calc() a sum needs space on both sides.
        let sums = { (css: String) in css.matches(of: /\w\)? [+-] [\w(]/).count }
        #expect(sums(after) == sums(before.replacing(/\/\*(?s:.*?)\*\//, with: "")))
    }

    @Test func isMadeSmallRuleByRule() throws {
        let css = """
            /* a comment: { */
            .card  >  p,
            nav a {
                margin: calc(1rem + 2px) auto;
                content: "\\2039";
            }

            @media (min-width: 40rem) and (max-width: 60rem) {
                nav a:hover { color: red; }
            }
            """
        #expect(
            try minified(css)
                == ".card>p,nav a{margin:calc(1rem + 2px) auto;content:\"\\2039\"}"
                + "@media (min-width:40rem) and (max-width:60rem){nav a:hover{color:red}}")
    }

    @Test(arguments: files) func loadsNothing(file: String) throws {
        let text = try StyleSheet(TestSite.root + "/Public/" + file).text
        #expect(!text.contains(/url\(|@import|@font-face|expression\(/))
    }

    @Test(arguments: files) func knowsNeitherLeftNorRight(file: String) throws {
        let sided = try StyleSheet(TestSite.root + "/Public/" + file).text
            .matches(
                of:
                    /(?:margin|padding|border|inset)-(?:left|right)|[;{](?:left|right|float):|text-align:(?:left|right)/
            )
        #expect(sided.map { String($0.0) }.isEmpty)
    }
}
