/// A language that a group may want to work in.
public struct WorkLanguage: Sendable, Codable, Hashable {
    /// As in BCP 47: "sw", "zh-Hant", "pt-BR".
    public let code: String
    public let label: Localized
}

extension WorkLanguage: Coded {
    static let file = "languages.yaml"
    static let shape = Shape(.needed("code", .text), .needed("label", .words))
    // Whoever reads a page in a language may ask to work in it.
    static let neededCodes = Language.allCases.map(\.rawValue)

    func mends() -> [String] {
        code.wholeMatch(of: /[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?/) != nil
            ? [] : ["The code '\(code)' is not a language code such as 'sw' or 'pt-BR'."]
    }
}
