import Foundation
import Testing

@testable import Web

/// What holds for every template.
@Suite struct EveryTemplate {
    private func templates() throws -> [(name: String, text: String)] {
        let folder = URL(fileURLWithPath: TestSite.root + "/Templates")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "mustache" }.map {
            ($0.deletingPathExtension().lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
        }
    }

    @Test func isReadInEveryLanguage() throws {
        let pages = try Pages(root: TestSite.root)
        #expect(pages.languages.map(\.rawValue) == ["en", "es", "pt", "fr", "ar"])
        #expect(pages.deskLanguages.map(\.rawValue) == ["en", "es"])
    }

    /// A picture is drawn by us, and a document is written by us; both escape what they write.
    @Test func escapesAllButTheStyleSheetPicturesAndDocuments() throws {
        for template in try templates() {
            let raw = template.text.matches(of: /\{\{[{&]\s*(\w+)/).map { String($0.1) }
            let isStyle = raw == ["style"] && template.name.hasSuffix("-layout")
            let isPicture = raw == ["svg"] && template.name == "picture"
            let isDocument = raw == ["document"] && template.name == "document"
            #expect(raw.isEmpty || isStyle || isPicture || isDocument, "\(template.name)")
        }
    }

    @Test func runsNothingAndLoadsNothing() throws {
        for template in try templates() {
            #expect(!template.text.contains(/<(script|img|link|iframe|object|embed)\b/), "\(template.name)")
            #expect(!template.text.contains(/\s(on\w+|style)\s*=/), "\(template.name)")
            #expect(!template.text.lowercased().contains("javascript:"), "\(template.name)")
        }
    }

    @Test func everyFormCanBeSentTwice() throws {
        // These change nothing that could be doubled.
        let harmless = ["sign-in", "recover", "return", "receipt/back", "deletion", "sign-out"]
        for template in try templates() {
            for form in template.text.matches(of: /(?s)<form[^>]*method="post"([^>]*)>(.*?)<\/form>/) {
                let action = String(form.1)
                let isHarmless =
                    harmless.contains { action.contains($0 + "\"") } || template.name == "desk-enrol"
                let hasToken = form.2.contains("name=\"once\"") || form.2.contains("contact-fields")
                #expect(isHarmless || hasToken, "\(template.name) \(action)")
            }
        }
    }

    @Test func everyPageThatIsAskedForExists() throws {
        let names = Set(try TemplateSources(folder: TestSite.root + "/Templates").names)
        let folder = URL(fileURLWithPath: TestSite.root + "/Sources/Web")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var asked: Set<String> = []
        for file in (files?.allObjects as? [URL] ?? []) where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            asked.formUnion(text.matches(of: /"([A-Z][a-z]+\/[a-z-]+)"/).map { String($0.1) })
        }
        #expect(asked.count > 20)
        #expect(asked.subtracting(names).isEmpty)
    }
}
