import Advice
import Foundation
import Programme

/// The elements that a form offers to choose from.
struct MapOptions {
    /// More than these of one kind are offered only to who asks for all, so that a page of a large map stays small.
    static let mostOffered = 15

    let map: Map
    private let changes: [String: MapChange]
    private let offersAll: Bool

    init(_ map: CaseMap, offersAll: Bool) {
        (self.map, changes, self.offersAll) = (map.map, map.changes, offersAll)
    }

    /// Nothing to choose from.
    init() { (map, changes, offersAll) = (Map(), [:], true) }

    /// Those of a kind for a field of an element, in the order of the map: the ones that were chosen, and of the others
    /// those that were changed last. The steps are those of the same workflow, since a flow does not leave it.
    func offered(_ kind: ElementKind, to element: any MapElement, chosen: [String]) -> [any MapElement] {
        let all = candidates(kind, for: element, chosen: chosen)
        guard !offersAll, all.count > Self.mostOffered else { return all }
        let newest = all.sorted { changedAt($0) > changedAt($1) }.prefix(Self.mostOffered)
        let kept = Set(newest.map(\.id) + chosen)
        return all.filter { kept.contains($0.id) }
    }

    /// Some field of an element offers less than there is.
    func isShortened(for element: any MapElement, _ keys: [String]) -> Bool {
        !offersAll
            && element.fieldKinds.contains { key, kind in
                keys.contains(key)
                    && kind.offered.map {
                        candidates($0, for: element, chosen: []).count > Self.mostOffered
                    } == true
            }
    }

    private func candidates(_ kind: ElementKind, for element: any MapElement, chosen: [String])
        -> [any MapElement]
    {
        let others = map[kind].filter { $0.id != element.id }
        guard kind == .steps, let workflow = (element as? Step)?.workflow else { return others }
        return others.filter { ($0 as? Step)?.workflow == workflow || chosen.contains($0.id) }
    }

    private func changedAt(_ element: any MapElement) -> Date { changes[element.id]?.at ?? .distantPast }
}

extension FieldKind {
    /// The kind of element that a field is chosen from.
    fileprivate var offered: ElementKind? {
        switch self {
        case .uses: .holdings
        case .flows: .steps
        default: wanted
        }
    }
}
