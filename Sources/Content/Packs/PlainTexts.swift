import Foundation

extension String {
    /// An address that cannot be tampered with on the way.
    var isSecureAddress: Bool {
        guard let url = URL(string: self), url.scheme == "https" else { return false }
        return url.host?.contains(".") ?? false
    }

    /// A day as ISO 8601 has it.
    var isDay: Bool {
        guard let parts = wholeMatch(of: /(\d{4})-(\d{2})-(\d{2})/)?.output else { return false }
        return DateComponents(
            calendar: Calendar(identifier: .gregorian), year: Int(parts.1), month: Int(parts.2),
            day: Int(parts.3)
        ).isValidDate
    }
}
