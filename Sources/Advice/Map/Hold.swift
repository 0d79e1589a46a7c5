/// A reason not to dispose of something for now, such as a claim that is foreseeable.
public struct Hold: HeadedElement {
    public static let kind = ElementKind.holds

    public var head: ElementHead
    public var name: String?
    public var holdings: [String] = []
    public var since: String?
    /// The first day on which it holds no more; nil as long as it lasts.
    public var until: String?
    public var note: String?

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<Hold>] = [
        .line("name", \.name),
        .references("holdings", \.holdings, to: .holdings),
        .date("since", \.since),
        .date("until", \.until),
        .text("note", \.note),
    ]
}
