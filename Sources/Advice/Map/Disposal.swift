/// A line of the disposal log: that something was destroyed or deleted, never what stood in it. What and where are
/// written out, so that the line still says it when the holding or the place is gone from the map.
public struct Disposal: HeadedElement {
    public static let kind = ElementKind.disposals

    public var head: ElementHead
    public var what: String?
    public var holding: String?
    public var place: String?
    /// The event whose period had passed.
    public var event: String?
    public var whereabouts: String?
    public var method: String?
    public var day: String?
    /// The role that did it.
    public var who: String?
    public var witness: String?
    /// How one knows that it worked.
    public var verification: String?
    /// What could not be reached.
    public var exception: String?
    public var name: String? { what }

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<Disposal>] = [
        .line("what", \.what),
        .reference("holding", \.holding, to: .holdings),
        .reference("place", \.place, to: .places),
        .reference("event", \.event, to: .events),
        .line("where", \.whereabouts),
        .text("method", \.method),
        .date("day", \.day),
        .line("who", \.who),
        .line("witness", \.witness),
        .text("verification", \.verification),
        .text("exception", \.exception),
    ]
}
