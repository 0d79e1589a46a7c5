import Foundation

extension Map {
    /// The format as a JSON Schema (2020-12), drawn from the fields themselves. That names exist and are unique is more
    /// than a schema can say.
    public static var schema: Data {
        var properties: [String: JSONValue] = [
            "format": .object(["const": .text(format)]),
            "changedOn": .orNull(FieldKind.date.schema),
        ]
        for kind in ElementKind.allCases {
            properties[kind.rawValue] = .orNull([
                "type": .text("array"), "maxItems": .number(kind == .context ? 1 : Double(mostElements)),
                "items": .object(["$ref": .text("#/$defs/\(kind)")]),
            ])
        }
        let schema: [String: JSONValue] = [
            "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
            "title": .text("A map of how a group works, as Lighttouch reads and writes it"),
            "type": .text("object"),
            "required": .list([.text("format")]),
            "additionalProperties": .flag(false),
            "properties": .object(properties),
            "$defs": .object(
                Dictionary(uniqueKeysWithValues: ElementKind.allCases.map { ($0.rawValue, $0.type.schema) })),
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return ((try? encoder.encode(JSONValue.object(schema))) ?? Data()) + Data("\n".utf8)
    }
}

extension MapElement {
    fileprivate static var schema: JSONValue {
        var properties: [String: JSONValue] = [
            "id": .object(["type": .text("string"), "pattern": .text("^[a-z0-9][a-z0-9-]{0,63}$")]),
            "state": .orNull(FieldKind.choice(ElementState.allCases.map(\.rawValue)).schema),
            "replaces": .orNull(FieldKind.references(kind).schema),
            "ends": .orNull(FieldKind.flag.schema),
        ]
        for field in fields { properties[field.key] = .orNull(field.kind.schema) }
        return .object([
            "type": .text("object"), "required": .list([.text("id")]), "additionalProperties": .flag(false),
            "properties": .object(properties),
        ])
    }
}

extension FieldKind {
    fileprivate var schema: [String: JSONValue] {
        switch self {
        case .line: Self.string(most: Self.mostLine)
        case .text: Self.string(most: Self.mostText)
        case .choice(let codes): ["enum": .list(codes.map(JSONValue.text))]
        case .choices(let codes): Self.array(["enum": .list(codes.map(JSONValue.text))])
        case .flag: ["type": .text("boolean")]
        case .number(let range):
            [
                "type": .text("integer"), "minimum": .number(Double(range.lowerBound)),
                "maximum": .number(Double(range.upperBound)),
            ]
        case .reference: Self.string(most: Self.mostID)
        case .references: Self.array(Self.string(most: Self.mostID))
        case .language: Self.pattern("^([a-z]{2,3}(-[A-Za-z0-9]{2,8})?|other)$")
        case .languages: Self.array(FieldKind.language.schema)
        case .country: Self.pattern("^[A-Z]{2}$")
        case .countries: Self.array(FieldKind.country.schema)
        case .date: Self.pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
        case .uses:
            Self.array(
                Self.record(
                    [
                        "holding": .object(Self.string(most: Self.mostID)),
                        "does": .object(FieldKind.choice(Use.Does.allCases.map(\.rawValue)).schema),
                    ], needed: ["holding", "does"]))
        case .flows:
            Self.array(
                Self.record(
                    [
                        "step": .object(Self.string(most: Self.mostID)),
                        "when": .orNull(Self.string(most: Self.mostLine)),
                    ], needed: ["step"]))
        }
    }

    private static func string(most: Int) -> [String: JSONValue] {
        ["type": .text("string"), "minLength": .number(1), "maxLength": .number(Double(most))]
    }

    private static func pattern(_ pattern: String) -> [String: JSONValue] {
        ["type": .text("string"), "pattern": .text(pattern)]
    }

    private static func array(_ items: [String: JSONValue]) -> [String: JSONValue] {
        ["type": .text("array"), "maxItems": .number(Double(mostItems)), "items": .object(items)]
    }

    private static func record(_ properties: [String: JSONValue], needed: [String]) -> [String: JSONValue] {
        [
            "type": .text("object"), "additionalProperties": .flag(false),
            "required": .list(needed.map(JSONValue.text)), "properties": .object(properties),
        ]
    }
}

extension JSONValue {
    /// An unknown value may be left out or be null.
    fileprivate static func orNull(_ schema: [String: JSONValue]) -> JSONValue {
        .object(["anyOf": .list([.object(schema), .object(["type": .text("null")])])])
    }
}
