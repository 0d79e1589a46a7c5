/// A question by whose answer a starting map is found.
public struct StartQuestion: Sendable, Codable, Hashable {
    public let code: String
    public let label: Localized
    public let answers: [Answer]

    public struct Answer: Sendable, Codable, Hashable {
        public let code: String
        public let label: Localized
    }
}

extension StartQuestion: Coded {
    static let file = "start-questions.yaml"
    static let shape = Shape(
        .needed("code", .text), .needed("label", .words),
        .needed("answers", .list(Shape(.needed("code", .text), .needed("label", .words)))))
    // Each is one part of what a map says it fits.
    static let neededCodes = ["work", "size", "reach"]
    static let takesOthers = false
}

extension StartingMap {
    /// The answers that it fits, by the code of their question.
    public var fittingAnswers: [String: [String]] {
        ["work": fits.work, "size": fits.size, "reach": fits.reach]
    }

    /// What to mend: answers that no question offers.
    func mends(knowing questions: [StartQuestion]) -> [String] {
        questions.flatMap { question in
            let known = question.answers.map(\.code)
            return (fittingAnswers[question.code] ?? []).filter { !known.contains($0) }.map {
                "'\($0)' is no answer to the question '\(question.code)' in \(StartQuestion.file)."
            }
        }
    }
}
