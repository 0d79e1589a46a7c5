/// A holding that others receive.
public struct Sharing: HeadedElement {
    public static let kind = ElementKind.sharings

    public var head: ElementHead
    public var holding: String?
    public var recipient: String?
    public var channel: Step.Channel?
    public var hasAgreement: Bool?
    /// The recipient has promised to give it back or to delete it.
    public var mustReturnOrDelete: Bool?
    /// What was sent is deleted on the way too.
    public var hasDisposal: Bool?
    public var note: String?
    public var name: String? { nil }

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<Sharing>] = [
        .reference("holding", \.holding, to: .holdings),
        .reference("recipient", \.recipient, to: .people),
        .choice("channel", \.channel),
        .flag("hasAgreement", \.hasAgreement),
        .flag("mustReturnOrDelete", \.mustReturnOrDelete),
        .flag("hasDisposal", \.hasDisposal),
        .text("note", \.note),
    ]
}
