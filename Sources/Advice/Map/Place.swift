/// Where copies lie: a cupboard, a phone, a cloud.
public struct Place: HeadedElement {
    public static let kind = ElementKind.places

    public enum Medium: String, FieldCode {
        case paper
        case hardDisk = "hard-disk"
        case flash, phone, copier, cloud, messaging, email,
            forms, backup, website
    }

    public enum Ownership: String, FieldCode {
        case organisation, personal, provider
    }

    public enum Access: String, FieldCode {
        case one, few, many
    }

    public var head: ElementHead
    public var name: String?
    public var medium: Medium?
    public var ownership: Ownership?
    public var isEncrypted: Bool?
    public var country: String?
    /// How many people can get at it.
    public var access: Access?
    /// The tool whose data lies here.
    public var tool: String?
    /// How many days it, or its backups, still keep what was deleted.
    public var keepsDays: Int?
    public var note: String?

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<Place>] = [
        .line("name", \.name),
        .choice("medium", \.medium),
        .choice("ownership", \.ownership),
        .flag("isEncrypted", \.isEncrypted),
        .country("country", \.country),
        .choice("access", \.access),
        .reference("tool", \.tool, to: .tools),
        .number("keepsDays", \.keepsDays, 0...36_500),
        .text("note", \.note),
    ]
}
