/// What is around the group and changes the advice.
public struct Surroundings: HeadedElement {
    public static let kind = ElementKind.context

    public var head: ElementHead
    /// Countries whose authorities the group has to fear.
    public var adversaries: [String] = []
    public var note: String?
    public var name: String? { nil }

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<Surroundings>] = [
        .countries("adversaries", \.adversaries),
        .text("note", \.note),
    ]
}
