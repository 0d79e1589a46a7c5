import Yams

extension Shape.Kind {
    /// What to mend in the value of one key; empty if nothing.
    func mends(in value: Node, of key: String) -> [String] {
        switch self {
        case .text:
            return value.isText ? [] : ["'\(key)' holds no text. Write it."]
        case .words:
            return wordsMends(in: value, of: key, needed: Language.allCases)
        case .someWords:
            return wordsMends(in: value, of: key, needed: PartlyLocalized.needed)
        case .texts:
            let isSound = value.sequence?.allSatisfy(\.isText) ?? false
            return isSound ? [] : ["'\(key)' must be a list of texts, such as [one, two], or [] for none."]
        case .choice(let choices):
            let isSound = choices.contains(value.text)
            return isSound ? [] : ["'\(key)' must be one of \(choices.joined(separator: ", "))."]
        case .list(let shape):
            return listMends(in: value, of: key, shape: shape)
        case .group(let shape):
            return shape.mends(in: value).map { "'\(key)': \($0)" }
        case .keys:
            return value.mapping == nil ? ["'\(key)' must be a group of keys."] : []
        case .anything:
            return []
        }
    }

    private func wordsMends(in value: Node, of key: String, needed: [Language]) -> [String] {
        let codes = Language.allCases.map(\.rawValue)
        let needed = needed.map(\.rawValue)
        guard let mapping = value.mapping else {
            return ["'\(key)' needs a text in each language: \(needed.joined(separator: ", "))."]
        }
        let strangers = mapping.map { $0.key.text }.filter { !codes.contains($0) }
        let gaps = codes.filter { (needed.contains($0) || mapping[$0] != nil) && mapping[$0]?.isText != true }
        return strangers.map { "'\(key)' has '\($0)', which is no language of the pages. Take it out." }
            + gaps.map { "'\(key)' has no text in '\($0)'. Write it." }
    }

    private func listMends(in value: Node, of key: String, shape: Shape) -> [String] {
        guard let items = value.sequence, !items.isEmpty else {
            return ["'\(key)' needs at least one item that begins with '-'."]
        }
        return items.enumerated().flatMap { index, item in
            shape.mends(in: item).map { "'\(key)', item \(index + 1): \($0)" }
        }
    }
}

extension Node {
    /// What stands there, or nothing where there is a list or a group of keys.
    var text: String {
        scalar?.string ?? ""
    }

    var isText: Bool {
        text.contains { !$0.isWhitespace }
    }
}
