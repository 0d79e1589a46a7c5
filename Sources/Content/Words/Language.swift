import Foundation

/// A language that pages are written in.
public enum Language: String, CaseIterable, Sendable, Codable, Hashable {
    case en, es, pt, fr, ar

    /// What the `dir` attribute of a page says.
    public var direction: String {
        self == .ar ? "rtl" : "ltr"
    }

    /// What its speakers call it.
    public var ownName: String {
        switch self {
        case .en: "English"
        case .es: "Español"
        case .pt: "Português"
        case .fr: "Français"
        case .ar: "العربية"
        }
    }

    /// How dates and numbers are written.
    public var locale: Locale {
        // Receipts, times and telephone numbers stand beside dates, so one page keeps to one set of digits.
        switch self {
        case .ar: Locale(identifier: "ar@numbers=latn")
        // The day before the month, as in the other four.
        case .en: Locale(identifier: "en_GB")
        default: Locale(identifier: rawValue)
        }
    }
}
