import Content
import Documents

/// A document as it was drawn from a map, passage by passage, each with what in the map caused it.
public struct DrawnDocument: Sendable, Codable, Equatable {
    public struct Section: Sendable, Codable, Equatable {
        public let code: String
        public let title: String
        public var passages: [Passage]
    }

    public struct Passage: Sendable, Codable, Equatable {
        /// The code of its clause; where a clause is said of several elements, with the element after a slash.
        public let id: String
        public let form: DocumentTemplate.Clause.Form
        public var said: Said
        /// The elements of the map that make it stand here; empty where it always does.
        public let causes: [String]
        /// The group wrote it otherwise.
        public var isChanged = false
    }

    public enum Said: Sendable, Codable, Equatable {
        case text(String)
        /// The first row is the head.
        case table([[String]])
        case entries([Entry])
    }

    /// Something with a name, and what is said of it.
    public struct Entry: Sendable, Codable, Equatable {
        public let title: String
        public let facts: [Fact]
        public var steps: [String] = []
    }

    public struct Fact: Sendable, Codable, Equatable {
        public let label: String
        public let text: String
    }

    /// The code of its template.
    public let kind: String
    public let language: Language
    public let title: String
    public var sections: [Section]

    public var passages: [Passage] { sections.flatMap(\.passages) }
}

extension DrawnDocument {
    /// As it is written in the end. A section of which nothing is left is left out too.
    public var document: Document {
        var document = Document(title: title, language: language.rawValue, direction: language.direction)
        for section in sections where !section.passages.isEmpty {
            document.blocks.append(.heading(section.title))
            document.blocks += section.blocks
        }
        return document
    }
}

extension DrawnDocument.Section {
    /// Neighbours in a list make one list.
    fileprivate var blocks: [Document.Block] {
        var blocks: [Document.Block] = []
        var items: [String] = []
        func endList() {
            if !items.isEmpty { blocks.append(.list(items)) }
            items = []
        }
        var last: DocumentTemplate.Clause.Form?
        for passage in passages {
            if passage.form != last { endList() }
            last = passage.form
            switch (passage.said, passage.form) {
            case (.text(let text), .item): items.append(text)
            case (.text(let text), .check): items.append("☐ " + text)
            case (.text(let text), .blank): blocks.append(.blank(text))
            case (.text(let text), .paragraph): blocks.append(.paragraph(text))
            case (.table(let rows), _):
                blocks.append(.table(head: rows.first ?? [], rows: Array(rows.dropFirst())))
            case (.entries(let entries), _): blocks += entries.flatMap(\.blocks)
            }
        }
        endList()
        return blocks
    }
}

extension DrawnDocument.Entry {
    fileprivate var blocks: [Document.Block] {
        [.heading(title, level: 3)]
            + (facts.isEmpty ? [] : [.facts(facts.map { ($0.label, $0.text) })])
            + (steps.isEmpty ? [] : [.steps(steps)])
    }
}

extension DrawnDocument.Passage {
    /// Its words, for comparing.
    public var plainText: String {
        switch said {
        case .text(let text): text
        case .table(let rows): rows.map { $0.joined(separator: " · ") }.joined(separator: "\n")
        case .entries(let entries):
            entries.map { entry in
                ([entry.title] + entry.facts.map { "\($0.label): \($0.text)" } + entry.steps).joined(
                    separator: "\n")
            }.joined(separator: "\n")
        }
    }
}
