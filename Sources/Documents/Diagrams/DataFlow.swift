/// How data flows: in columns from the people it is about to those who receive it, drawn and said in a table. Both are
/// made of the same value.
public struct DataFlow: Sendable {
    public struct Node: Sendable, Hashable {
        public let id: String
        public let title: String

        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// Some data, with all that it touches.
    public struct Row: Sendable {
        public let data: Node
        public let about: [Node]
        public let places: [Node]
        public let recipients: [Node]

        public init(data: Node, about: [Node], places: [Node], recipients: [Node]) {
            self.data = data
            self.about = about
            self.places = places
            self.recipients = recipients
        }
    }

    public let title: String
    /// The headings of the columns: whom it is about, what, where, to whom.
    public let head: [String]
    public let isRightToLeft: Bool
    public let rows: [Row]
    /// Joins names in a cell.
    private let separator: String

    public init(title: String, head: [String], isRightToLeft: Bool, rows: [Row], separator: String) {
        precondition(head.count == 4)
        self.title = title
        self.head = head
        self.isRightToLeft = isRightToLeft
        self.rows = rows
        self.separator = separator
    }

    /// What the picture shows, as a table.
    public var table: [[String]] {
        rows.map { row in
            [row.about, [row.data], row.places, row.recipients].map { nodes in
                nodes.map(\.title).joined(separator: separator)
            }
        }
    }

    public var block: Document.Block { .table(head: head, rows: table) }
}
