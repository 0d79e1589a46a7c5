import Content

/// What changes in a map when a tool is taken into use, and another perhaps given up.
public struct ToolSwitch: Sendable {
    /// Something that lies in the tool that is given up.
    public struct Leaving: Sendable, Equatable {
        public let holding: String
        public let place: String
        /// It is taken along to the new tool.
        public let isMoved: Bool
    }

    public let tool: Tool
    public let place: Place
    /// The tool that is given up.
    public let old: Tool?
    /// Steps that use the new tool in its place.
    public let steps: [Step]
    /// What has to be destroyed where it lay.
    public let leaving: [Leaving]
    /// The day by which the old copies are gone.
    public let goneBy: String?
    let newCopies: [Copy]
    let oldCopies: [Copy]

    /// - Parameters:
    ///   - old: the id of the tool that is given up.
    ///   - moved: ids of holdings that are taken along.
    ///   - newID: makes ids, so that the result depends on nothing else.
    public init(
        to new: CatalogueTool, from old: String?, moved: Set<String>, goneBy: String?, in map: Map,
        newID: () -> String
    ) {
        var tool = Tool(id: newID())
        tool.name = new.name
        tool.sort = new.categories.lazy.compactMap(Tool.Sort.init(category:)).first ?? .other
        tool.country = new.stores.country
        tool.canExport = new.facts["export"].flatMap { fact in
            fact.facts.first.map { !["none", "partial"].contains($0.value.codes.first ?? "") }
        }
        var place = Place(id: newID())
        place.name = new.name
        place.medium = Place.Medium(rawValue: new.stores.medium)
        place.country = new.stores.country
        place.tool = tool.id
        place.keepsDays = new.stores.lag
        let isOwn = ["phone", "hard-disk", "paper", "flash"].contains(new.stores.medium)
        place.ownership = isOwn ? nil : .provider
        if new.facts["e2ee"]?.facts.map(\.value.codes) == [["default"]] { place.isEncrypted = true }
        (self.tool, self.place, self.goneBy) = (tool, place, goneBy)
        self.old = map.tools.first { $0.id == old }.map {
            var given = $0
            given.isRetired = true
            return given
        }
        steps = map.steps.filter { old.map($0.tools.contains) ?? false }.map {
            var step = $0
            step.tools = step.tools.map { $0 == old ? tool.id : $0 }
            return step
        }
        let oldPlaces = Set(map.places.filter { old != nil && $0.tool == old }.map(\.id))
        let found = map.foundCopies.filter { oldPlaces.contains($0.place) }
        leaving = found.map {
            Leaving(holding: $0.holding, place: $0.place, isMoved: moved.contains($0.holding))
        }
        // Without its step nothing says that a copy lies in the old place, so it is written down.
        oldCopies = found.map { copy in
            var left = copy.written ?? Copy(id: newID())
            (left.holding, left.place) = (copy.holding, copy.place)
            left.due = goneBy ?? left.due
            return left
        }
        var seen: Set<String> = []
        newCopies = found.map(\.holding).filter { moved.contains($0) && seen.insert($0).inserted }.map {
            var copy = Copy(id: newID())
            (copy.holding, copy.place) = ($0, place.id)
            return copy
        }
    }
}

extension Map {
    /// With a tool taken into use.
    public func applying(_ change: ToolSwitch) -> Map {
        var map = self
        map.put(change.tool)
        map.put(change.place)
        if let old = change.old { map.put(old) }
        for step in change.steps { map.put(step) }
        for copy in change.oldCopies + change.newCopies { map.put(copy) }
        return map
    }
}

extension Tool.Sort {
    /// What a tool of a category of the catalogue is called in a map.
    public init?(category: String) {
        switch category {
        case "intake": self = .forms
        case "websites": self = .website
        default: self.init(rawValue: category)
        }
    }
}
