/// How a language counts, in the terms of gettext.
struct PluralRule: Sendable {
    /// How many forms there are.
    let forms: Int
    /// The rule as PO files state it.
    let expression: String
    /// The form for a number that is not negative.
    private let choose: @Sendable (Int) -> Int
    /// The forms that stand for one number only, where a translation may write the number as a word.
    let single: Set<Int>

    /// The form for a number.
    func form(for number: Int) -> Int {
        choose(Int(clamping: number.magnitude))
    }

    /// The value of the `Plural-Forms` field.
    var header: String { "nplurals=\(forms); plural=\(expression);" }
}

extension PluralRule {
    init(of language: Language) {
        switch language {
        case .en, .es, .pt: self = .oneAndOthers
        case .fr: self = .upToOneAndOthers
        case .ar: self = .arabic
        }
    }

    private static let oneAndOthers = PluralRule(
        forms: 2, expression: "(n != 1)", choose: { $0 == 1 ? 0 : 1 }, single: [0])

    private static let upToOneAndOthers = PluralRule(
        forms: 2, expression: "(n > 1)", choose: { $0 > 1 ? 1 : 0 }, single: [])

    private static let arabic = PluralRule(
        forms: 6,
        expression: "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)",
        choose: { number in
            switch (number, number % 100) {
            case (0...2, _): number
            case (_, 3...10): 3
            case (_, 11...): 4
            default: 5
            }
        },
        single: [0, 1, 2])
}
