/// One connected picture of how a group works. Whatever is not known is left out.
public struct Map: Sendable, Equatable {
    public var people: [People] = []
    public var workflows: [Workflow] = []
    public var steps: [Step] = []
    public var holdings: [Holding] = []
    public var tools: [Tool] = []
    public var places: [Place] = []
    public var copies: [Copy] = []
    public var sharings: [Sharing] = []
    public var documents: [SignedDocument] = []
    public var context: [Surroundings] = []
    public var events: [Event] = []
    public var holds: [Hold] = []
    public var disposals: [Disposal] = []
    public var harms: [Harm] = []
    /// The day of its last change (ISO 8601), where it is known.
    public var changedOn: String?

    public init() {}

    /// Every element, in the order of the kinds.
    public var all: [any MapElement] { ElementKind.allCases.flatMap { self[$0] } }

    /// The elements of one kind.
    public subscript(_ kind: ElementKind) -> [any MapElement] {
        switch kind {
        case .people: people
        case .workflows: workflows
        case .steps: steps
        case .holdings: holdings
        case .tools: tools
        case .places: places
        case .copies: copies
        case .sharings: sharings
        case .documents: documents
        case .context: context
        case .events: events
        case .holds: holds
        case .disposals: disposals
        case .harms: harms
        }
    }

    /// The element with an id; nil when there is none.
    public func element(_ id: String) -> (any MapElement)? {
        for kind in ElementKind.allCases {
            if let element = self[kind, id] { return element }
        }
        return nil
    }

    /// Looks through one list without wrapping up all that is in it: pages ask for hundreds of names.
    private subscript(_ kind: ElementKind, _ id: String) -> (any MapElement)? {
        switch kind {
        case .people: people.first { $0.id == id }
        case .workflows: workflows.first { $0.id == id }
        case .steps: steps.first { $0.id == id }
        case .holdings: holdings.first { $0.id == id }
        case .tools: tools.first { $0.id == id }
        case .places: places.first { $0.id == id }
        case .copies: copies.first { $0.id == id }
        case .sharings: sharings.first { $0.id == id }
        case .documents: documents.first { $0.id == id }
        case .context: context.first { $0.id == id }
        case .events: events.first { $0.id == id }
        case .holds: holds.first { $0.id == id }
        case .disposals: disposals.first { $0.id == id }
        case .harms: harms.first { $0.id == id }
        }
    }

    /// Puts an element in the place of the one with its id, or at the end of its list.
    public mutating func put(_ element: any MapElement) {
        switch element {
        case let element as People: people.put(element)
        case let element as Workflow: workflows.put(element)
        case let element as Step: steps.put(element)
        case let element as Holding: holdings.put(element)
        case let element as Tool: tools.put(element)
        case let element as Place: places.put(element)
        case let element as Copy: copies.put(element)
        case let element as Sharing: sharings.put(element)
        case let element as SignedDocument: documents.put(element)
        case let element as Surroundings: context.put(element)
        case let element as Event: events.put(element)
        case let element as Hold: holds.put(element)
        case let element as Disposal: disposals.put(element)
        case let element as Harm: harms.put(element)
        default: break
        }
    }
}

extension Array where Element: MapElement {
    fileprivate mutating func put(_ element: Element) {
        if let place = firstIndex(where: { $0.id == element.id }) {
            self[place] = element
        } else {
            append(element)
        }
    }
}
