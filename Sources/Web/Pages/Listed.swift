import Content

extension Words {
    /// One after another, with the comma of the language.
    func listed(_ parts: [String]) -> String { parts.joined(separator: self(Message(", "))) }
}
