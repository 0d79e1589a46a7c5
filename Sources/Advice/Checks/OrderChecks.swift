/// Whether the work runs without anyone falling through.
extension Check {
    static let order: [Check] = [
        // 9: said once for a workflow, since one owner for it answers all its steps.
        Check(code: "no-owner") { checked in
            let bare = checked.map.steps.filter { step in
                let workflow = step.workflow.flatMap { checked.workflows[$0] }
                return (step.owner ?? workflow?.owner) == nil || (step.deputy ?? workflow?.deputy) == nil
            }
            return bare.grouped { $0.workflow ?? $0.id }.map {
                Finding("no-owner", $0.map(\.id), name: $0[0].name)
            }
        },
        // 10
        Check(code: "sole-access") { checked in
            checked.map.places.filter { $0.access == .one }.compactMap { place in
                let holding = checked.copies.lazy.filter { $0.place == place.id }.compactMap {
                    checked.holdings[$0.holding]
                }.first { $0.sensitivity?.isSensitive == true }
                return holding.map {
                    Finding("sole-access", [place.id, $0.id], name: place.name, other: $0.name)
                }
            }
        },
        // 11
        Check(code: "unreachable-step") { checked in
            let reached = checked.map.reachableSteps
            return checked.steps(where: { _ in true }) { step in
                let isDeadEnd = step.next.isEmpty && step.isEnd != true && step.fallbackFor.isEmpty
                guard isDeadEnd || !reached.contains(step.id) else { return nil }
                return Finding("unreachable-step", [step.id], name: step.name)
            }
        },
        // 12
        Check(code: "double-entry") { checked in
            var entries: [String: [Step]] = [:]
            for step in checked.map.steps {
                for use in step.uses where use.does == .create {
                    entries[use.holding, default: []].append(step)
                }
            }
            return checked.map.holdings.compactMap { holding in
                for steps in (entries[holding.id] ?? []).grouped(by: { $0.workflow ?? "" }) {
                    // Another way through the same step is no second entry.
                    guard let paper = steps.first(where: checked.isOnPaper),
                        let digital = steps.first(where: { step in
                            !checked.isOnPaper(step) && !step.isOtherWay(than: paper)
                        })
                    else { continue }
                    return Finding(
                        "double-entry", [digital.id, paper.id, holding.id], name: digital.name,
                        other: holding.name)
                }
                return nil
            }
        },
        // 13
        Check(code: "more-steps") { checked in
            guard checked.whole.hasProposal else { return [] }
            let before = checked.whole.side(.before).communitySteps
            let after = checked.map.communitySteps
            return checked.map.workflows.compactMap { workflow in
                let earlier = ([workflow.id] + workflow.replaces).reduce(0) { $0 + (before[$1] ?? 0) }
                guard earlier > 0, (after[workflow.id] ?? 0) > earlier else { return nil }
                return Finding("more-steps", [workflow.id], name: workflow.name)
            }
        },
    ]
}

extension CheckedMap {
    fileprivate func isOnPaper(_ step: Step) -> Bool {
        step.channel == .paper || step.place.flatMap { places[$0] }?.medium == .paper
    }
}

extension Step {
    /// Whoever takes this step does not take that one.
    fileprivate func isOtherWay(than step: Step) -> Bool {
        fallbackFor.contains(step.id) || step.fallbackFor.contains(id)
            || !Set(fallbackFor).isDisjoint(with: step.fallbackFor)
    }
}

extension Map {
    /// The steps that somebody comes to: from the starts of each workflow along its flows, and with each step the other
    /// ways through it. Where no step says that it is a start, the first is one.
    var reachableSteps: Set<String> {
        let byID = steps.byID
        var fallbacks: [String: [String]] = [:]
        for step in steps { for main in step.fallbackFor { fallbacks[main, default: []].append(step.id) } }
        var waiting = steps.grouped { $0.workflow ?? "" }.flatMap { steps in
            let starts = steps.filter { $0.isStart == true }
            return (starts.isEmpty ? [steps[0]] : starts).map(\.id)
        }
        var reached = Set(waiting)
        while let id = waiting.popLast() {
            let onward = (byID[id]?.next.map(\.step) ?? []) + (fallbacks[id] ?? [])
            for next in onward where reached.insert(next).inserted { waiting.append(next) }
        }
        return reached
    }

    /// How many steps those served have to take, by workflow; other ways through a step do not count.
    fileprivate var communitySteps: [String: Int] {
        let served = Set(people.filter { $0.role == .community }.map(\.id))
        return steps.reduce(into: [:]) { counts, step in
            guard let workflow = step.workflow, let actor = step.actor, served.contains(actor),
                step.fallbackFor.isEmpty
            else { return }
            counts[workflow, default: 0] += 1
        }
    }
}

extension Array {
    /// Parted by a key, in the order in which each key comes first.
    func grouped(by key: (Element) -> String) -> [[Element]] {
        var groups: [String: Int] = [:]
        var lists: [[Element]] = []
        for element in self {
            let name = key(element)
            if let index = groups[name] {
                lists[index].append(element)
            } else {
                groups[name] = lists.count
                lists.append([element])
            }
        }
        return lists
    }
}
