@testable import Advice

/// Numbers that come again with the same seed (SplitMix64, Steele et al. 2014).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var number = state
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }
}

extension Map {
    /// A map in which every field of every kind may be known or not, and every name is that of something.
    static func random(_ numbers: inout SeededNumbers, of each: Int = 4) -> Map {
        var ids: [ElementKind: [String]] = [:]
        for kind in ElementKind.allCases {
            ids[kind] = (0..<(kind == .context ? 1 : each)).map { "\(kind)-\($0)" }
        }
        var map = Map()
        for kind in ElementKind.allCases {
            for id in ids[kind] ?? [] {
                var element = kind.type.init(id: id)
                element.fill(&numbers, ids)
                map.put(element)
            }
        }
        // Rules that wait for each other are refused in a file.
        while let circle = map.circleOfRules,
            let place = map.holdings.firstIndex(where: { $0.id == circle[0] })
        {
            map.holdings[place].after = []
        }
        return map
    }
}

extension MapElement {
    fileprivate mutating func fill(_ numbers: inout SeededNumbers, _ ids: [ElementKind: [String]]) {
        state = ElementState.allCases.randomElement(using: &numbers)!
        ends = Int.random(in: 0..<8, using: &numbers) == 0
        if Bool.random(using: &numbers) { replaces = [ids[Self.kind]!.randomElement(using: &numbers)!] }
        for field in Self.fields where Bool.random(using: &numbers) {
            field.write(&self, field.kind.value(&numbers, ids))
        }
    }
}

extension FieldKind {
    fileprivate func value(_ numbers: inout SeededNumbers, _ ids: [ElementKind: [String]]) -> FieldValue {
        let texts = ["ليلى", "O'Brien & <sons>", "two\nlines", "\u{301}a", "🧑‍🌾", "plain"]
        return switch self {
        case .line, .text: .text(texts.randomElement(using: &numbers)!)
        case .choice(let codes): .text(codes.randomElement(using: &numbers)!)
        case .choices(let codes): .texts(Array(codes.shuffled(using: &numbers).prefix(2)))
        case .flag: .flag(Bool.random(using: &numbers))
        case .number(let range): .number(Int.random(in: range, using: &numbers))
        case .reference(let kind): .text(ids[kind]!.randomElement(using: &numbers)!)
        case .references(let kind): .texts(Array(ids[kind]!.shuffled(using: &numbers).prefix(2)))
        case .uses:
            .uses([
                Use(holding: ids[.holdings]!.randomElement(using: &numbers)!, does: .create),
                Use(holding: ids[.holdings]!.randomElement(using: &numbers)!, does: .send),
            ])
        case .flows:
            .flows([
                Flow(step: ids[.steps]!.randomElement(using: &numbers)!),
                Flow(step: ids[.steps]!.randomElement(using: &numbers)!, when: "it rains"),
            ])
        case .language: .text("ar")
        case .languages: .texts(["es", "zh-Hant"])
        case .country: .text("MX")
        case .countries: .texts(["MX", "SD"])
        case .date: .text("2028-02-29")
        }
    }
}
