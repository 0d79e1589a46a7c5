/// One thing to mend in a content file, said to the person who edits it.
public struct ContentProblem: Sendable, Hashable, CustomStringConvertible {
    public let file: String
    /// Which entry: its code or name, or its number where it has none.
    public let entry: String
    public let line: Int?
    public let mend: String

    public init(file: String, entry: String, line: Int? = nil, mend: String) {
        self.file = file
        self.entry = entry
        self.line = line
        self.mend = mend
    }

    public var description: String {
        let place = line.map { "\(file), line \($0)" } ?? file
        return "\(place), \(entry): \(mend)"
    }
}

/// Everything that is wrong in a content folder, found in one go.
public struct ContentProblems: Error, Sendable, CustomStringConvertible {
    public let problems: [ContentProblem]

    public init(problems: [ContentProblem]) { self.problems = problems }

    public var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
