/// Times that are taken, kept sorted and joined, so that asking is a binary search.
struct Occupied {
    private var taken: [Range<Int>] = []

    init(_ ranges: [Range<Int>]) {
        for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = taken.last, range.lowerBound <= last.upperBound {
                taken[taken.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                taken.append(range)
            }
        }
    }

    func overlaps(_ range: Range<Int>) -> Bool {
        last(startingBefore: range.upperBound).map { $0.upperBound > range.lowerBound } ?? false
    }

    /// Whether all of a time lies inside one joined stretch.
    func contains(_ range: Range<Int>) -> Bool {
        last(startingBefore: range.lowerBound + 1).map { $0.upperBound >= range.upperBound } ?? false
    }

    private func last(startingBefore limit: Int) -> Range<Int>? {
        var (low, high) = (0, taken.count)
        while low < high {
            let middle = (low + high) / 2
            if taken[middle].lowerBound < limit { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? taken[low - 1] : nil
    }
}
