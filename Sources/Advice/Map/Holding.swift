/// Data that is held.
public struct Holding: HeadedElement {
    public static let kind = ElementKind.holdings

    public enum Sensitivity: String, FieldCode {
        case open, `internal`, confidential, high
    }

    public enum Basis: String, FieldCode {
        case consent, agreement, law, protection
        case nothing = "none"
    }

    public enum Trigger: String, FieldCode {
        case lastContact = "last-contact"
        case caseClosed = "case-closed"
        case projectClosed =
            "project-closed"
        case reported
        case personLeft = "person-left"
        case consentEnded =
            "consent-ended"
        case yearEnded = "year-ended"
        case created
        case checkDone = "check-done"
    }

    public var head: ElementHead
    public var name: String?
    /// Whose data it is.
    public var about: [String] = []
    public var sensitivity: Sensitivity?
    /// It is about persons who could be found by it.
    public var isPersonal: Bool?
    public var purpose: String?
    /// Why it may be held.
    public var basis: Basis?
    /// How consent is taken back.
    public var withdrawal: String?
    /// Someone thought through who could be hurt.
    public var isHarmAssessed: Bool?
    public var owner: String?
    /// What begins the period after which it is disposed of.
    public var trigger: Trigger?
    /// How long it is kept after the trigger, in months.
    public var months: Int?
    /// It is kept for good.
    public var isForever: Bool?
    /// Why so long.
    public var reason: String?
    public var note: String?

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<Holding>] = [
        .line("name", \.name),
        .references("about", \.about, to: .people),
        .choice("sensitivity", \.sensitivity),
        .flag("isPersonal", \.isPersonal),
        .text("purpose", \.purpose),
        .choice("basis", \.basis),
        .text("withdrawal", \.withdrawal),
        .flag("isHarmAssessed", \.isHarmAssessed),
        .line("owner", \.owner),
        .choice("trigger", \.trigger),
        .number("months", \.months, 0...1_200),
        .flag("isForever", \.isForever),
        .text("reason", \.reason),
        .text("note", \.note),
    ]
}
