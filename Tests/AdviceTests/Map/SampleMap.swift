@testable import Advice

/// Small maps for tests, said in few words.
extension Map {
    static func of(_ build: (inout Map) -> Void) -> Map {
        var map = Map()
        build(&map)
        return map
    }

    mutating func person(
        _ id: String, _ role: People.Role = .community, _ set: (inout People) -> Void = { _ in }
    ) {
        people.append(
            .made(id) {
                $0.role = role
                set(&$0)
            })
    }

    mutating func step(_ id: String, by actor: String? = "neighbours", _ set: (inout Step) -> Void = { _ in })
    {
        steps.append(
            .made(id) {
                $0.actor = actor
                $0.workflow = "intake"
                set(&$0)
            })
    }

    mutating func workflow(_ id: String = "intake", _ set: (inout Workflow) -> Void = { _ in }) {
        workflows.append(.made(id, set))
    }

    mutating func holding(_ id: String = "list", _ set: (inout Holding) -> Void = { _ in }) {
        holdings.append(.made(id, set))
    }

    mutating func place(_ id: String = "cupboard", _ set: (inout Place) -> Void = { _ in }) {
        places.append(.made(id, set))
    }

    mutating func tool(_ id: String = "chat", _ set: (inout Tool) -> Void = { _ in }) {
        tools.append(.made(id, set))
    }

    mutating func copy(
        _ holding: String = "list", at place: String = "cupboard", _ set: (inout Copy) -> Void = { _ in }
    ) {
        copies.append(
            .made("copy-\(copies.count)") {
                $0.holding = holding
                $0.place = place
                set(&$0)
            })
    }

    mutating func sharing(with recipient: String, _ set: (inout Sharing) -> Void = { _ in }) {
        sharings.append(
            .made("sharing-\(sharings.count)") {
                $0.holding = "list"
                $0.recipient = recipient
                set(&$0)
            })
    }
}

extension MapElement {
    static func made(_ id: String, _ set: (inout Self) -> Void = { _ in }) -> Self {
        var element = Self(id: id)
        set(&element)
        return element
    }
}
