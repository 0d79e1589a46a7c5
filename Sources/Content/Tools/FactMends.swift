extension Fact {
    /// What to mend in one whose shape is right.
    func mends(_ question: FactQuestion, _ licences: Licences) -> [String] {
        var mends = value.mends(question, licences)
        if !source.isSecureAddress {
            mends.append("'source' must be the address of the page that was read, beginning with https://.")
        }
        for (key, day) in [("checked", checked), ("read", read), ("expires", expires)] {
            if let day, !day.isDay { mends.append("'\(key)' must be a day, such as 2026-11-24.") }
        }
        if let read, read > checked { mends.append("'read' is after 'checked'.") }
        return mends
    }
}

extension Fact.Value {
    fileprivate func mends(_ question: FactQuestion, _ licences: Licences) -> [String] {
        let options = question.optionCodes
        let wrong: (String) -> [String] = { ["The value must be \($0)."] }
        switch (question.kind, self) {
        case (.choice, .one(let code)):
            return options.contains(code) ? [] : wrong("one of \(options.joined(separator: ", "))")
        case (.choices, .many(let codes)):
            let isSound = !codes.isEmpty && Set(codes).count == codes.count
            return isSound && codes.allSatisfy(options.contains)
                ? [] : wrong("a list with some of \(options.joined(separator: ", "))")
        case (.number, .one(let text)):
            return Double(text).map { $0.isFinite && $0 >= 0 } == true ? [] : wrong("a number, 0 or more")
        case (.month, .one(let text)):
            return options.contains(text) || (text + "-01").isDay ? [] : wrong("a month, such as 2026-04")
        case (.licence, .one(let text)):
            return licences.strangers(in: text).map {
                "'\($0)' is no licence of the SPDX list. One that is not in it is LicenseRef-proprietary."
            }
        case (.home, .many(let codes)) where !codes.isEmpty, (.refused, .many(let codes)):
            return codes.allSatisfy(\.isTwoCapitals) ? [] : wrong("a list of countries, such as [DE, UY]")
        case (.places, .many(let codes)) where !codes.isEmpty:
            return codes.allSatisfy { $0.isTwoCapitals || options.contains($0) }
                ? [] : wrong("a list of countries, or of \(options.joined(separator: ", "))")
        case (.languages, .many(let codes)) where !codes.isEmpty:
            return codes.allSatisfy(\.isLanguage) ? [] : wrong("a list of languages, such as [en, es]")
        case (.choices, _), (.home, _), (.refused, _), (.places, _), (.languages, _):
            return wrong("a list in brackets")
        case (.choice, _), (.number, _), (.month, _), (.licence, _):
            return wrong("one value, without brackets")
        }
    }
}

extension String {
    var isTwoCapitals: Bool { wholeMatch(of: /[A-Z]{2}/) != nil }
    fileprivate var isLanguage: Bool { wholeMatch(of: /[a-z]{2,3}/) != nil }
}
