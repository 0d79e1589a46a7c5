import Foundation

/// A stretch of time between two instants; the end itself is outside.
public struct Span: Codable, Sendable, Hashable {
    public var start: Date
    public var end: Date

    public init(start: Date, end: Date) {
        self.start = start
        self.end = end
    }

    init(seconds: Range<Int>) {
        start = Date(timeIntervalSince1970: Double(seconds.lowerBound))
        end = Date(timeIntervalSince1970: Double(seconds.upperBound))
    }

    /// Whole seconds of Unix time, rounded outwards; empty when the end is not after the start.
    var seconds: Range<Int> {
        let from = start.unixSeconds
        let to = Int(end.timeIntervalSince1970.rounded(.up))
        return from..<max(from, to)
    }
}

extension Date {
    var unixSeconds: Int { Int(timeIntervalSince1970.rounded(.down)) }
}
