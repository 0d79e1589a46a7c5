import Content

extension Words {
    /// A period, such as '1 year, 6 months'.
    public func period(months: Int, days: Int) -> String {
        var parts: [String] = []
        if months >= 12 {
            parts.append(self(Message(one: "{n} year", many: "{n} years", count: months / 12)))
        }
        if months % 12 > 0 {
            parts.append(self(Message(one: "{n} month", many: "{n} months", count: months % 12)))
        }
        if days > 0 { parts.append(self(Message(one: "{n} day", many: "{n} days", count: days))) }
        return listed(parts)
    }
}

extension String {
    /// For the middle of a sentence of ours, which has a full stop of its own.
    var withoutFullStop: String {
        hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self
    }

    /// A phrase as it stands after a colon: it begins with a small letter.
    public var continuing: String { prefix(1).lowercased() + dropFirst() }
}
