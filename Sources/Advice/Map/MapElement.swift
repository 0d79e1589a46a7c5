/// What the map is made of.
public enum ElementKind: String, Sendable, CaseIterable, Codable {
    case people, workflows, steps, holdings, tools, places, copies, sharings, documents, context, events,
        holds,
        disposals, harms

    /// The type that holds one of them.
    public var type: any MapElement.Type {
        switch self {
        case .people: People.self
        case .workflows: Workflow.self
        case .steps: Step.self
        case .holdings: Holding.self
        case .tools: Tool.self
        case .places: Place.self
        case .copies: Copy.self
        case .sharings: Sharing.self
        case .documents: SignedDocument.self
        case .context: Surroundings.self
        case .events: Event.self
        case .holds: Hold.self
        case .disposals: Disposal.self
        case .harms: Harm.self
        }
    }
}

/// Whether an element shows how things are, how they might be, or what was decided.
public enum ElementState: String, Sendable, CaseIterable, Codable {
    /// As it was when the work began.
    case before
    /// Suggested, and not decided yet.
    case proposed
    /// Suggested once, and taken up.
    case adopted
}

/// One element of the map. What is not known is nil: unknown is a value.
public protocol MapElement: Sendable, Equatable {
    static var kind: ElementKind { get }
    /// All that can be said of it but what every element has, in the order in which it is asked.
    static var fields: [Field<Self>] { get }

    init(id: String)

    /// Unique over the whole map.
    var id: String { get }
    var state: ElementState { get set }
    /// Of a proposed element: those whose place it takes.
    var replaces: [String] { get set }
    /// The proposal drops it.
    var ends: Bool { get set }
    /// What people call it; copies and sharings are called after what they join.
    var name: String? { get }
}

/// What every element has.
public struct ElementHead: Sendable, Equatable {
    public let id: String
    public var state = ElementState.before
    public var replaces: [String] = []
    public var ends = false

    init(id: String) { self.id = id }
}

/// An element that keeps what every element has in one place.
public protocol HeadedElement: MapElement {
    var head: ElementHead { get set }
}

extension HeadedElement {
    public var id: String { head.id }
    public var state: ElementState {
        get { head.state }
        set { head.state = newValue }
    }
    public var replaces: [String] {
        get { head.replaces }
        set { head.replaces = newValue }
    }
    public var ends: Bool {
        get { head.ends }
        set { head.ends = newValue }
    }
}

extension MapElement {
    public var kind: ElementKind { Self.kind }

    /// What is known of it, by the keys of its fields.
    public var values: [String: FieldValue] {
        Self.fields.reduce(into: [:]) { $0[$1.key] = $1.read(self) }
    }

    /// Takes the values of its own fields; a key that is absent makes the field unknown.
    public mutating func take(_ values: [String: FieldValue]) {
        for field in Self.fields { field.write(&self, values[field.key]) }
    }

    /// The elements of other lists that it names.
    public var references: [String] {
        replaces + Self.fields.flatMap { $0.kind.refers ? $0.read(self)?.ids ?? [] : [] }
    }
}

extension MapElement {
    /// The fields by key, in the order in which they are asked for.
    public var fieldKinds: [(key: String, kind: FieldKind)] { Self.fields.map { ($0.key, $0.kind) } }
}
