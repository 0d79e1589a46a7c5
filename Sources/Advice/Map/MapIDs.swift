extension Map {
    /// The same map under fresh ids, so that what was begun from the same starting map never meets.
    public func withNewIDs(_ newID: () -> String) -> Map {
        let ids = Dictionary(uniqueKeysWithValues: all.map { ($0.id, newID()) })
        var map = Map()
        map.changedOn = changedOn
        for element in all { map.put(element.renamed(ids)) }
        return map
    }
}

extension MapElement {
    fileprivate func renamed(_ ids: [String: String]) -> Self {
        var copy = Self(id: ids[id] ?? id)
        copy.take(values)
        copy.state = state
        copy.ends = ends
        copy.replaces = replaces.map { ids[$0] ?? $0 }
        for field in Self.fields where field.kind.refers {
            field.write(&copy, field.read(self)?.renamed { ids[$0] ?? $0 })
        }
        return copy
    }
}
