/// A text that cannot be read, and where it is.
public struct WordsError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file, where the text came from one.
    public let file: String?
    /// The line, counted from 1; nil where it is about the file as a whole.
    public let line: Int?
    /// What is wrong, in a sentence.
    public let reason: String

    public var description: String {
        let place = [file, line.map { file == nil ? "line \($0)" : String($0) }].compactMap { $0 }
        return (place.isEmpty ? "" : place.joined(separator: ":") + ": ") + reason
    }

    init(file: String? = nil, line: Int? = nil, _ reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    func inFile(_ file: String) -> WordsError {
        WordsError(file: file, line: line, reason)
    }
}
