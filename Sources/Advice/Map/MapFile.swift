import Foundation

extension Map {
    /// The name of the format, which stands in every file.
    public static let format = "lighttouch-map-1"
    /// Far more than the largest map that people can keep in their heads.
    public static let mostElements = 2_000
    /// In bytes.
    public static let largestFile = 4 * 1024 * 1024

    /// Reads a map from JSON. Throws the first thing that is wrong with it; nothing is guessed or left out.
    public init(json data: Data) throws(MapProblem) {
        guard data.count <= Self.largestFile else { throw MapProblem(.tooMany(most: Self.mostElements)) }
        guard let json = try? JSONDecoder().decode(JSONValue.self, from: data),
            case .object(let object) = json
        else {
            throw MapProblem(.unreadable)
        }
        try self.init(object)
    }

    /// The map as JSON: keys sorted, unknown values left out, the same bytes for the same map.
    public var json: Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Texts, numbers and lists always encode.
        return (try? encoder.encode(JSONValue.object(object))) ?? Data()
    }

    private init(_ object: [String: JSONValue]) throws(MapProblem) {
        self.init()
        guard object["format"] == .text(Self.format) else { throw MapProblem(.format) }
        let known = ["format", "changedOn"] + ElementKind.allCases.map(\.rawValue)
        if let stranger = object.keys.filter({ !known.contains($0) }).min() {
            throw MapProblem(.unknownKey(stranger))
        }
        do {
            if let day = object["changedOn"], day != .null { changedOn = try day.day("changedOn") }
        } catch { throw MapProblem(error) }
        var ids: Set<String> = []
        for kind in ElementKind.allCases {
            guard let value = object[kind.rawValue], value != .null else { continue }
            guard case .list(let items) = value else {
                throw MapProblem(.wrongType(kind.rawValue, wanted: "a list"))
            }
            guard ids.count + items.count <= Self.mostElements else {
                throw MapProblem(.tooMany(most: Self.mostElements), at: kind.rawValue)
            }
            for (index, item) in items.enumerated() {
                let place = "\(kind) \(index + 1)"
                let element = try kind.element(item, at: place)
                guard ids.insert(element.id).inserted else {
                    throw MapProblem(.sameID, at: "\(place) (\(element.id))")
                }
                put(element)
            }
        }
        guard context.count <= 1 else { throw MapProblem(.tooMany(most: 1), at: "context") }
        try requireReferences()
        try requireRulesWithoutCircles()
    }

    private var object: [String: JSONValue] {
        var object: [String: JSONValue] = ["format": .text(Self.format)]
        if let changedOn { object["changedOn"] = .text(changedOn) }
        for kind in ElementKind.allCases where !self[kind].isEmpty {
            object[kind.rawValue] = .list(self[kind].map(\.json))
        }
        return object
    }
}

extension Map {
    /// One element as it is kept by itself.
    public static func encoded(_ element: any MapElement) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(element.json)) ?? Data()
    }

    /// Reads one element that was kept by itself. Whether what it names exists is not asked.
    public static func element(_ kind: ElementKind, from data: Data) throws(MapProblem) -> any MapElement {
        guard let json = try? JSONDecoder().decode(JSONValue.self, from: data) else {
            throw MapProblem(.unreadable)
        }
        return try kind.element(json, at: kind.rawValue)
    }

    /// The same map, in which nothing names what is not there.
    public var withoutDangling: Map {
        let kinds = Dictionary(all.map { ($0.id, $0.kind) }) { first, _ in first }
        var map = self
        for element in all where element.danglingReference(kinds) != nil { map.put(element.pruned(kinds)) }
        return map
    }

    /// No rule may wait for itself. Throws the first that does.
    func requireRulesWithoutCircles() throws(MapProblem) {
        guard let circle = circleOfRules, let first = circle.first,
            let place = holdings.firstIndex(where: { $0.id == first })
        else { return }
        throw MapProblem(.circular(circle), at: "holdings \(place + 1) (\(first))")
    }

    /// Every name of an element must be that of one of the right kind. Throws the first that is not.
    func requireReferences() throws(MapProblem) {
        let kinds = Dictionary(all.map { ($0.id, $0.kind) }) { first, _ in first }
        for kind in ElementKind.allCases {
            for (index, element) in self[kind].enumerated() {
                if let bad = element.danglingReference(kinds) {
                    throw MapProblem(
                        .dangling(bad.key, to: bad.id), at: "\(kind) \(index + 1) (\(element.id))")
                }
            }
        }
    }
}

extension MapElement {
    /// The first name in it that no element of the right kind has.
    func danglingReference(_ kinds: [String: ElementKind]) -> (key: String, id: String)? {
        if let id = replaces.first(where: { kinds[$0] != Self.kind }) { return ("replaces", id) }
        for field in Self.fields {
            guard let wanted = field.kind.wanted else { continue }
            if let id = field.read(self)?.ids.first(where: { kinds[$0] != wanted }) { return (field.key, id) }
        }
        return nil
    }

    /// Without the names that no element of the right kind has.
    fileprivate func pruned(_ kinds: [String: ElementKind]) -> Self {
        var pruned = self
        pruned.replaces.removeAll { kinds[$0] != Self.kind }
        for field in Self.fields {
            guard let wanted = field.kind.wanted, let value = field.read(self) else { continue }
            field.write(&pruned, value.renamed { kinds[$0] == wanted ? $0 : nil })
        }
        return pruned
    }

    var json: JSONValue {
        var object = values.mapValues(\.json)
        object["id"] = .text(id)
        object["state"] = state == .before ? nil : .text(state.rawValue)
        object["replaces"] = replaces.isEmpty ? nil : .list(replaces.map(JSONValue.text))
        object["ends"] = ends ? .flag(true) : nil
        return .object(object)
    }
}

extension ElementKind {
    /// One element out of a file.
    func element(_ json: JSONValue, at place: String) throws(MapProblem) -> any MapElement {
        guard case .object(let object) = json else {
            throw MapProblem(.wrongType(rawValue, wanted: "a list of objects"), at: place)
        }
        guard case .text(let id) = object["id"] else { throw MapProblem(.missingID, at: place) }
        guard id.isMapID else { throw MapProblem(.badID, at: place) }
        do {
            return try type.read(object, id: id)
        } catch { throw MapProblem(error, at: "\(place) (\(id))") }
    }
}

extension MapElement {
    private static var headKeys: [String] { ["id", "state", "replaces", "ends"] }

    fileprivate static func read(_ object: [String: JSONValue], id: String) throws(MapProblem.Kind) -> Self {
        var element = Self(id: id)
        let keys = headKeys + fields.map(\.key)
        if let stranger = object.keys.filter({ !keys.contains($0) }).min() { throw .unknownKey(stranger) }
        let json = object.filter { $0.value != .null }
        if let state = json["state"] {
            let code = try state.code("state", ElementState.allCases.map(\.rawValue))
            element.state = ElementState(rawValue: code) ?? .before
        }
        if let ends = json["ends"] { element.ends = try ends.boolean("ends") }
        for old in try json["replaces"]?.list("replaces") ?? [] {
            element.replaces.append(try old.string("replaces", most: FieldKind.mostID))
        }
        for field in fields {
            guard let value = json[field.key] else { continue }
            field.write(&element, try field.kind.value(of: value, key: field.key))
        }
        return element
    }
}

extension FieldKind {
    /// The kind of element that it names.
    public var wanted: ElementKind? {
        switch self {
        case .reference(let kind), .references(let kind): kind
        case .uses: .holdings
        case .flows: .steps
        default: nil
        }
    }
}

extension FieldValue {
    var json: JSONValue {
        switch self {
        case .text(let text): .text(text)
        case .texts(let texts): .list(texts.map(JSONValue.text))
        case .flag(let flag): .flag(flag)
        case .number(let number): .number(Double(number))
        case .uses(let uses):
            .list(uses.map { .object(["holding": .text($0.holding), "does": .text($0.does.rawValue)]) })
        case .flows(let flows):
            .list(
                flows.map { flow in
                    var object: [String: JSONValue] = ["step": .text(flow.step)]
                    object["when"] = flow.when.map(JSONValue.text)
                    return .object(object)
                })
        }
    }
}
