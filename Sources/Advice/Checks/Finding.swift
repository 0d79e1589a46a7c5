/// What a check says of some elements of a map. The words stand in the content; here is only what they are filled with.
public struct Finding: Sendable, Equatable {
    /// The code of the check.
    public let rule: String
    /// The elements it is about, the first of which is the one to open.
    public let elements: [String]
    /// What the first element is called.
    public let name: String?
    /// What the second is called, where the check speaks of two.
    public let other: String?

    init(_ rule: String, _ elements: [String], name: String?, other: String? = nil) {
        self.rule = rule
        self.elements = elements.unique
        self.name = name
        self.other = other
    }

    /// The same as long as it is about the same: what an acceptance with a reason hangs on.
    public var key: String { ([rule] + elements).joined(separator: " ") }
}

/// What all checks look at: the map as it will be, with what is needed to look things up quickly.
struct CheckedMap {
    /// The proposed side; where nothing is proposed, the map as it is.
    let map: Map
    /// Both sides together.
    let whole: Map
    let today: Day
    let people: [String: People]
    let steps: [String: Step]
    let holdings: [String: Holding]
    let tools: [String: Tool]
    let places: [String: Place]
    let workflows: [String: Workflow]
    let copies: [FoundCopy]
    /// The other ways through a step.
    let fallbacks: [String: [Step]]
    /// Everyone who is served.
    let communities: [People]
    /// When what is held now is to be disposed of; how long that takes is not asked here.
    let schedule: [ScheduleRow]

    init(_ whole: Map, today: Day) {
        let map = whole.side(.proposed)
        self.map = map
        self.whole = whole
        self.today = today
        people = map.people.byID
        steps = map.steps.byID
        holdings = map.holdings.byID
        tools = map.tools.byID
        places = map.places.byID
        workflows = map.workflows.byID
        copies = map.foundCopies
        var fallbacks: [String: [Step]] = [:]
        for step in map.steps { for main in step.fallbackFor { fallbacks[main, default: []].append(step) } }
        self.fallbacks = fallbacks
        communities = map.people.filter { $0.role == .community }
        schedule = whole.schedule(today: today, methods: [])
    }

    /// The people who have to be able to take part in a step: who does it, if they are served, or all who see it.
    func served(by step: Step) -> [People] {
        if let actor = step.actor.flatMap({ people[$0] }), actor.role == .community { return [actor] }
        return step.isVisible == true ? communities : []
    }
}

extension Array where Element: MapElement {
    var byID: [String: Element] { Dictionary(map { ($0.id, $0) }) { first, _ in first } }
}
