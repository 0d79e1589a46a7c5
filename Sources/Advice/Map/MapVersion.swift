/// Which of its two sides a map shows.
public enum MapVersion: String, Sendable, CaseIterable {
    /// How things were when the work began.
    case before
    /// How they are once everything that was proposed or adopted is done.
    case proposed
}

extension Map {
    /// There is a proposal, so that both sides differ.
    public var hasProposal: Bool { all.contains { $0.state != .before || $0.ends } }

    /// One side of the map. On the proposed side, what names an element whose place was taken names its successor, and
    /// what names one that was dropped names it no more.
    public func side(_ version: MapVersion) -> Map {
        var side = self
        switch version {
        case .before:
            side.keep { $0.state == .before }
            return side
        case .proposed:
            let heirs = all.successors
            let dropped = Set(all.filter(\.ends).map(\.id)).subtracting(heirs.keys)
            side.keep { heirs[$0.id] == nil && !dropped.contains($0.id) }
            side.rename(heirs, dropping: dropped)
            return side
        }
    }

    mutating func keep(_ stays: (any MapElement) -> Bool) {
        people.removeAll { !stays($0) }
        workflows.removeAll { !stays($0) }
        steps.removeAll { !stays($0) }
        holdings.removeAll { !stays($0) }
        tools.removeAll { !stays($0) }
        places.removeAll { !stays($0) }
        copies.removeAll { !stays($0) }
        sharings.removeAll { !stays($0) }
        documents.removeAll { !stays($0) }
        context.removeAll { !stays($0) }
        events.removeAll { !stays($0) }
        holds.removeAll { !stays($0) }
        disposals.removeAll { !stays($0) }
        harms.removeAll { !stays($0) }
    }

    mutating func rename(_ heirs: [String: String], dropping dropped: Set<String>) {
        guard !heirs.isEmpty || !dropped.isEmpty else { return }
        people.rename(heirs, dropped)
        steps.rename(heirs, dropped)
        holdings.rename(heirs, dropped)
        places.rename(heirs, dropped)
        copies.rename(heirs, dropped)
        sharings.rename(heirs, dropped)
        events.rename(heirs, dropped)
        holds.rename(heirs, dropped)
        disposals.rename(heirs, dropped)
        harms.rename(heirs, dropped)
    }
}

extension [any MapElement] {
    /// Who takes the place of whom, followed to the end; circles are cut.
    var successors: [String: String] {
        var direct: [String: String] = [:]
        for element in self where element.state != .before {
            for old in element.replaces where old != element.id { direct[old] = element.id }
        }
        var heirs: [String: String] = [:]
        for old in direct.keys {
            var (heir, seen) = (old, Set([old]))
            while let next = direct[heir], seen.insert(next).inserted { heir = next }
            if heir != old, direct[heir] == nil { heirs[old] = heir }
        }
        return heirs
    }
}

extension Array where Element: MapElement {
    fileprivate mutating func rename(_ heirs: [String: String], _ dropped: Set<String>) {
        let referring = Element.fields.filter(\.kind.refers)
        for index in indices {
            let own = self[index].id
            for field in referring {
                guard let value = field.read(self[index]) else { continue }
                field.write(
                    &self[index],
                    value.renamed { id in
                        let heir = heirs[id] ?? id
                        return dropped.contains(heir) || (heir != id && heir == own) ? nil : heir
                    })
            }
        }
    }
}

extension FieldValue {
    /// With other ids; nil when none is left.
    func renamed(_ name: (String) -> String?) -> FieldValue? {
        switch self {
        case .text(let id): name(id).map(FieldValue.text)
        case .texts(let ids): .texts(ids.compactMap(name).unique)
        case .uses(let uses):
            .uses(uses.compactMap { use in name(use.holding).map { Use(holding: $0, does: use.does) } })
        case .flows(let flows):
            .flows(flows.compactMap { flow in name(flow.step).map { Flow(step: $0, when: flow.when) } })
        case .flag, .number: self
        }
    }
}

extension Array where Element: Hashable {
    /// Each once, in the order of the first.
    package var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
