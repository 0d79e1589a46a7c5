/// One thing to mend in a content file, said to the person who edits it.
public struct ContentProblem: Sendable, Hashable, CustomStringConvertible {
    public let file: String
    /// Which entry: its code or name, or its number where it has none.
    public let entry: String
    public let line: Int?
    public let mend: String

    public var description: String {
        let place = line.map { "\(file), line \($0)" } ?? file
        return "\(place), \(entry): \(mend)"
    }
}

/// Everything that is wrong in a content folder, found in one go.
public struct ContentProblems: Error, Sendable, CustomStringConvertible {
    public let problems: [ContentProblem]

    public var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
