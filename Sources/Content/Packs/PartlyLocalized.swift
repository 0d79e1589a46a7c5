/// One text in English and Spanish at least. In a language that it lacks it is said in English, and a page says so.
public struct PartlyLocalized: Sendable, Codable, Hashable {
    private let texts: [String: String]

    /// The languages without which an entry is not read.
    static let needed: [Language] = [.en, .es]

    public init(from decoder: any Decoder) throws {
        texts = try decoder.singleValueContainer().decode([String: String].self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(texts)
    }

    public subscript(_ language: Language) -> String {
        texts[language.rawValue] ?? texts[Language.en.rawValue] ?? ""
    }

    /// It was written in this language.
    public func isSaid(in language: Language) -> Bool { texts[language.rawValue] != nil }
}
