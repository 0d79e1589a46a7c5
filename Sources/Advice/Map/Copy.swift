/// A holding in a place, where it does not follow from the steps or was looked at.
public struct Copy: HeadedElement {
    public static let kind = ElementKind.copies

    public var head: ElementHead
    public var holding: String?
    public var place: String?
    /// Somebody looked.
    public var isConfirmed: Bool?
    /// How this copy is destroyed or deleted.
    public var disposal: String?
    /// When it is to be disposed of.
    public var due: String?
    /// It must not be disposed of for now.
    public var isOnHold: Bool?
    public var note: String?
    public var name: String? { nil }

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<Copy>] = [
        .reference("holding", \.holding, to: .holdings),
        .reference("place", \.place, to: .places),
        .flag("isConfirmed", \.isConfirmed),
        .text("disposal", \.disposal),
        .date("due", \.due),
        .flag("isOnHold", \.isOnHold),
        .text("note", \.note),
    ]
}
