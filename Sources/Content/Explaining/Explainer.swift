import Foundation

/// Something about technology, explained in a few short parts with a drawing.
public struct Explainer: Sendable, Codable, Hashable {
    public struct Drawing: Sendable, Codable, Hashable {
        public enum Shape: String, Sendable, Codable, CaseIterable {
            case person, device, server, place, danger
        }
        public enum Way: String, Sendable, Codable, CaseIterable {
            /// Whoever stands on the way can read it.
            case open
            /// Nobody on the way can read it.
            case sealed
            /// Nothing is sent.
            case none
        }

        public struct Box: Sendable, Codable, Hashable {
            public let code: String
            /// From 0, downwards: how far something has come.
            public let step: Int
            /// From 0, in the direction of reading: what lies beside it.
            public let side: Int
            public let kind: Shape
            public let label: Localized
        }

        public struct Arrow: Sendable, Codable, Hashable {
            /// Codes of boxes.
            public let from: String
            public let to: String
            public let kind: Way
            public let label: Localized?
        }

        /// What it shows, for those who do not see it.
        public let says: Localized
        public let boxes: [Box]
        public let arrows: [Arrow]
    }

    public struct Part: Sendable, Codable, Hashable {
        public let heading: Localized
        /// `[words](code)` leads from the words to a term of the glossary.
        public let text: Localized
    }

    public let code: String
    public let title: Localized
    public let short: Localized
    public let drawing: Drawing
    public let parts: [Part]
    public let remember: [Localized]
}

extension Explainer {
    /// The folder that holds one file for each.
    static let folder = "explainers"
    static let shape = Shape(
        .needed("code", .text), .needed("title", .words), .needed("short", .words),
        .needed(
            "drawing",
            .group(
                Shape(
                    .needed("says", .words),
                    .needed(
                        "boxes",
                        .list(
                            Shape(
                                .needed("code", .text), .needed("step", .text), .needed("side", .text),
                                .needed("kind", .choice(Drawing.Shape.allCases.map(\.rawValue))),
                                .needed("label", .words)))),
                    .needed(
                        "arrows",
                        .list(
                            Shape(
                                .needed("from", .text), .needed("to", .text),
                                .needed("kind", .choice(Drawing.Way.allCases.map(\.rawValue))),
                                .optional("label", .words))))))),
        .needed("parts", .list(Shape(.needed("heading", .words), .needed("text", .words)))),
        .needed("remember", .list(.words)))

    /// What to mend that only the glossary can judge, and in the drawing.
    func mends(knowing terms: [GlossaryTerm]) -> [String] {
        let codes = Set(terms.map(\.code))
        let linked = parts.flatMap { part in
            Language.allCases.flatMap { GlossaryText(part.text[$0]).terms }
        }
        let boxes = drawing.boxes
        let spots = boxes.map { [$0.step, $0.side] }
        return Set(linked).subtracting(codes).sorted().map {
            "The term '\($0)' is not in \(GlossaryTerm.file)."
        }
            + Set(drawing.arrows.flatMap { [$0.from, $0.to] }).subtracting(boxes.map(\.code)).sorted().map {
                "An arrow names the box '\($0)', and there is none."
            }
            + (Set(spots).count == spots.count ? [] : ["Two boxes of the drawing lie in one place."])
            + (spots.joined().allSatisfy((0...3).contains)
                ? [] : ["Steps and sides of the drawing are counted from 0 to 3."])
    }
}

/// A text in which some words lead to terms of the glossary.
public struct GlossaryText: Sendable {
    public struct Part: Sendable, Equatable {
        public let text: String
        /// The code of the term to which it leads.
        public let term: String?
    }

    public let parts: [Part]

    public var terms: [String] { parts.compactMap(\.term) }

    /// Reads `[words](code)`; whatever does not look so is plain text.
    public init(_ text: String) {
        var (parts, rest): ([Part], Substring) = ([], text[...])
        while let link = rest.firstMatch(of: /\[([^\]\[]+)\]\(([a-z][a-z0-9-]*)\)/) {
            let before = rest[..<link.range.lowerBound]
            if !before.isEmpty { parts.append(Part(text: String(before), term: nil)) }
            parts.append(Part(text: String(link.1), term: String(link.2)))
            rest = rest[link.range.upperBound...]
        }
        if !rest.isEmpty { parts.append(Part(text: String(rest), term: nil)) }
        self.parts = parts
    }
}
