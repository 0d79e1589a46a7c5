/// A document, whatever it is written as in the end.
public struct Document: Sendable {
    public var title: String
    /// BCP 47.
    public var language: String
    /// ltr or rtl.
    public var direction: String
    public var blocks: [Block] = []

    public init(title: String, language: String, direction: String) {
        self.title = title
        self.language = language
        self.direction = direction
    }

    /// One part of a document.
    public enum Block: Sendable {
        case heading(String, level: Int = 2)
        case paragraph(String)
        case list([String])
        /// Things to do one after another.
        case steps([String])
        /// A line to fill in by hand, after its label.
        case blank(String)
        /// Pairs of a label and what it says.
        case facts([(String, String)])
        case table(head: [String], rows: [[String]])
        /// A drawing of ours, as SVG. What it shows stands in words beside it, so that formats without pictures leave
        /// it out.
        case picture(svg: String, title: String)
    }

    /// Its parts as parts of another document: every heading is one level lower.
    public var embedded: [Block] {
        blocks.map {
            if case .heading(let text, let level) = $0 { .heading(text, level: level + 1) } else { $0 }
        }
    }

    /// A heading with what stands under it.
    public mutating func add(
        _ heading: String, level: Int = 2, paragraphs: [String] = [], list: [String] = []
    ) {
        blocks.append(.heading(heading, level: level))
        blocks += paragraphs.map(Block.paragraph)
        if !list.isEmpty { blocks.append(.list(list)) }
    }
}
