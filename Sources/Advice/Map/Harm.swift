/// What could go wrong for people because some data is held, and what was decided about it.
public struct Harm: HeadedElement {
    public static let kind = ElementKind.harms

    public enum Likelihood: String, FieldCode { case unlikely, possible, likely }

    public enum Severity: String, FieldCode { case bearable, serious, grave }

    public enum Decision: String, FieldCode { case go, change, stop }

    public var head: ElementHead
    /// What could happen.
    public var name: String?
    public var holdings: [String] = []
    /// Who could be hurt.
    public var people: [String] = []
    /// By whom.
    public var actors: String?
    public var how: String?
    public var likelihood: Likelihood?
    public var severity: Severity?
    /// What makes it less likely or less bad.
    public var reduces: String?
    public var decision: Decision?
    /// Those concerned were asked.
    public var wereAsked: Bool?
    /// The roles that advised, checked and signed.
    public var advisedBy: String?
    public var validatedBy: String?
    public var signedBy: String?
    public var signedOn: String?

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<Harm>] = [
        .line("name", \.name),
        .references("holdings", \.holdings, to: .holdings),
        .references("people", \.people, to: .people),
        .text("actors", \.actors),
        .text("how", \.how),
        .choice("likelihood", \.likelihood),
        .choice("severity", \.severity),
        .text("reduces", \.reduces),
        .choice("decision", \.decision),
        .flag("wereAsked", \.wereAsked),
        .line("advisedBy", \.advisedBy),
        .line("validatedBy", \.validatedBy),
        .line("signedBy", \.signedBy),
        .date("signedOn", \.signedOn),
    ]
}
