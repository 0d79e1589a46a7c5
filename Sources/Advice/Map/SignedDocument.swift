/// A document that was signed, such as a policy.
public struct SignedDocument: HeadedElement {
    public static let kind = ElementKind.documents

    public var head: ElementHead
    public var name: String?
    public var signedOn: String?

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<SignedDocument>] = [
        .line("name", \.name),
        .date("signedOn", \.signedOn),
    ]
}
