/// Something that a group does again and again, step by step.
public struct Workflow: HeadedElement {
    public static let kind = ElementKind.workflows

    public var head: ElementHead
    public var name: String?
    /// What it is for.
    public var purpose: String?
    /// The role that looks after it.
    public var owner: String?
    /// The role that stands in.
    public var deputy: String?
    public var note: String?

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<Workflow>] = [
        .line("name", \.name),
        .text("purpose", \.purpose),
        .line("owner", \.owner),
        .line("deputy", \.deputy),
        .text("note", \.note),
    ]
}
