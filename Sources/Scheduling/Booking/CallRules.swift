/// What keeps a host's week bearable, whatever hours they offer.
public struct CallRules: Codable, Sendable, Hashable {
    /// How long a call is.
    public var slotMinutes: Int
    /// How far apart the starts are that one window offers.
    public var stepMinutes: Int
    /// Minutes kept free before each call.
    public var bufferBefore: Int
    /// Minutes kept free after each call.
    public var bufferAfter: Int
    /// Elapsed hours between booking and the earliest call.
    public var noticeHours: Int
    /// How many days ahead calls are offered, counted as the host's local dates after today.
    public var horizonDays: Int
    /// Most calls on one local date of the host.
    public var callsPerDay: Int
    /// Most calls in one ISO week (from Monday) of the host.
    public var callsPerWeek: Int

    public init(
        slotMinutes: Int = 45, stepMinutes: Int = 30, bufferBefore: Int = 0, bufferAfter: Int = 30,
        noticeHours: Int = 48, horizonDays: Int = 21, callsPerDay: Int = 2, callsPerWeek: Int = 6
    ) {
        self.slotMinutes = slotMinutes
        self.stepMinutes = stepMinutes
        self.bufferBefore = bufferBefore
        self.bufferAfter = bufferAfter
        self.noticeHours = noticeHours
        self.horizonDays = horizonDays
        self.callsPerDay = callsPerDay
        self.callsPerWeek = callsPerWeek
    }

    /// What a host has who set nothing: few calls, far enough apart, never by surprise.
    public static let protecting = CallRules()

    /// A rule by name, to say which one has a problem.
    public enum Name: String, Codable, Sendable, Hashable, CaseIterable {
        case slotMinutes, stepMinutes, bufferBefore, bufferAfter
        case noticeHours, horizonDays, callsPerDay, callsPerWeek

        /// The values that make sense for this rule.
        public var allowed: ClosedRange<Int> {
            switch self {
            case .slotMinutes, .stepMinutes: 5...480
            case .bufferBefore, .bufferAfter: 0...480
            case .noticeHours: 0...2_160
            case .horizonDays: 1...366
            case .callsPerDay: 0...50
            case .callsPerWeek: 0...350
            }
        }
    }

    var outOfRange: [Name] { Name.allCases.filter { !$0.allowed.contains(self[$0]) } }

    /// A rule by its name, as a form reads and writes it.
    public subscript(name: Name) -> Int {
        get { self[keyPath: name.path] }
        set { self[keyPath: name.path] = newValue }
    }
}

extension CallRules.Name {
    fileprivate var path: WritableKeyPath<CallRules, Int> {
        switch self {
        case .slotMinutes: \.slotMinutes
        case .stepMinutes: \.stepMinutes
        case .bufferBefore: \.bufferBefore
        case .bufferAfter: \.bufferAfter
        case .noticeHours: \.noticeHours
        case .horizonDays: \.horizonDays
        case .callsPerDay: \.callsPerDay
        case .callsPerWeek: \.callsPerWeek
        }
    }
}
