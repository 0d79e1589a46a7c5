import Foundation

/// A style sheet as pages carry it: without comments and needless space.
struct StyleSheet {
    let text: String

    init(_ path: String) throws {
        var css = try String(contentsOfFile: path, encoding: .utf8)
        css.replace(/\/\*(?s:.*?)\*\//, with: "")
        css.replace(/\s+/, with: " ")
        css.replace(/\s*([{};,>])\s*/) { String($0.1) }
        css.replace(/:\s+/, with: ":")
        css.replace(";}", with: "}")
        text = css.trimmingCharacters(in: .whitespaces)
    }
}
