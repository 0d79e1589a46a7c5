/// Reads what stands in a file for one field, and believes nothing.
extension FieldKind {
    /// Most items of a list.
    static let mostItems = 200

    /// The value; throws what is wrong with it. Whether ids exist is asked later, of the whole map.
    func value(of json: JSONValue, key: String) throws(MapProblem.Kind) -> FieldValue? {
        switch self {
        case .line: try .text(json.string(key, most: Self.mostLine))
        case .text: try .text(json.string(key, most: Self.mostText))
        case .choice(let codes): try .text(json.code(key, codes))
        case .choices(let codes):
            try texts(json, key) { item throws(MapProblem.Kind) in try item.code(key, codes) }
        case .flag: try .flag(json.boolean(key))
        case .number(let range): try .number(json.whole(key, range))
        case .reference: try .text(json.string(key, most: Self.mostID))
        case .references:
            try texts(json, key) { item throws(MapProblem.Kind) in try item.string(key, most: Self.mostID) }
        case .uses: try uses(json, key)
        case .flows: try flows(json, key)
        case .language: try .text(json.language(key))
        case .languages: try texts(json, key) { item throws(MapProblem.Kind) in try item.language(key) }
        case .country: try .text(json.country(key))
        case .countries: try texts(json, key) { item throws(MapProblem.Kind) in try item.country(key) }
        case .date: try .text(json.day(key))
        }
    }

    static let mostID = 64

    private func texts(
        _ json: JSONValue, _ key: String, _ read: (JSONValue) throws(MapProblem.Kind) -> String
    ) throws(MapProblem.Kind) -> FieldValue? {
        var texts: [String] = []
        for item in try json.list(key) { texts.append(try read(item)) }
        return texts.isEmpty ? nil : .texts(texts.unique)
    }

    private func uses(_ json: JSONValue, _ key: String) throws(MapProblem.Kind) -> FieldValue? {
        var uses: [Use] = []
        for item in try json.list(key) {
            let object = try item.object(key, keys: ["holding", "does"])
            let does = try (object["does"] ?? .null).code(key + ".does", Use.Does.allCases.map(\.rawValue))
            uses.append(
                Use(
                    holding: try (object["holding"] ?? .null).string(key + ".holding", most: Self.mostID),
                    does: Use.Does(rawValue: does)!))
        }
        return uses.isEmpty ? nil : .uses(uses)
    }

    private func flows(_ json: JSONValue, _ key: String) throws(MapProblem.Kind) -> FieldValue? {
        var flows: [Flow] = []
        for item in try json.list(key) {
            let object = try item.object(key, keys: ["step", "when"])
            let when = object["when"].flatMap { $0 == .null ? nil : $0 }
            var condition: String?
            if let when { condition = try when.string(key + ".when", most: Self.mostLine) }
            flows.append(
                Flow(
                    step: try (object["step"] ?? .null).string(key + ".step", most: Self.mostID),
                    when: condition))
        }
        return flows.isEmpty ? nil : .flows(flows)
    }
}

extension JSONValue {
    func string(_ key: String, most: Int) throws(MapProblem.Kind) -> String {
        guard case .text(let text) = self else { throw .wrongType(key, wanted: "a text") }
        guard text.count <= most else { throw .tooLong(key, most: most) }
        guard !text.isEmpty, !text.unicodeScalars.contains(where: \.isUnwanted) else {
            throw .wrongType(key, wanted: "a text that is not empty and has no control characters")
        }
        return text
    }

    func code(_ key: String, _ codes: [String]) throws(MapProblem.Kind) -> String {
        guard case .text(let text) = self, codes.contains(text) else { throw .notOneOf(key, codes) }
        return text
    }

    func boolean(_ key: String) throws(MapProblem.Kind) -> Bool {
        guard case .flag(let flag) = self else { throw .wrongType(key, wanted: "true or false") }
        return flag
    }

    func whole(_ key: String, _ range: ClosedRange<Int>) throws(MapProblem.Kind) -> Int {
        guard case .number(let number) = self, let whole = Int(exactly: number), range.contains(whole) else {
            throw .outOfRange(key, range)
        }
        return whole
    }

    func list(_ key: String) throws(MapProblem.Kind) -> [JSONValue] {
        guard case .list(let list) = self else { throw .wrongType(key, wanted: "a list") }
        guard list.count <= FieldKind.mostItems else { throw .tooMany(most: FieldKind.mostItems) }
        return list
    }

    func object(_ key: String, keys: [String]) throws(MapProblem.Kind) -> [String: JSONValue] {
        guard case .object(let object) = self else { throw .wrongType(key, wanted: "a list of objects") }
        if let stranger = object.keys.filter({ !keys.contains($0) }).min() {
            throw .unknownKey("\(key).\(stranger)")
        }
        return object
    }

    func language(_ key: String) throws(MapProblem.Kind) -> String {
        guard case .text(let text) = self, text.isLanguageCode else {
            throw .wrongType(key, wanted: "a code of a language, such as 'ar'")
        }
        return text
    }

    func country(_ key: String) throws(MapProblem.Kind) -> String {
        guard case .text(let text) = self, text.isCountryCode else {
            throw .wrongType(key, wanted: "a code of a country in two capital letters, such as 'MX'")
        }
        return text
    }

    func day(_ key: String) throws(MapProblem.Kind) -> String {
        guard case .text(let text) = self, Day(text) != nil else {
            throw .wrongType(key, wanted: "a day such as '2026-11-24'")
        }
        return text
    }
}

extension Unicode.Scalar {
    /// A control character that is no line break.
    var isUnwanted: Bool { properties.generalCategory == .control && self != "\n" && self != "\t" }
}
