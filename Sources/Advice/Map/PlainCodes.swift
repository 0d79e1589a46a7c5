/// The short codes of a map, read byte by byte: a regular expression is built anew wherever it stands, and a large map
/// has hundreds of them.
extension String {
    /// An id: 1 to 64 small letters, digits and hyphens, the first no hyphen.
    var isMapID: Bool {
        (1...64).contains(utf8.count) && utf8.first != UInt8(ascii: "-")
            && utf8.allSatisfy { $0.isSmallLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    }

    /// A code of a language, such as `ar` or `zh-Hans`, or `other`.
    var isLanguageCode: Bool {
        let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard self != "other" else { return true }
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isSmallLetter) else {
            return false
        }
        return parts.count == 1
            || parts.count == 2 && (2...8).contains(parts[1].count)
                && parts[1].allSatisfy { $0.isSmallLetter || $0.isCapitalLetter || $0.isDigit }
    }

    /// Two capital letters, as ISO 3166-1 has them.
    public var isCountryCode: Bool { utf8.count == 2 && utf8.allSatisfy(\.isCapitalLetter) }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    fileprivate var isCapitalLetter: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
