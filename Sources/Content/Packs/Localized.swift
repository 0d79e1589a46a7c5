/// One text in every language that pages are written in.
public struct Localized: Sendable, Codable, Hashable {
    private let en: String
    private let es: String
    private let pt: String
    private let fr: String
    private let ar: String

    public init(en: String, es: String, pt: String, fr: String, ar: String) {
        self.en = en
        self.es = es
        self.pt = pt
        self.fr = fr
        self.ar = ar
    }

    public subscript(_ language: Language) -> String {
        switch language {
        case .en: en
        case .es: es
        case .pt: pt
        case .fr: fr
        case .ar: ar
        }
    }
}
