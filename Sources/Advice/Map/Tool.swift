/// A program or service that is used.
public struct Tool: HeadedElement {
    public static let kind = ElementKind.tools

    public enum Sort: String, FieldCode {
        case messaging, calls, email, files, documents, forms, cases, website, passwords, other
    }

    public enum Account: String, FieldCode {
        case organisation, individual
    }

    public var head: ElementHead
    public var name: String?
    public var sort: Sort?
    /// Who owns the account.
    public var account: Account?
    public var canExport: Bool?
    /// Where the data lies.
    public var country: String?
    /// Messages disappear by themselves.
    public var hasTimer: Bool?
    /// It is no longer used.
    public var isRetired: Bool?
    public var note: String?

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<Tool>] = [
        .line("name", \.name),
        .choice("sort", \.sort),
        .choice("account", \.account),
        .flag("canExport", \.canExport),
        .country("country", \.country),
        .flag("hasTimer", \.hasTimer),
        .flag("isRetired", \.isRetired),
        .text("note", \.note),
    ]
}
