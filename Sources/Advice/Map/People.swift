/// People whom the workflows are about: those served, and those who do the work.
public struct People: HeadedElement {
    public static let kind = ElementKind.people

    public enum Role: String, FieldCode {
        case community, staff, volunteers, partner, authority, donor
    }

    public enum Count: String, FieldCode {
        case one, few, tens, hundreds, thousands
    }

    public enum Device: String, FieldCode {
        case nothing = "none"
        case basicPhone = "basic-phone"
        case smartphone, computer
    }

    public enum Connectivity: String, FieldCode {
        case offline = "none"
        case low, mobile, broadband
    }

    public enum DataCost: String, FieldCode {
        case heavy, bearable, free
    }

    public enum Literacy: String, FieldCode {
        case low, some, good
    }

    public enum Access: String, FieldCode {
        case sight, hearing, speech, movement, learning, stress
    }

    /// Why some among them are in special danger.
    public enum Risk: String, FieldCode {
        case children, undocumented, survivors, prosecuted
    }

    public var head: ElementHead
    /// What they are called, never a person's name.
    public var name: String?
    public var role: Role?
    /// How many, coarse.
    public var count: Count?
    /// What they have; empty when it is not known.
    public var devices: [Device] = []
    /// Someone else sees what is on it.
    public var sharesDevice: Bool?
    /// There is a rule how to word messages so that whoever else reads them learns nothing.
    public var safeWording: Bool?
    public var connectivity: Connectivity?
    /// What data costs them.
    public var dataCost: DataCost?
    /// How well they read.
    public var literacy: Literacy?
    public var languages: [String] = []
    /// What they need to take part.
    public var access: [Access] = []
    public var risks: [Risk] = []
    public var note: String?

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<People>] = [
        .line("name", \.name),
        .choice("role", \.role),
        .choice("count", \.count),
        .choices("devices", \.devices),
        .flag("sharesDevice", \.sharesDevice),
        .flag("safeWording", \.safeWording),
        .choice("connectivity", \.connectivity),
        .choice("dataCost", \.dataCost),
        .choice("literacy", \.literacy),
        .languages("languages", \.languages),
        .choices("access", \.access),
        .choices("risks", \.risks),
        .text("note", \.note),
    ]
}
