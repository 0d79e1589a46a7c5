/// One step of a workflow.
public struct Step: HeadedElement {
    public static let kind = ElementKind.steps

    public enum Channel: String, FieldCode {
        case inPerson = "in-person"
        case phone
        case voiceMessage = "voice-message"
        case sms, messaging,
            email, web, video, paper, post, radio
    }

    public typealias Device = People.Device

    public enum Bandwidth: String, FieldCode {
        case offline = "none"
        case low, broadband
    }

    public enum Reading: String, FieldCode {
        case nothing = "none"
        case simple, demanding
    }

    public enum Cost: String, FieldCode {
        case data, travel
    }

    public enum Frequency: String, FieldCode {
        case daily, weekly, monthly, rarely
    }

    public enum Hurt: String, FieldCode {
        case distance
        case dataCost = "data-cost"
        case device, reading, language, waiting, hours,
            overload
        case doubleEntry = "double-entry"
        case unsafe, lost
        case onePerson = "one-person"
    }

    public var head: ElementHead
    public var workflow: String?
    /// What is done, beginning with a verb.
    public var name: String?
    /// Who does it.
    public var actor: String?
    public var channel: Channel?
    /// Where what is written down lies afterwards.
    public var place: String?
    public var tools: [String] = []
    /// The people served see it.
    public var isVisible: Bool?
    /// What one needs for it.
    public var device: Device?
    public var bandwidth: Bandwidth?
    public var language: String?
    /// How much reading it takes.
    public var reading: Reading?
    /// What the one who does it pays.
    public var costs: [Cost] = []
    public var isReimbursed: Bool?
    /// Somebody helps through it.
    public var isAssisted: Bool?
    public var frequency: Frequency?
    /// How long it takes, in minutes.
    public var minutes: Int?
    /// What is hard about it.
    public var hurts: [Hurt] = []
    public var uses: [Use] = []
    /// What comes after it.
    public var next: [Flow] = []
    /// It is another way through these steps.
    public var fallbackFor: [String] = []
    public var isStart: Bool?
    public var isEnd: Bool?
    public var owner: String?
    public var deputy: String?
    public var note: String?

    public init(id: String) { head = ElementHead(id: id) }

    public static let fields: [Field<Step>] = [
        .reference("workflow", \.workflow, to: .workflows),
        .line("name", \.name),
        .reference("actor", \.actor, to: .people),
        .choice("channel", \.channel),
        .reference("place", \.place, to: .places),
        .references("tools", \.tools, to: .tools),
        .flag("isVisible", \.isVisible),
        .choice("device", \.device),
        .choice("bandwidth", \.bandwidth),
        .language("language", \.language),
        .choice("reading", \.reading),
        .choices("costs", \.costs),
        .flag("isReimbursed", \.isReimbursed),
        .flag("isAssisted", \.isAssisted),
        .choice("frequency", \.frequency),
        .number("minutes", \.minutes, 0...10_080),
        .choices("hurts", \.hurts),
        .uses("uses", \.uses),
        .flows("next", \.next),
        .references("fallbackFor", \.fallbackFor, to: .steps),
        .flag("isStart", \.isStart),
        .flag("isEnd", \.isEnd),
        .line("owner", \.owner),
        .line("deputy", \.deputy),
        .text("note", \.note),
    ]
}

/// What a step does with a holding.
public struct Use: Sendable, Equatable {
    public enum Does: String, FieldCode { case create, read, change, send }

    public var holding: String
    public var does: Does

    public init(holding: String, does: Does) {
        self.holding = holding
        self.does = does
    }
}

/// The way from one step to the next.
public struct Flow: Sendable, Equatable {
    public var step: String
    /// On which condition; nil when always.
    public var when: String?

    public init(step: String, when: String? = nil) {
        self.step = step
        self.when = when
    }
}
