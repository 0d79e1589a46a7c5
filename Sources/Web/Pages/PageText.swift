import Documents
import Mustache

/// Escapes what stands in a page, scalar by scalar. A joining character makes one `Character` with the sign before
/// or after it (U+0600 and `<`, `"` and U+0301), so that an escaper which looks at characters lets the sign through.
struct PageText: MustacheContentType {
    /// The name under which templates ask for it.
    static let name = "PAGE"

    func escapeText(_ text: String) -> String { text.htmlEscaped }

    /// A template as the parser gets it. Partials fall back to the library's own escaper, so each one asks for ours.
    static func asking(_ template: String) -> String { "{{%CONTENT_TYPE:\(name)}}\n" + template }
}
