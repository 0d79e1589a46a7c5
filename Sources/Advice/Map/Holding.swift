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
        /// Other data was disposed of.
        case dataDisposed = "data-disposed"
        case published, adulthood
        case purposeReview = "purpose-review"
    }

    /// The sorts for which starting rules are offered.
    public enum Sort: String, FieldCode {
        case enquiry
        case caseFile = "case-file"
        case safeguarding, testimony
        case identityScan = "identity-scan"
        case attendance
        case consentRecord = "consent-record"
        case surveyRaw = "survey-raw"
        case surveyCleaned = "survey-cleaned"
        case photoAudio = "photo-audio"
        case chat, applicant, staff, volunteer, finance, donor
        case accessLog = "access-log"
        case minutes, other
    }

    public enum Archive: String, FieldCode { case no, yes }

    /// What has to be true before something is archived.
    public enum ArchiveTest: String, FieldCode {
        /// It has value as evidence, as memory or for the community.
        case value
        /// Consent or a law covers it.
        case covered
        /// It is de-identified or restricted.
        case restricted
        /// It has an owner, a readable format and a review date.
        case kept
        /// Keeping it endangers nobody.
        case harmless
    }

    public var head: ElementHead
    public var name: String?
    public var sort: Sort?
    /// Whose data it is.
    public var about: [String] = []
    public var sensitivity: Sensitivity?
    /// It is about persons who could be found by it.
    public var isPersonal: Bool?
    public var purpose: String?
    /// Where it comes from.
    public var source: String?
    /// It was collected and never used.
    public var neverUsed: Bool?
    /// Why it may be held.
    public var basis: Basis?
    /// How consent is taken back.
    public var withdrawal: String?
    /// Someone thought through who could be hurt.
    public var isHarmAssessed: Bool?
    public var owner: String?
    /// What begins the period after which it is disposed of.
    public var trigger: Trigger?
    /// The data that has to be disposed of first, where that is the trigger.
    public var after: [String] = []
    /// How long it is kept after the trigger, in months, and days on top of them.
    public var months: Int?
    public var days: Int?
    /// It is kept for good.
    public var isForever: Bool?
    /// Why so long.
    public var reason: String?
    /// Whose law or which contract asks for it.
    public var jurisdiction: String?
    /// It goes to an archive afterwards.
    public var archive: Archive?
    public var archiveTests: [ArchiveTest] = []
    /// When the archive is looked through again.
    public var archiveReview: String?
    public var note: String?

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<Holding>] = [
        .line("name", \.name),
        .choice("sort", \.sort),
        .references("about", \.about, to: .people),
        .choice("sensitivity", \.sensitivity),
        .flag("isPersonal", \.isPersonal),
        .text("purpose", \.purpose),
        .line("source", \.source),
        .flag("neverUsed", \.neverUsed),
        .choice("basis", \.basis),
        .text("withdrawal", \.withdrawal),
        .flag("isHarmAssessed", \.isHarmAssessed),
        .line("owner", \.owner),
        .choice("trigger", \.trigger),
        .references("after", \.after, to: .holdings),
        .number("months", \.months, 0...1_200),
        .number("days", \.days, 0...366),
        .flag("isForever", \.isForever),
        .text("reason", \.reason),
        .line("jurisdiction", \.jurisdiction),
        .choice("archive", \.archive),
        .choices("archiveTests", \.archiveTests),
        .date("archiveReview", \.archiveReview),
        .text("note", \.note),
    ]
}
