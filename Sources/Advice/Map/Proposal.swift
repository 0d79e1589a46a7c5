extension Map {
    /// What belongs to the proposal for one workflow: its elements that are not as it was before, and those they need,
    /// such as the data that a new step creates.
    public func proposal(for workflowID: String) -> [any MapElement] {
        let own = all.filter { element in
            element.state != .before
                && (element.id == workflowID || (element as? Step)?.workflow == workflowID)
        }
        var belonging = Set(own.map(\.id))
        var named = own.flatMap(\.references)
        while let id = named.popLast() {
            guard let element = element(id), element.state != .before, element.kind != .steps,
                belonging.insert(id).inserted
            else { continue }
            named += element.references
        }
        // A copy or a sharing is named by nothing: it belongs to what it joins.
        for joining in all where joining.state != .before && [.copies, .sharings].contains(joining.kind) {
            if joining.references.contains(where: belonging.contains) { belonging.insert(joining.id) }
        }
        return all.filter { belonging.contains($0.id) }
    }

    /// The proposal for a workflow, decided.
    public func adopting(_ workflowID: String) -> Map {
        var map = self
        for var element in proposal(for: workflowID) {
            element.state = .adopted
            map.put(element)
        }
        return map
    }

    /// The proposal for a workflow, taken back.
    public func rejecting(_ workflowID: String) -> Map {
        removing(Set(proposal(for: workflowID).map(\.id)))
    }

    /// What was decided for a workflow, carried out: it is how things are now, and the steps whose place it took, or
    /// that were to be dropped, are gone. Data, tools and places that are given up stay, since their copies have to be
    /// disposed of first.
    public func completing(_ workflowID: String) -> Map {
        let new = proposal(for: workflowID)
        let heirs = new.successors
        let dropped = Set(steps.filter { $0.workflow == workflowID && $0.ends }.map(\.id))
        var map = self
        for var element in new where heirs[element.id] == nil {
            element.state = .before
            element.replaces = []
            map.put(element)
        }
        map.rename(heirs, dropping: dropped)
        return map.removing(Set(heirs.keys).union(dropped))
    }

    private func removing(_ ids: Set<String>) -> Map {
        var map = self
        map.keep { !ids.contains($0.id) }
        return map.withoutDangling
    }
}
