/// A workflow as it is drawn: one lane for each who takes part, steps in columns, and the ways between them. The
/// picture, the table and the file for other programs are made from this and nothing else.
public struct Swimlanes: Sendable, Equatable {
    public struct Lane: Sendable, Equatable {
        public let title: String
        /// The people served are in it; it stands above the line of what they see.
        public let isServed: Bool

        public init(title: String, isServed: Bool) {
            self.title = title
            self.isServed = isServed
        }
    }

    /// What the proposal does to a step.
    public enum Mark: Sendable, Equatable { case kept, new, changed, dropped }

    public struct Node: Sendable, Equatable {
        /// Unique, and safe in XML: letters, digits and hyphens.
        public let id: String
        public let lane: Int
        public let title: String
        /// How it is done, how long it takes: short texts.
        public let facts: [String]
        public let mark: Mark
        public let isStart: Bool
        public let isEnd: Bool

        public init(
            id: String, lane: Int, title: String, facts: [String] = [], mark: Mark = .kept,
            isStart: Bool = false, isEnd: Bool = false
        ) {
            self.id = id
            self.lane = lane
            self.title = title
            self.facts = facts
            self.mark = mark
            self.isStart = isStart
            self.isEnd = isEnd
        }
    }

    /// From one node to another, by index.
    public struct Edge: Sendable, Equatable, Hashable {
        public let from: Int
        public let to: Int
        public let label: String?
        /// The second is another way through the first.
        public let isOtherWay: Bool

        public init(from: Int, to: Int, label: String? = nil, isOtherWay: Bool = false) {
            self.from = from
            self.to = to
            self.label = label
            self.isOtherWay = isOtherWay
        }
    }

    /// What is said beside what the group wrote, in the language of the reader.
    public struct Words: Sendable, Equatable {
        public let number, step, who, how, next, otherWay, start, end: String
        public let new, changed, dropped: String
        /// Above the line, the people served see it.
        public let seen: String

        public init(
            number: String, step: String, who: String, how: String, next: String, otherWay: String,
            start: String,
            end: String, new: String, changed: String, dropped: String, seen: String
        ) {
            self.number = number
            self.step = step
            self.who = who
            self.how = how
            self.next = next
            self.otherWay = otherWay
            self.start = start
            self.end = end
            self.new = new
            self.changed = changed
            self.dropped = dropped
            self.seen = seen
        }
    }

    public let title: String
    /// A language tag.
    public let language: String
    public let isRightToLeft: Bool
    public let lanes: [Lane]
    public let nodes: [Node]
    public let edges: [Edge]
    public let words: Words

    public init(
        title: String, language: String, isRightToLeft: Bool, lanes: [Lane], nodes: [Node], edges: [Edge],
        words: Words
    ) {
        self.title = title
        self.language = language
        self.isRightToLeft = isRightToLeft
        self.lanes = lanes
        self.nodes = nodes
        self.edges = edges
        self.words = words
    }

    /// The number by which a step is named in the picture and in the table.
    func number(_ node: Int) -> String { String(node + 1) }

    func mark(_ node: Node) -> String? {
        switch node.mark {
        case .kept: nil
        case .new: words.new
        case .changed: words.changed
        case .dropped: words.dropped
        }
    }
}
