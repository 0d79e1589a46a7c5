import Content
import Foundation

/// What was decided about one passage of a document. A passage about which nothing was decided is kept.
public struct PassageChoice: Sendable, Codable, Equatable {
    /// The group's own words; nil when they are those of the template.
    public var text: String?
    /// Why it is left out; nil when it is not.
    public var reason: String?
    /// What stood there when it was decided.
    public var original: String

    public init(text: String, insteadOf original: String) {
        self.text = text
        self.original = original
    }

    public init(leftOutFor reason: String, insteadOf original: String) {
        self.reason = reason
        self.original = original
    }

    public var isLeftOut: Bool { reason != nil }
}

extension DrawnDocument {
    /// With what was decided, by the id of the passage.
    public func applying(_ choices: [String: PassageChoice]) -> DrawnDocument {
        var chosen = self
        chosen.sections = sections.map { section in
            var section = section
            section.passages = section.passages.compactMap { passage in
                guard let choice = choices[passage.id] else { return passage }
                guard let text = choice.text else { return nil }
                var passage = passage
                passage.said = .text(text)
                passage.isChanged = true
                return passage
            }
            return section
        }
        return chosen
    }
}
