import Foundation

/// Time in pieces of five minutes, each of which a host can give away once. Storage keeps one row for each
/// piece that a call claims, so that no two calls can ever share one.
public enum Quanta {
    /// The length of one quantum, in seconds.
    public static let seconds = 300

    /// The quanta a call touches, as Unix time / 300, its buffers (in minutes) included.
    public static func indices(covering span: Span, bufferBefore: Int, bufferAfter: Int) -> [Int] {
        Array(range(covering: span.seconds, bufferBefore: bufferBefore, bufferAfter: bufferAfter))
    }

    static func range(covering call: Range<Int>, bufferBefore: Int, bufferAfter: Int) -> Range<Int> {
        let from = call.lowerBound - bufferBefore * minuteSeconds
        let to = call.upperBound + bufferAfter * minuteSeconds
        let first = floorDivide(from, seconds)
        return first..<max(first, -floorDivide(-to, seconds))
    }
}
