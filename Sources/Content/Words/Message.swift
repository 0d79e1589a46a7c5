/// Who reads a message: groups and the public, or the staff at their desk.
public enum Domain: String, CaseIterable, Sendable, Codable, Hashable {
    case group, desk

    /// The languages that its messages are translated into.
    public var translations: [Language] {
        switch self {
        case .group: [.es, .pt, .fr, .ar]
        case .desk: [.es]
        }
    }
}

/// Something to say: English text with named placeholders, and what to fill them with.
public struct Message: Sendable, Hashable {
    /// The English text, which is also the key of its translations.
    public let text: String
    /// The English text for any count but one.
    public let many: String?
    /// The number that chooses between the forms.
    public let count: Int?
    /// Whose vocabulary it is looked up in.
    public let domain: Domain
    /// What stands in for each `{name}`, the count among them.
    public let arguments: [String: String]

    /// A message to groups and the public.
    public init(_ text: String, _ arguments: [String: String] = [:]) {
        self.init(text, nil, nil, .group, arguments)
    }

    /// A message to the staff.
    public init(desk text: String, _ arguments: [String: String] = [:]) {
        self.init(text, nil, nil, .desk, arguments)
    }

    /// A counted message to groups and the public; `{n}` is the count.
    public init(one: String, many: String, count: Int, _ arguments: [String: String] = [:]) {
        self.init(one, many, count, .group, arguments)
    }

    /// A counted message to the staff; `{n}` is the count.
    public init(deskOne: String, many: String, count: Int, _ arguments: [String: String] = [:]) {
        self.init(deskOne, many, count, .desk, arguments)
    }

    private init(
        _ text: String, _ many: String?, _ count: Int?, _ domain: Domain, _ arguments: [String: String]
    ) {
        self.text = text
        self.many = many
        self.count = count
        self.domain = domain
        var arguments = arguments
        // Written without a locale: always Western digits, never grouped.
        if let count { arguments["n"] = String(count) }
        self.arguments = arguments
    }

    var key: MessageKey { MessageKey(id: text, plural: many) }
}

/// What tells one message from another: "Close" and "Close" / "Close {n}" are two.
struct MessageKey: Hashable, Sendable {
    let id: String
    let plural: String?
}
