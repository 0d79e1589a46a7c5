import Foundation
import Yams

/// A kind of document that is drawn from the map: its sections, and the clauses that stand in them when what they need
/// is so.
public struct DocumentTemplate: Sendable, Codable, Hashable {
    public struct Section: Sendable, Codable, Hashable {
        public let code: String
        public let title: PartlyLocalized
        public let clauses: [Clause]
    }

    public struct Clause: Sendable, Codable, Hashable {
        public enum Form: String, Sendable, Codable, CaseIterable {
            case paragraph
            /// One of a list.
            case item
            /// A box to tick.
            case check
            /// A line to fill in by hand.
            case blank
        }

        /// Said once for each of these.
        public enum Each: String, Sendable, Codable, CaseIterable { case holding, sharing, harm, role }

        /// Written by the product.
        public enum Table: String, Sendable, Codable, CaseIterable {
            case inventory, schedule, harms, sharings
            case disposalSteps = "disposal-steps"
        }

        public let code: String
        /// Facts that must all hold.
        public let when: [String]?
        /// Facts of which one must hold.
        public let any: [String]?
        /// Facts of which none may hold.
        public let unless: [String]?
        public let form: Form?
        public let each: Each?
        public let table: Table?
        /// nil only where a table stands.
        public let text: PartlyLocalized?
    }

    public let code: String
    public let title: PartlyLocalized
    /// What it is for, and what it is not.
    public let about: PartlyLocalized
    public let sections: [Section]

    public var clauses: [Clause] { sections.flatMap(\.clauses) }

    /// The languages in which all of it is written.
    public var languages: [Language] {
        let texts = [title, about] + sections.map(\.title) + clauses.compactMap(\.text)
        return Language.allCases.filter { language in texts.allSatisfy { $0.isSaid(in: language) } }
    }
}

extension DocumentTemplate {
    /// The folder that holds one file for each.
    static let folder = "documents"
    /// Those that the product offers.
    public static let codes = [
        "data-policy", "rad-policy", "consent-script", "sharing-checklist", "incident-card", "life-cycle",
        "summary",
    ]

    static let shape = Shape(
        .needed("code", .text), .needed("title", .someWords), .needed("about", .someWords),
        .needed("sections", .list(Section.shape)))

    /// What to mend in one whose shape is right.
    func mends(file: String) -> [String] {
        let codes = clauses.map(\.code)
        let twins = Set(codes.filter { code in codes.filter { $0 == code }.count > 1 }).sorted()
        return (code + ".yaml" == file ? [] : ["Its code must be the file's name without '.yaml'."])
            + twins.map { "Two clauses have the code '\($0)'. Rename one." }
            + clauses.filter { ($0.text == nil) == ($0.table == nil) }.map {
                "The clause '\($0.code)' needs a text or a table, and not both."
            }
            + clauses.flatMap { clause -> [String] in
                guard let text = clause.text else { return [] }
                let marks = Language.allCases.filter { text.isSaid(in: $0) }.map { text[$0].placeholders }
                return Set(marks).count > 1
                    ? ["The clause '\(clause.code)' has other places to fill in from language to language."]
                    : []
            }
    }
}

extension DocumentTemplate.Section {
    static let shape = Shape(
        .needed("code", .text), .needed("title", .someWords),
        .needed("clauses", .list(DocumentTemplate.Clause.shape)))
}

extension DocumentTemplate.Clause {
    static let shape = Shape(
        .needed("code", .text), .optional("when", .texts), .optional("any", .texts),
        .optional("unless", .texts),
        .optional("form", .choice(Form.allCases.map(\.rawValue))),
        .optional("each", .choice(Each.allCases.map(\.rawValue))),
        .optional("table", .choice(Table.allCases.map(\.rawValue))), .optional("text", .someWords))
}

extension PackReader {
    /// All templates of documents, in the order in which they are offered.
    mutating func documentTemplates() -> [DocumentTemplate] {
        DocumentTemplate.codes.compactMap { code in
            let name = "\(DocumentTemplate.folder)/\(code).yaml"
            guard let text = try? String(contentsOfFile: path(of: name), encoding: .utf8),
                let node = try? compose(yaml: text, .basic)
            else {
                report(name, ["It is not there, or it is not YAML in UTF-8 that can be read."])
                return nil
            }
            let mends = DocumentTemplate.shape.mends(in: node)
            report(name, mends)
            guard mends.isEmpty else { return nil }
            do {
                let template = try YAMLDecoder().decode(DocumentTemplate.self, from: node)
                report(name, template.mends(file: "\(code).yaml"))
                return template
            } catch {
                report(name, ["It cannot be read: \(error)"])
                return nil
            }
        }
    }
}
