/// What kind of thing a field holds, and its bounds.
public enum FieldKind: Sendable, Equatable {
    /// One line of text.
    case line
    /// Text of several lines.
    case text
    /// One of these codes.
    case choice([String])
    /// Any of these codes.
    case choices([String])
    case flag
    case number(ClosedRange<Int>)
    /// The id of one element of a kind.
    case reference(ElementKind)
    case references(ElementKind)
    /// What a step does with holdings.
    case uses
    /// What comes after a step.
    case flows
    /// Codes of languages, such as `ar`.
    case language, languages
    /// Codes of countries (ISO 3166-1 alpha-2).
    case country, countries
    /// A day (ISO 8601).
    case date
}

extension FieldKind {
    /// Most characters of a line, and of a text.
    public static let mostLine = 120
    public static let mostText = 2_000

    /// It names other elements.
    var refers: Bool {
        switch self {
        case .reference, .references, .uses, .flows: true
        default: false
        }
    }
}

/// What stands in a field. Codes, ids, days and texts are strings, as in a file.
public enum FieldValue: Sendable, Equatable {
    case text(String)
    case texts([String])
    case flag(Bool)
    case number(Int)
    case uses([Use])
    case flows([Flow])

    /// The one text that stands there.
    public var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The texts that stand there.
    public var texts: [String]? { if case .texts(let texts) = self { texts } else { nil } }

    /// The ids that it names; ask only fields that refer.
    var ids: [String] {
        switch self {
        case .text(let id): [id]
        case .texts(let ids): ids
        case .uses(let uses): uses.map(\.holding)
        case .flows(let flows): flows.map(\.step)
        case .flag, .number: []
        }
    }
}

/// One field of an element: its key in files and forms, and how it is read and written.
public struct Field<Owner: Sendable>: Sendable {
    public let key: String
    public let kind: FieldKind
    /// What is known; nil when nothing is.
    public let read: @Sendable (Owner) -> FieldValue?
    /// Takes a value of the right kind; nil makes it unknown.
    public let write: @Sendable (inout Owner, FieldValue?) -> Void
}

extension Field {
    typealias Path<Value> = WritableKeyPath<Owner, Value> & Sendable

    static func line(_ key: String, _ path: Path<String?>) -> Field { string(key, .line, path) }
    static func text(_ key: String, _ path: Path<String?>) -> Field { string(key, .text, path) }
    static func date(_ key: String, _ path: Path<String?>) -> Field { string(key, .date, path) }
    static func language(_ key: String, _ path: Path<String?>) -> Field { string(key, .language, path) }
    static func country(_ key: String, _ path: Path<String?>) -> Field { string(key, .country, path) }

    static func reference(_ key: String, _ path: Path<String?>, to kind: ElementKind) -> Field {
        string(key, .reference(kind), path)
    }

    static func references(_ key: String, _ path: Path<[String]>, to kind: ElementKind) -> Field {
        strings(key, .references(kind), path)
    }

    static func languages(_ key: String, _ path: Path<[String]>) -> Field { strings(key, .languages, path) }
    static func countries(_ key: String, _ path: Path<[String]>) -> Field { strings(key, .countries, path) }

    static func choice<Code: FieldCode>(_ key: String, _ path: Path<Code?>) -> Field {
        Field(key: key, kind: .choice(Code.allCases.map(\.rawValue))) {
            $0[keyPath: path].map { .text($0.rawValue) }
        } write: { owner, value in
            owner[keyPath: path] = value?.text.flatMap(Code.init(rawValue:))
        }
    }

    static func choices<Code: FieldCode>(_ key: String, _ path: Path<[Code]>) -> Field {
        Field(key: key, kind: .choices(Code.allCases.map(\.rawValue))) {
            let codes = $0[keyPath: path]
            return codes.isEmpty ? nil : .texts(codes.map(\.rawValue))
        } write: { owner, value in
            owner[keyPath: path] = (value?.texts ?? []).compactMap(Code.init(rawValue:))
        }
    }

    static func flag(_ key: String, _ path: Path<Bool?>) -> Field {
        Field(key: key, kind: .flag) {
            $0[keyPath: path].map(FieldValue.flag)
        } write: { owner, value in
            if case .flag(let flag) = value {
                owner[keyPath: path] = flag
            } else {
                owner[keyPath: path] = nil
            }
        }
    }

    static func number(_ key: String, _ path: Path<Int?>, _ range: ClosedRange<Int>) -> Field {
        Field(key: key, kind: .number(range)) {
            $0[keyPath: path].map(FieldValue.number)
        } write: { owner, value in
            if case .number(let number) = value {
                owner[keyPath: path] = number
            } else {
                owner[keyPath: path] = nil
            }
        }
    }

    static func uses(_ key: String, _ path: Path<[Use]>) -> Field {
        Field(key: key, kind: .uses) {
            $0[keyPath: path].isEmpty ? nil : .uses($0[keyPath: path])
        } write: { owner, value in
            if case .uses(let uses) = value { owner[keyPath: path] = uses } else { owner[keyPath: path] = [] }
        }
    }

    static func flows(_ key: String, _ path: Path<[Flow]>) -> Field {
        Field(key: key, kind: .flows) {
            $0[keyPath: path].isEmpty ? nil : .flows($0[keyPath: path])
        } write: { owner, value in
            if case .flows(let flows) = value {
                owner[keyPath: path] = flows
            } else {
                owner[keyPath: path] = []
            }
        }
    }

    private static func string(_ key: String, _ kind: FieldKind, _ path: Path<String?>) -> Field {
        Field(key: key, kind: kind) {
            $0[keyPath: path].map(FieldValue.text)
        } write: { owner, value in
            owner[keyPath: path] = value?.text
        }
    }

    private static func strings(_ key: String, _ kind: FieldKind, _ path: Path<[String]>) -> Field {
        Field(key: key, kind: kind) {
            $0[keyPath: path].isEmpty ? nil : .texts($0[keyPath: path])
        } write: { owner, value in
            owner[keyPath: path] = value?.texts ?? []
        }
    }
}

/// The codes of one choice, in the order in which they are offered.
public protocol FieldCode: RawRepresentable, CaseIterable, Sendable, Equatable where RawValue == String {}
