/// Something that happened, or will, from which a period counts: a project ended, a report was sent.
public struct Event: HeadedElement {
    public static let kind = ElementKind.events

    public var head: ElementHead
    /// What it is called, neutrally.
    public var name: String?
    public var trigger: Holding.Trigger?
    /// When it happened; nil as long as it has not.
    public var day: String?
    /// The data whose period it begins.
    public var holdings: [String] = []

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<Event>] = [
        .line("name", \.name),
        Field(
            key: "trigger",
            // That other data was disposed of is seen in the log.
            kind: .choice(Holding.Trigger.allCases.filter { $0 != .dataDisposed }.map(\.rawValue))
        ) {
            $0.trigger.map { .text($0.rawValue) }
        } write: { event, value in
            event.trigger = value?.text.flatMap(Holding.Trigger.init(rawValue:))
        },
        .date("day", \.day),
        .references("holdings", \.holdings, to: .holdings),
    ]
}
