import Foundation
import Testing

@testable import Web

/// The names in templates, held against the views in the sources: a name that no view has shows nothing.
@Suite struct TheNamesInTemplates {
    /// What surrounds every page.
    private static let around: Set<String> = [
        "lang", "dir", "style", "programme", "languages", "notice", "staff", "once",
    ]

    private func texts(_ folder: String, _ ending: String) throws -> [(name: String, text: String)] {
        let url = URL(fileURLWithPath: TestSite.root + "/" + folder)
        let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
        return try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == ending }.map {
            let folder = $0.deletingLastPathComponent().lastPathComponent
            return (
                folder + "/" + $0.deletingPathExtension().lastPathComponent,
                try String(contentsOf: $0, encoding: .utf8)
            )
        }
    }

    /// The stored properties of all structs; computed ones are invisible to templates.
    private func properties(in source: String) -> Set<String> {
        var names: Set<String> = []
        /// How far the structs are indented that are open here.
        var open: [Int] = []
        for line in source.split(separator: "\n") {
            let indent = line.prefix { $0 == " " }.count
            while let last = open.last, indent <= last { open.removeLast() }
            if line.contains(/^\s*(?:private |fileprivate |public )?struct \w+/) {
                open.append(indent)
            } else if let last = open.last, indent == last + 4, !line.hasSuffix("{"),
                let match = line.firstMatch(of: /^\s*(?:let|var) (\w+)(?::| =)/)
            {
                names.insert(String(match.1))
            }
        }
        return names
    }

    private func known() throws -> Set<String> {
        try texts("Sources/Web", "swift").reduce(into: Self.around) { $0.formUnion(properties(in: $1.text)) }
    }

    private func used(in template: String) -> [String] {
        template.matches(of: /\{\{\{?[#^]?\s*([\w.]+)\s*\}?\}\}/)
            .flatMap { $0.1.split(separator: ".").map(String.init) }
    }

    @Test func areAllKnown() throws {
        let known = try known()
        #expect(known.count > 150)
        for template in try texts("Templates", "mustache") {
            let strange = Set(used(in: template.text)).subtracting(known)
            #expect(strange.isEmpty, "\(template.name) \(strange.sorted())")
        }
    }

    @Test func aMisspeltOneWouldBeSeen() throws {
        let known = try known()
        #expect(!Set(used(in: "{{#topics}}{{lable}}{{/topics}}")).isSubset(of: known))
        #expect(!properties(in: "struct A {\n    var sum: Int {\n        1\n    }\n}").contains("sum"))
        #expect(properties(in: "struct A {\n    let sum: Int\n}") == ["sum"])
    }

    @Test func everyTemplateIsUsed() throws {
        let sources = try texts("Sources/Web", "swift").map(\.text).joined()
        let templates = try texts("Templates", "mustache")
        let all = templates.map(\.text).joined()
        for template in templates {
            let name = template.name.replacing("Layout/", with: "")
            let isAsked = sources.contains("\"\(template.name)\"")
            let isPart = all.contains("{{>\(name)}}") || all.contains("{{<\(name)}}")
            #expect(isAsked || isPart, "\(template.name)")
        }
    }
}

@Suite struct ATemplateThatCannotBeUsed {
    private func library(_ files: [String: String]) throws -> Bool {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("templates-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let url = folder.appendingPathComponent(name + ".mustache")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: url, atomically: true, encoding: .utf8)
        }
        let library = try TemplateSources(folder: folder.path).library(.english)
        return files.keys.allSatisfy {
            library.getTemplate(named: $0.replacing("Layout/", with: "")) != nil
        }
    }

    @Test func isNoneOfThose() throws {
        #expect(
            try library([
                "Front/front": "{{<page}}{{$main}}[[Go on]]{{>Parts/list}}{{/main}}{{/page}}",
                "Parts/list": "{{#rows}}{{.}}{{/rows}}", "Layout/page": "<main>{{$main}}{{/main}}</main>",
            ]))
    }

    @Test(arguments: [
        "{{#open}}never closed", "{{>Parts/missing}}", "{{<missing}}{{/missing}}", "[[never closed",
    ])
    func isNamedAtTheStart(text: String) {
        let problem = #expect(throws: Pages.Problem.self) { try library(["Front/front": text]) }
        #expect(problem?.description.contains("Front/front") == true)
    }

    @Test func isAFolderThatIsMissing() {
        #expect(throws: Pages.Problem.self) { try library([:]) }
    }
}
