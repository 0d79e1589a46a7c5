/// What a source says of one criterion, and when it was read.
public struct Fact: Sendable, Codable, Hashable {
    public enum Confidence: String, Sendable, Codable, CaseIterable { case high, medium, low }

    /// As it stands in the file; the criterion says how it is meant.
    public enum Value: Sendable, Codable, Hashable {
        case one(String)
        case many([String])

        public init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let many = try? container.decode([String].self) {
                self = .many(many)
            } else {
                self = .one(try container.decode(String.self))
            }
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .one(let text): try container.encode(text)
            case .many(let texts): try container.encode(texts)
            }
        }

        /// All that stands there.
        public var codes: [String] {
            switch self {
            case .one(let code): [code]
            case .many(let codes): codes
            }
        }
    }

    public let value: Value
    /// The address at which it was read.
    public let source: String
    /// The day on which it was read (ISO 8601).
    public let checked: String
    /// The day of the copy that was read, where it is known.
    public let read: String?
    /// The last day on which it may be relied on, where that is not as long as such facts last.
    public let expires: String?
    public let confidence: Confidence

    /// The day of which it speaks.
    public var day: String { read ?? checked }

    static let shape = Shape(
        .needed("value", .anything), .needed("source", .text), .needed("checked", .text),
        .optional("read", .text), .optional("expires", .text),
        .needed("confidence", .choice(Confidence.allCases.map(\.rawValue))))
}

/// What is known of one criterion: one fact, or several that contradict each other.
public struct KnownFact: Sendable, Codable, Hashable {
    public let facts: [Fact]

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // A mapping is tried first: its mistakes are the ones worth telling.
        if let many = try? container.decode([Fact].self) {
            facts = many
        } else {
            facts = [try container.decode(Fact.self)]
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(facts)
    }

    /// The sources contradict each other.
    public var isConflicting: Bool { Set(facts.map(\.value)).count > 1 }

    /// Whether all of it is too old on a day (ISO 8601).
    public func isExpired(on day: String, _ criterion: Criterion) -> Bool {
        facts.allSatisfy { $0.lastDay(criterion) < day }
    }
}

extension Fact {
    /// The last day on which it may be relied on. Written as days are, it may be one that no calendar has, such as the
    /// 31st of February; it still sorts rightly.
    public func lastDay(_ criterion: Criterion) -> String {
        if let expires { return expires }
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return day }
        let months = parts[0] * 12 + parts[1] - 1 + criterion.lasts
        let (year, month) = months.quotientAndRemainder(dividingBy: 12)
        return "\(year)-\(month < 9 ? "0" : "")\(month + 1)-\(parts[2] < 10 ? "0" : "")\(parts[2])"
    }
}
