import Content

/// A long list in parts, of which a page shows one.
struct Parts<Item> {
    let items: [Item]
    /// From 1.
    let number: Int
    let count: Int

    /// - Parameter number: the part that was asked for; the nearest that there is is shown.
    init(_ all: [Item], size: Int, number: Int) {
        count = max(1, (all.count + size - 1) / size)
        self.number = min(max(1, number), count)
        items = Array(all.dropFirst((self.number - 1) * size).prefix(size))
    }

    /// The way to the other parts; nil where there is only one.
    /// - Parameter address: to which the number is appended.
    func view(_ address: String, _ words: Words) -> PartsView? {
        guard count > 1 else { return nil }
        return PartsView(
            place: words(Message("Part {part} of {parts}", ["part": "\(number)", "parts": "\(count)"])),
            earlier: number == 1 ? nil : "\(address)\(number - 1)",
            later: number == count ? nil : "\(address)\(number + 1)")
    }
}

struct PartsView: Sendable {
    let place: String
    let earlier: String?
    let later: String?
}
